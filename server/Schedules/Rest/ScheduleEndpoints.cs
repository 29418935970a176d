using System.ComponentModel;
using GraphQLExport.Accounts;
using GraphQLExport.Data;
using GraphQLExport.Datasets;
using GraphQLExport.Exports;
using GraphQLExport.Http;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Schedules;

/// <summary>
/// Scheduled reports for programs that speak REST: <c>POST /api/v1/reports/schedule</c> and <c>GET /api/v1/reports/scheduled</c>. The same
/// service as GraphQL answers, in the same words.
/// </summary>
internal static class ScheduleEndpoints
{
    private const string Example = """{"name":"Weekly","cron":"@weekly","timeZone":"UTC","request":{"dataset":"motion_events","format":"CSV"}}""";

    private static readonly string[] Required = ["name", "cron", "timeZone", "request", "request.dataset", "request.format"];

    /// <summary>Maps the routes, for signed-in users only.</summary>
    public static IEndpointConventionBuilder MapSchedules(this IEndpointRouteBuilder endpoints)
    {
        var reports = endpoints.MapGroup("/api/v1/reports").RequireAuthorization().WithTags("reports");
        reports.MapPost("/schedule", CreateAsync)
            .Described("scheduleReport", "Makes a schedule, which starts the same export again and again.")
            .TakesJson<CreateScheduleInput>()
            .Produces<ScheduleResource>(StatusCodes.Status201Created)
            .Refuses(403);
        reports.MapGet("/scheduled", ListAsync)
            .Described("listScheduledReports", "One's own schedules, the oldest first; everyone's for administrators.")
            .Produces<ScheduleListResource>()
            .Refuses(400);
        reports.MapGet("/scheduled/{id}", FindAsync)
            .Described("getScheduledReport", "A schedule, its next run and its latest export.")
            .Produces<ScheduleResource>()
            .Refuses(404);
        return reports;
    }

    private static async Task<IResult> CreateAsync(HttpContext http, IScheduleService schedules, CancellationToken cancellationToken)
    {
        var (input, refusal) = await JsonBody.ReadAsync<CreateScheduleInput>(http.Request, Required, Example, cancellationToken);
        if (input is null)
            return refusal!;
        var payload = await schedules.CreateAsync(Caller.Required(http.User), input, cancellationToken);
        if (payload.Schedule is not { } schedule)
            return RequestRefusals.Refuse(payload.Errors!);
        http.Response.Headers.Location = $"/api/v1/reports/scheduled/{schedule.Id}";
        return Results.Json(ScheduleResource.Of(schedule, lastExportId: null), RequestJson.Options, statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> FindAsync(string id, HttpContext http, IScheduleService schedules, AppDbContext database, CancellationToken cancellationToken) =>
        await schedules.VisibleTo(Caller.Required(http.User), database).AsNoTracking().FirstOrDefaultAsync(schedule => schedule.Id == id, cancellationToken) is { } schedule
            ? Results.Json((await ShowAsync([schedule], database, cancellationToken))[0], RequestJson.Options)
            : Problems.NotFound("There is no such schedule.");

    private static async Task<IResult> ListAsync(
        HttpContext http, IScheduleService schedules, AppDbContext database,
        [Description(PageSize.Meaning)] string? first,
        [Description("The nextCursor of the page before.")] string? after,
        CancellationToken cancellationToken)
    {
        if (!PageSize.TryParse(first, out var count))
            return Problems.Invalid("first", PageSize.Expected, FaultCodes.InvalidValue);
        if (after is not null && !Guid.TryParseExact(after, "N", out _))
            return Problems.Invalid("after", "This is the nextCursor of an earlier answer.", FaultCodes.InvalidValue);
        // Ids grow with time.
        var page = await schedules.VisibleTo(Caller.Required(http.User), database)
            .AsNoTracking()
            .Where(schedule => after == null || schedule.Id.CompareTo(after) > 0)
            .OrderBy(schedule => schedule.Id)
            .Take(count + 1)
            .ToListAsync(cancellationToken);
        var items = await ShowAsync([.. page.Take(count)], database, cancellationToken);
        return Results.Json(new ScheduleListResource(items, page.Count > count ? items[^1].Id : null), RequestJson.Options);
    }

    private static async Task<IReadOnlyList<ScheduleResource>> ShowAsync(IReadOnlyList<Schedule> several, AppDbContext database, CancellationToken cancellationToken)
    {
        var runs = await LastRuns.OfAsync([.. several.Select(schedule => schedule.Id)], database, cancellationToken);
        return [.. several.Select(schedule => ScheduleResource.Of(schedule, runs.GetValueOrDefault(schedule.Id)?.Id))];
    }
}
