using System.Globalization;
using GraphQLExport.Accounts;
using GraphQLExport.Exports.Pipeline;
using GraphQLExport.Formats;
using GraphQLExport.Http;
using GraphQLExport.Rows;

namespace GraphQLExport.Exports;

/// <summary>
/// Streams the rows of a request straight into a response: the same line as an export job with the response as destination.
/// Before the first byte every fault is an honest status; after it the connection is cut, for no error text belongs into a
/// data file.
/// </summary>
internal sealed partial class DirectStreams(RequestValidator validator, RequestRows rows, StreamSlots slots, TimeProvider time, ILogger<DirectStreams> log)
{
    /// <summary>How long the database may take to yield rows, and a reader to take them.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private const int RetryAfterSeconds = 5;

    /// <summary>Answers a request.</summary>
    /// <param name="http">The request.</param>
    /// <param name="input">What is wanted.</param>
    /// <param name="fileName">Name of the file, safe already.</param>
    /// <param name="parameters">The route's own names of the request's parts, by path: <c>request.range.from</c> is <c>start_date</c>.</param>
    /// <param name="envelope">The object around the rows of a JSON file; null for an array.</param>
    /// <returns>A problem, or an empty result once everything is sent; for a HEAD request that is the headers alone.</returns>
    public async Task<IResult> AnswerAsync(
        HttpContext http, ExportRequestInput input, string fileName, IReadOnlyDictionary<string, string> parameters, JsonEnvelope? envelope = null)
    {
        var caller = Caller.Required(http.User);
        var validated = validator.Validate(caller, input);
        if (validated.Value is not { } request)
            return Problems.Invalid([.. validated.Faults.Select(fault => fault with { Path = new(null, parameters.GetValueOrDefault(fault.Path.ToString(), fault.Path.ToString())) })]);
        using var slot = slots.TryTake(caller.UserId);
        if (slot is null)
        {
            http.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
            return Problems.TooMany("You have as many exports open as one user may have. Wait for one to finish.");
        }

        LogRequested(log, caller.UserId, request.Dataset, request.Format, request.Range?.From, request.Range?.To);
        using var patience = new CancellationTokenSource(Patience, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, http.RequestAborted);
        try
        {
            await SendAsync(http.Response, request, caller, fileName, envelope, patience, stop.Token);
            return Results.Empty;
        }
        catch (Exception e)
        {
            return Fail(http, caller, patience.IsCancellationRequested ? new TimeoutException("The database yielded no rows for too long.", e) : e);
        }
    }

    private async Task SendAsync(
        HttpResponse response, ExportRequest request, Caller caller, string fileName, JsonEnvelope? envelope, CancellationTokenSource patience, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var format = rows.FormatOf(request);
        await using var source = await rows.OpenAsync(request, caller, null, null, cancellationToken);
        using var writer = rows.Writer(request, format, source.Columns, envelope);
        response.ContentType = format.ContentType;
        response.Headers.ContentDisposition = ContentDisposition.Attachment(fileName);
        response.Headers.CacheControl = "private, no-store";
        if (HttpMethods.IsHead(response.HttpContext.Request.Method))
            return;
        var written = await ExportPipeline.RunAsync(
            source, writer, response.Body, new() { Progress = _ => patience.CancelAfter(Patience), WriteTimeout = Patience, Time = time }, cancellationToken);
        LogCompleted(log, caller.UserId, request.Dataset, written.Rows, time.GetElapsedTime(started).TotalMilliseconds, written.Bytes);
    }

    private IResult Fail(HttpContext http, Caller caller, Exception exception)
    {
        if (http.RequestAborted.IsCancellationRequested)
        {
            LogLeft(log, caller.UserId);
            return Results.Empty;
        }

        if (http.Response.HasStarted)
        {
            LogFailed(log, exception, caller.UserId, http.TraceIdentifier);
            http.Abort();
            return Results.Empty;
        }

        http.Response.Clear();
        if (exception is TimeoutException or RowSourceException { Failure: RowSourceFailure.Busy })
        {
            LogFailed(log, exception, caller.UserId, http.TraceIdentifier);
            return Problems.Timeout("The database took too long.");
        }

        if (exception is RowSourceException)
        {
            LogFailed(log, exception, caller.UserId, http.TraceIdentifier);
            return Problems.Unavailable("The database cannot be read.");
        }

        System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(exception);
        return Results.Empty;
    }

    [LoggerMessage(LogLevel.Information, "Direct export requested by {User}: {Dataset} as {Format}, range {From} to {To}.")]
    private static partial void LogRequested(ILogger log, string user, string dataset, ExportFormat format, DateTimeOffset? from, DateTimeOffset? to);

    [LoggerMessage(LogLevel.Information, "Direct export of {User} completed: {Dataset}, {Rows} rows, {Milliseconds} ms, {Bytes} bytes.")]
    private static partial void LogCompleted(ILogger log, string user, string dataset, long rows, double milliseconds, long bytes);

    [LoggerMessage(LogLevel.Information, "Direct export of {User} stopped: the client left.")]
    private static partial void LogLeft(ILogger log, string user);

    [LoggerMessage(LogLevel.Error, "Direct export of {User} failed, request {Request}.")]
    private static partial void LogFailed(ILogger log, Exception exception, string user, string request);
}
