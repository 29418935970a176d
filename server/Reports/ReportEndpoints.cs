using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using GraphQLExport.Auditing;
using GraphQLExport.Datasets;
using GraphQLExport.Datasets.Filtering;
using GraphQLExport.Exports;
using GraphQLExport.Http;
using NodaTime;

namespace GraphQLExport.Reports;

/// <summary>
/// Reports for programs that speak REST: <c>POST /api/v1/reports/generate</c> and <c>GET /api/v1/reports/{id}</c>, which are export jobs under
/// another name, and <c>GET /api/v1/reports/audit-logs</c> and <c>/user-activity</c>, as direct streams.
/// </summary>
internal static class ReportEndpoints
{
    private const string Place = "/api/v1/reports";

    private static readonly Dictionary<string, string> Parameters = new()
    {
        ["request.range.from"] = "start_date",
        ["request.range.to"] = "end_date",
        ["request.range"] = "start_date",
    };

    /// <summary>Maps the routes.</summary>
    public static void MapReports(this IEndpointRouteBuilder endpoints)
    {
        var reports = endpoints.MapGroup(Place).RequireAuthorization().WithTags("reports");
        reports.MapPost("/generate", GenerateAsync)
            .Described("generateReport", "Starts an export; the answer's Location tells where it is followed.")
            .TakesJson<StartExportInput>()
            .Produces<ExportResource>(StatusCodes.Status202Accepted)
            .Refuses(403, 429);
        reports.MapGet("/{id}", ExportJobsEndpoints.FindAsync)
            .Described("getReport", "A report, its progress and links to its files.")
            .Produces<ExportResource>()
            .Refuses(404);
        reports.MapGet("/audit-logs", AuditLogs)
            .Described("exportAuditLogs", "Streams the audit log: one's own entries, everyone's for administrators.")
            .AnswersFile(StreamParameters.ContentTypes)
            .Refuses(400, 429, 503, 504);
        reports.MapGet("/user-activity", Activity)
            .Described("exportUserActivity", "Streams what each user did: oneself, everyone for administrators.")
            .AnswersFile(StreamParameters.ContentTypes)
            .Refuses(400, 429, 503, 504);
    }

    private static Task<IResult> GenerateAsync(HttpContext http, IExportService exports, CancellationToken cancellationToken) =>
        ExportJobsEndpoints.StartAsync(http, exports, Place, cancellationToken);

    private static Task<IResult> AuditLogs(
        HttpContext http, DirectStreams streams, TimeProvider time,
        [Description("First day or moment, UTC; no bound where absent.")] string? start_date,
        [Description("Last day, or the moment before which the entries lie; now where absent.")] string? end_date,
        [Description("Entries of this kind of thing only, such as export.")] string? entity_type,
        [Description("Entries of this action only, such as EXPORT_STARTED.")] string? action,
        [Description("Format of the file; csv where absent."), AllowedValues("csv", "json", "ndjson")] string? format)
    {
        if (action is not null && !EnumNames.TryParse(typeof(AuditAction), action.ToUpperInvariant(), out _))
            return Task.FromResult(Problems.Invalid("action", $"This is one of {string.Join(", ", EnumNames.All(typeof(AuditAction)))}.", FaultCodes.InvalidValue));
        var where = new Dictionary<string, object?>();
        if (entity_type is not null)
            where["entityType"] = new Dictionary<string, object?> { ["eq"] = entity_type };
        if (action is not null)
            where["action"] = new Dictionary<string, object?> { ["eq"] = action.ToUpperInvariant() };
        return AnswerAsync(http, streams, time, AuditDataset.DatasetName, "audit-log", start_date, end_date, format, where);
    }

    private static Task<IResult> Activity(
        HttpContext http, DirectStreams streams, TimeProvider time,
        [Description("First day or moment, UTC; no bound where absent.")] string? start_date,
        [Description("Last day, or the moment before which the actions lie; now where absent.")] string? end_date,
        [Description("Format of the file; csv where absent."), AllowedValues("csv", "json", "ndjson")] string? format) =>
        AnswerAsync(http, streams, time, UserActivityDataset.DatasetName, "user-activity", start_date, end_date, format, []);

    private static async Task<IResult> AnswerAsync(
        HttpContext http, DirectStreams streams, TimeProvider time, string dataset, string name, string? startDate, string? endDate, string? format, Dictionary<string, object?> where)
    {
        if (!StreamParameters.TryFormat(format, out var chosen))
            return Problems.Invalid("format", "The format is csv, json or ndjson.", FaultCodes.FormatNotOffered);
        if (!RangeBound.TryParse(startDate, DateTimeZone.Utc, out var start))
            return Problems.Invalid("start_date", RangeBound.Expected, FaultCodes.InvalidValue);
        if (!RangeBound.TryParse(endDate, DateTimeZone.Utc, out var end))
            return Problems.Invalid("end_date", RangeBound.Expected, FaultCodes.InvalidValue);
        var input = new ExportRequestInput
        {
            Dataset = dataset,
            Format = chosen,
            Where = where.Count == 0 ? null : where,
            Range = start is null && end is null ? null : new() { From = start?.First ?? RangeRules.Earliest, To = end?.AfterLast ?? time.GetUtcNow() },
        };
        return await streams.AnswerAsync(http, input, $"{name}.{StreamParameters.Extension(chosen)}", Parameters);
    }
}
