using System.Runtime.ExceptionServices;
using System.Security.Cryptography;
using System.Text;
using GraphQLExport.Accounts;
using GraphQLExport.Datasets;
using GraphQLExport.Exports.Pipeline;
using GraphQLExport.Formats.Charts;
using GraphQLExport.Formats.Charts.Drawing;
using GraphQLExport.Http;
using Microsoft.Net.Http.Headers;
using NodaTime;

namespace GraphQLExport.Exports.Charts;

/// <summary>Draws the rows of a request: they go the way of a direct stream, and a picture of them is the answer.</summary>
internal sealed class ChartAnswers(RequestValidator validator, RequestRows rows, StreamSlots slots, TimeProvider time)
{
    /// <summary>The most bars of a picture.</summary>
    private const int MaxBars = 40;

    private const int TagBytes = 16;

    /// <summary>Answers a request with a picture, or with a problem.</summary>
    /// <param name="http">The request.</param>
    /// <param name="dataset">What is drawn; it has a chart.</param>
    /// <param name="input">Which of its rows.</param>
    /// <param name="wish">How it looks.</param>
    /// <param name="parameters">The route's own names of the request's parts, by path.</param>
    public async Task<IResult> AnswerAsync(HttpContext http, DatasetDefinition dataset, ExportRequestInput input, ChartWish wish, Func<string, string> parameters)
    {
        var caller = Caller.Required(http.User);
        var validated = validator.Validate(caller, input);
        if (validated.Value is not { } request)
            return Problems.Invalid([.. validated.Faults.Select(fault => fault with { Path = new(null, parameters(fault.Path.ToString())) })]);
        using var patience = new CancellationTokenSource(DirectStreams.Patience, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, http.RequestAborted);
        try
        {
            await using var slot = await slots.TryTakeAsync(caller.UserId, stop.Token);
            if (slot is null)
                return Problems.TooMany("You have as many exports open as one user may have. Wait for one to finish.");
            return await DrawAsync(http.Response, dataset, request, caller, wish, stop.Token);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            return Results.Empty;
        }
        catch (Exception e)
        {
            var answer = DirectStreams.Answer(patience.IsCancellationRequested ? new TimeoutException("The rows took too long.", e) : e);
            if (answer is null)
                ExceptionDispatchInfo.Throw(e);
            return answer!;
        }
    }

    private async Task<IResult> DrawAsync(HttpResponse response, DatasetDefinition dataset, ExportRequest request, Caller caller, ChartWish wish, CancellationToken cancellationToken)
    {
        FieldDefinition[] fields = [.. RedactionRules.Written(request, dataset).Select(field => dataset.Field(field.Name)!)];
        await using var source = await rows.OpenAsync(request, caller, null, null, cancellationToken);
        var data = ChartData.Of(dataset.Chart?.Of(dataset.Label, [.. fields.Select(field => field.Name)]), source.Columns, MaxBars)
            ?? throw new InvalidOperationException($"{dataset.Name} lacks fields that its chart shows.");
        using var gathering = new ChartRows(data);
        await ExportPipeline.RunAsync(source, gathering, Stream.Null, new() { Time = time }, cancellationToken);
        var bytes = Encoding.UTF8.GetBytes(Draw(data, new(data, DateTimeZoneProviders.Tzdb[request.TimeZone], [.. fields.Select(field => field.Format)]), wish));
        response.Headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";
        response.Headers.CacheControl = "private, no-cache";
        return Results.Bytes(bytes, "image/svg+xml", entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexString(SHA256.HashData(bytes).AsSpan(0, TagBytes))}\""));
    }

    private static string Draw(ChartData data, ChartPicture picture, ChartWish wish)
    {
        var look = new ChartLook { Colours = wish.Colours };
        if (data.IsEmpty)
            return EmptyDrawing.Draw(data.Title, wish.DrawnWidth, wish.DrawnHeight, look with { Description = "There is nothing to draw." });
        look = look with { Description = picture.Describe() };
        return wish.IsSparkline
            ? picture.DrawSmall(wish.DrawnWidth, wish.DrawnHeight, look)
            : picture.Draw(wish.DrawnWidth, picture.HeightFor(wish.DrawnHeight), look with { Heading = $"{picture.Note}." });
    }
}
