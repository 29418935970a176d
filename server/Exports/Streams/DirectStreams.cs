using System.Data.Common;
using System.Globalization;
using System.Runtime.ExceptionServices;
using GraphQLExport.Accounts;
using GraphQLExport.Auditing;
using GraphQLExport.Datasets;
using GraphQLExport.Exports.Pipeline;
using GraphQLExport.Formats;
using GraphQLExport.Http;
using GraphQLExport.Rows;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Exports;

/// <summary>
/// Streams the rows of a request straight into a response: the same line as an export job with the response as destination.
/// Before the first byte every fault is an honest status; after it the connection is cut, for no error text belongs into a
/// data file.
/// </summary>
internal sealed class DirectStreams(RequestValidator validator, RequestRows rows, StreamSlots slots, ExportObservers observers, IAuditLog audit, IOptionsMonitor<ExportOptions> options, TimeProvider time)
{
    /// <summary>How long the database may take to yield rows.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>How long a reader may take nothing: cut off within the minute, with all that the stream holds.</summary>
    public static readonly TimeSpan ReaderPatience = TimeSpan.FromSeconds(50);

    private const int RetryAfterSeconds = 5;

    /// <summary>Answers a request.</summary>
    /// <param name="http">The request.</param>
    /// <param name="input">What is wanted.</param>
    /// <param name="fileName">Name of the file, safe already.</param>
    /// <param name="parameters">The route's own names of the request's parts, by path: <c>request.range.from</c> is <c>start_date</c>.</param>
    /// <param name="envelope">The object around the rows of a JSON file; null for an array.</param>
    /// <param name="counts">Whether the rows are counted before they are written, for observers.</param>
    /// <returns>A problem, or an empty result once everything is sent; for a HEAD request that is the headers alone.</returns>
    public async Task<IResult> AnswerAsync(
        HttpContext http, ExportRequestInput input, string fileName, IReadOnlyDictionary<string, string> parameters, JsonEnvelope? envelope = null, bool counts = false)
    {
        var caller = Caller.Required(http.User);
        var validated = validator.Validate(caller, input);
        if (validated.Value is not { } request)
        {
            observers.Ended(new(ExportKind.Stream, ExportEnd.Refused, null, caller.UserId, input.Dataset, input.Format) { Reason = "The request has faults." });
            return Problems.Invalid([.. validated.Faults.Select(fault => fault with { Path = new(null, parameters.GetValueOrDefault(fault.Path.ToString(), fault.Path.ToString())) })]);
        }

        var ended = new ExportEnded(ExportKind.Stream, ExportEnd.Completed, null, caller.UserId, request.Dataset, request.Format);
        IAsyncDisposable? slot;
        try
        {
            slot = await slots.TryTakeAsync(caller.UserId, http.RequestAborted);
        }
        catch (Exception e)
        {
            return Fail(http, ended, e);
        }

        await using var held = slot;
        if (slot is null)
        {
            observers.Ended(ended with { Status = ExportEnd.Refused, Reason = "Too many open streams." });
            http.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
            return Problems.TooMany("You have as many exports open as one user may have. Wait for one to finish.");
        }

        var started = time.GetTimestamp();
        using var patience = new CancellationTokenSource(Patience, time);
        // A reader who takes a little now and then is never stalled, and would keep the snapshot for as long as it likes.
        using var limit = new CancellationTokenSource(options.CurrentValue.LongestStream, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, limit.Token, http.RequestAborted);
        try
        {
            var sent = await SendAsync(http.Response, request, caller, fileName, envelope, counts, patience, stop.Token);
            if (sent is { } written)
                observers.Ended(ended with { Rows = written.Rows, Bytes = written.Bytes, Duration = time.GetElapsedTime(started) });
            return Results.Empty;
        }
        catch (Exception e)
        {
            ended = ended with { Duration = time.GetElapsedTime(started) };
            if (limit.IsCancellationRequested && http.Response.HasStarted)
                return Cut(http, ended with { Reason = "The stream took too long." });
            if (e is TimeoutException && !stop.IsCancellationRequested)
                return Cut(http, ended with { Reason = "The client took nothing for too long." });
            return Fail(http, ended, stop.IsCancellationRequested ? new TimeoutException("The database yielded no rows for too long.", e) : e);
        }
    }

    /// <returns>What was written; null where the headers alone were asked for.</returns>
    private async Task<PipelineProgress?> SendAsync(
        HttpResponse response, ExportRequest request, Caller caller, string fileName, JsonEnvelope? envelope, bool counts, CancellationTokenSource patience, CancellationToken cancellationToken)
    {
        var format = rows.FormatOf(request);
        await using var source = await rows.OpenAsync(request, caller, null, null, cancellationToken);
        using var writer = rows.Writer(request, format, source.Columns, envelope);
        response.ContentType = format.ContentType;
        response.Headers.ContentDisposition = ContentDisposition.Attachment(fileName);
        response.Headers.CacheControl = "private, no-store";
        if (HttpMethods.IsHead(response.HttpContext.Request.Method))
            return null;
        await audit.RecordAsync(
            new(AuditAction.ExportStreamed, caller.UserId) { EntityType = "dataset", Details = new { Request = JsonConstant.Parse(request.ToJson()) } }, cancellationToken);
        observers.Begun(new(ExportKind.Stream, null, caller.UserId, request, counts ? await source.CountAsync(cancellationToken) : null));
        return await ExportPipeline.RunAsync(
            source, writer, response.Body, new() { Progress = _ => patience.CancelAfter(Patience), WriteTimeout = ReaderPatience, Time = time }, cancellationToken);
    }

    /// <summary>Ends the connection of a reader that is too slow: nothing of ours failed.</summary>
    private IResult Cut(HttpContext http, ExportEnded ended)
    {
        observers.Ended(ended with { Status = ExportEnd.Canceled });
        http.Abort();
        return Results.Empty;
    }

    private IResult Fail(HttpContext http, ExportEnded ended, Exception exception)
    {
        if (http.RequestAborted.IsCancellationRequested)
            return Cut(http, ended with { Reason = "The client left." });

        var answer = Answer(exception);
        // What has no answer of its own is thrown on, and logged whole by whoever catches it.
        observers.Ended(ended with
        {
            Status = ExportEnd.Failed,
            Reason = $"Request {http.TraceIdentifier}: {exception.GetType().Name}.",
            Unexpected = http.Response.HasStarted || answer is not null ? exception : null,
        });
        if (http.Response.HasStarted)
        {
            http.Abort();
            return Results.Empty;
        }

        http.Response.Clear();
        if (answer is null)
            ExceptionDispatchInfo.Throw(exception);
        return answer!;
    }

    /// <summary>The problem that a failure to read rows is for a client; null for what nobody foresaw.</summary>
    public static IResult? Answer(Exception exception) => exception switch
    {
        TimeoutException or RowSourceException { Failure: RowSourceFailure.Busy } => Problems.Timeout("The database took too long."),
        RowSourceException or DbException => Problems.Unavailable("The database cannot be read."),
        _ => null,
    };
}
