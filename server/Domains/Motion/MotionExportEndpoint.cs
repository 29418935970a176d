using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using GraphQLExport.Accounts;
using GraphQLExport.Data;
using GraphQLExport.Datasets;
using GraphQLExport.Exports;
using GraphQLExport.Formats;
using GraphQLExport.Http;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace GraphQLExport.Domains.Motion;

/// <summary>
/// <c>GET /api/v1/motion-events/export</c>, the route that the camera system's clients call: query parameters <c>format</c>
/// (csv, json, ndjson), <c>start_date</c>, <c>end_date</c>, <c>camera_id</c>, <c>timezone</c> and <c>bom</c>.
/// </summary>
internal static class MotionExportEndpoint
{
    private static readonly Dictionary<string, string> Parameters = new()
    {
        ["request.range.from"] = "start_date",
        ["request.range.to"] = "end_date",
        ["request.range"] = "start_date",
        ["request.timeZone"] = "timezone",
        ["request.format"] = "format",
        ["request.where.cameraId.eq"] = "camera_id",
    };

    /// <summary>Maps the route.</summary>
    public static IEndpointConventionBuilder MapMotionExport(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/api/v1/motion-events/export", Export).RequireAuthorization()
            .WithTags("direct streams")
            .Described("exportMotionEvents", "Streams motion events of one's own cameras.")
            .AnswersFile(StreamParameters.ContentTypes)
            .Refuses(400, 404, 429, 503, 504);

    private static async Task<IResult> Export(
        HttpContext http, DirectStreams streams, IDbContextFactory<AppDbContext> databases, TimeProvider time,
        [Description("Format of the file; csv where absent."), AllowedValues("csv", "json", "ndjson")] string? format,
        [Description("First day or moment, in the time zone; no bound where absent.")] string? start_date,
        [Description("Last day, or the moment before which the events lie; now where absent.")] string? end_date,
        [Description("One camera's id; all cameras where absent.")] string? camera_id,
        [Description("IANA time zone of dates and of the file's times; UTC where absent.")] string? timezone,
        [Description("Whether a CSV file begins with a byte order mark."), AllowedValues("true", "false")] string? bom)
    {
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(timezone ?? "UTC");
        if (zone is null)
            return Problems.Invalid("timezone", $"\"{timezone}\" is no IANA time zone, such as Europe/Vienna.", FaultCodes.UnknownTimeZone);
        if (!StreamParameters.TryFormat(format, out var chosen))
            return Problems.Invalid("format", "The format is csv, json or ndjson.", FaultCodes.FormatNotOffered);
        if (!StreamParameters.TryFlag(bom, out var byteOrderMark))
            return Problems.Invalid("bom", "This is true or false.", FaultCodes.InvalidValue);
        if (!RangeBound.TryParse(start_date, zone, out var start))
            return Problems.Invalid("start_date", RangeBound.Expected, FaultCodes.InvalidValue);
        if (!RangeBound.TryParse(end_date, zone, out var end))
            return Problems.Invalid("end_date", RangeBound.Expected, FaultCodes.InvalidValue);
        if (camera_id is not null && !await IsVisibleAsync(databases, Caller.Required(http.User), camera_id, http.RequestAborted))
            return Problems.NotFound("There is no such camera.");

        var now = time.GetUtcNow();
        var range = start is null && end is null
            ? null
            : new ExportRangeInput { From = start?.First ?? RangeRules.Earliest, To = end?.AfterLast ?? now };
        var input = new ExportRequestInput
        {
            Dataset = MotionDataset.DatasetName,
            Format = chosen,
            TimeZone = zone.Id,
            Range = range,
            Where = camera_id is null ? null : StreamParameters.Where("cameraId", camera_id),
            Options = chosen == ExportFormat.Csv ? new() { Csv = new() { ByteOrderMark = byteOrderMark } } : null,
        };
        return await streams.AnswerAsync(http, input, FileName(start, end, now, zone, chosen), Parameters);
    }

    private static async Task<bool> IsVisibleAsync(IDbContextFactory<AppDbContext> databases, Caller caller, string cameraId, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        return await database.CamerasVisibleTo(caller).AnyAsync(camera => camera.Id == cameraId, cancellationToken);
    }

    private static string FileName(RangeBound? start, RangeBound? end, DateTimeOffset now, DateTimeZone zone, ExportFormat format)
    {
        var extension = StreamParameters.Extension(format);
        if (start is null && end is null)
            return $"motion-events.{extension}";
        return $"motion-events-{start?.Day ?? "1970-01-01"}-{end?.Day ?? RangeBound.DayOf(now, zone)}.{extension}";
    }
}
