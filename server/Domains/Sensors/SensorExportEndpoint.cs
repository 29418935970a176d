using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using GraphQLExport.Data;
using GraphQLExport.Datasets;
using GraphQLExport.Exports;
using GraphQLExport.Http;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Domains.Sensors;

/// <summary>
/// <c>GET /api/v1/export</c>, the route that the sensor system's clients call: query parameters <c>sensor_id</c>,
/// <c>start_ts</c>, <c>end_ts</c> (Unix milliseconds or ISO 8601, half-open) and <c>format</c>.
/// </summary>
internal static class SensorExportEndpoint
{
    private static readonly Dictionary<string, string> Parameters = new()
    {
        ["request.range.from"] = "start_ts",
        ["request.range.to"] = "end_ts",
        ["request.where.sensorId.eq"] = "sensor_id",
    };

    private static readonly string[] Columns = ["timestamp_ms", "value", "quality"];

    /// <summary>Maps the route.</summary>
    public static IEndpointConventionBuilder MapSensorExport(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/api/v1/export", Export).RequireAuthorization()
            .WithTags("direct streams")
            .Described("exportSensorReadings", "Streams a sensor's readings.")
            .AnswersFile(StreamParameters.ContentTypes)
            .Refuses(400, 404, 429, 503, 504);

    private static async Task<IResult> Export(
        HttpContext http, DirectStreams streams, IDbContextFactory<AppDbContext> databases, TimeProvider time,
        [Description("The sensor's id."), Required] string? sensor_id,
        [Description("First moment, in Unix milliseconds or ISO 8601; no bound where absent.")] string? start_ts,
        [Description("First moment after the readings, in Unix milliseconds or ISO 8601; now where absent.")] string? end_ts,
        [Description("Format of the file; csv where absent."), AllowedValues("csv", "json", "ndjson")] string? format)
    {
        if (string.IsNullOrEmpty(sensor_id))
            return Problems.Invalid("sensor_id", "Name a sensor.", FaultCodes.InvalidValue);
        if (!StreamParameters.TryFormat(format, out var chosen))
            return Problems.Invalid("format", "The format is csv, json or ndjson.", FaultCodes.FormatNotOffered);
        if (!TryMoment(start_ts, out var start))
            return Problems.Invalid("start_ts", "This is a number of Unix milliseconds or a moment such as 2026-01-18T10:00:00Z.", FaultCodes.InvalidValue);
        if (!TryMoment(end_ts, out var end))
            return Problems.Invalid("end_ts", "This is a number of Unix milliseconds or a moment such as 2026-01-18T10:00:00Z.", FaultCodes.InvalidValue);
        if (!await ExistsAsync(databases, sensor_id, http.RequestAborted))
            return Problems.NotFound("There is no such sensor.");

        var input = new ExportRequestInput
        {
            Dataset = SensorDataset.DatasetName,
            Format = chosen,
            Fields = [.. Columns.Select(name => new ExportFieldInput { Name = name })],
            Where = StreamParameters.Where("sensorId", sensor_id),
            Range = start is null && end is null ? null : new() { From = start ?? RangeRules.Earliest, To = end ?? time.GetUtcNow() },
        };
        return await streams.AnswerAsync(http, input, FileNames.Make($"sensor-{sensor_id}", "sensor", StreamParameters.Extension(chosen)), Parameters);
    }

    private static bool TryMoment(string? text, out DateTimeOffset? moment)
    {
        moment = null;
        if (string.IsNullOrEmpty(text))
            return true;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var milliseconds))
        {
            if (milliseconds < RangeRules.Earliest.ToUnixTimeMilliseconds() || milliseconds > RangeRules.Latest.ToUnixTimeMilliseconds())
                return false;
            moment = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
            return true;
        }

        if (!RangeBound.TryParse(text, NodaTime.DateTimeZone.Utc, out var bound))
            return false;
        moment = bound!.First;
        return true;
    }

    private static async Task<bool> ExistsAsync(IDbContextFactory<AppDbContext> databases, string sensorId, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        return await database.Sensors.AnyAsync(sensor => sensor.Id == sensorId, cancellationToken);
    }
}
