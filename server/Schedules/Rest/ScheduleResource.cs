using System.Text.Json;
using GraphQLExport.Datasets;

namespace GraphQLExport.Schedules;

/// <summary>A schedule as REST shows it: the names and values that GraphQL has for it.</summary>
internal sealed record ScheduleResource(
    string Id,
    string Name,
    string Cron,
    string TimeZone,
    bool Active,
    MisfirePolicy Misfire,
    JsonElement Request,
    string? DestinationId,
    IReadOnlyList<string> Recipients,
    DateTimeOffset? NextRunAt,
    string? LastExportId,
    string? Problem,
    DateTimeOffset CreatedAt)
{
    /// <summary>Shows a schedule.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="lastExportId">The latest export that it started.</param>
    public static ScheduleResource Of(Schedule schedule, string? lastExportId) => new(
        schedule.Id,
        schedule.Name,
        schedule.Cron,
        schedule.TimeZone,
        schedule.Active,
        schedule.Misfire,
        JsonConstant.Parse(schedule.RequestJson),
        schedule.DestinationId,
        schedule.Recipients,
        schedule.NextRunAt,
        lastExportId,
        schedule.Problem,
        schedule.CreatedAt);
}

/// <summary>A page of schedules.</summary>
/// <param name="Items">The schedules, in the order in which they were made.</param>
/// <param name="NextCursor">What to pass as <c>after</c> for the next page; absent at the end.</param>
internal sealed record ScheduleListResource(IReadOnlyList<ScheduleResource> Items, string? NextCursor);
