using GraphQLExport.Accounts;
using GraphQLExport.Auditing;
using GraphQLExport.Data;
using GraphQLExport.Datasets;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Reports;

/// <summary>Counts what was done, in the database, of what the caller may see.</summary>
internal static class ActivityReader
{
    private const long DayMilliseconds = 86_400_000;

    /// <summary>The most days of a trend.</summary>
    public const int MaxDays = 400;

    /// <summary>What each user did, the most active first; those who did nothing too.</summary>
    public static async Task<IReadOnlyList<UserActivity>> UsersAsync(AppDbContext database, TimeRange? range, Caller caller, CancellationToken cancellationToken)
    {
        var (from, to) = BoundsOf(range);
        return await database.Users
            .Where(user => caller.IsAdministrator || user.Id == caller.UserId)
            .Select(user => new UserActivity
            {
                UserId = user.Id,
                Name = user.DisplayName,
                Email = user.Email,
                ExperimentsCreated = database.Experiments.Count(experiment => experiment.CreatedById == user.Id && experiment.CreatedAt >= from && experiment.CreatedAt < to),
                FlagsCreated = database.FeatureFlags.Count(flag => flag.OwnerId == user.Id && flag.CreatedAt >= from && flag.CreatedAt < to),
                TotalActions = database.AuditEntries.Count(entry => entry.UserId == user.Id && entry.At >= from && entry.At < to),
                LastActivity = database.AuditEntries.Where(entry => entry.UserId == user.Id && entry.At >= from && entry.At < to).Max(entry => (DateTimeOffset?)entry.At),
            })
            .OrderByDescending(activity => activity.TotalActions).ThenBy(activity => activity.Name).ThenBy(activity => activity.UserId)
            .ToListAsync(cancellationToken);
    }

    /// <summary>How often each thing was done, by section; what never was, too.</summary>
    public static async Task<IReadOnlyList<ComplianceRow>> ActionsAsync(AppDbContext database, TimeRange? range, Caller caller, CancellationToken cancellationToken)
    {
        var (from, to) = BoundsOf(range);
        var counted = await database.AuditEntriesVisibleTo(caller).Where(entry => entry.At >= from && entry.At < to)
            .GroupBy(entry => entry.Action)
            .Select(group => new { group.Key, Entries = group.LongCount(), Users = group.Select(entry => entry.UserId).Distinct().LongCount(), First = group.Min(entry => entry.At), Last = group.Max(entry => entry.At) })
            .ToDictionaryAsync(group => group.Key, cancellationToken);
        return
        [
            .. Enum.GetValues<AuditAction>().OrderBy(AuditCategories.Of).ThenBy(action => action).Select(action => counted.GetValueOrDefault(action) is { } found
                ? new ComplianceRow { Action = action, Category = AuditCategories.Of(action), Entries = found.Entries, Users = found.Users, FirstAt = found.First, LastAt = found.Last }
                : new ComplianceRow { Action = action, Category = AuditCategories.Of(action), Entries = 0, Users = 0 }),
        ];
    }

    /// <summary>How much was done on each day of UTC that the range touches.</summary>
    public static async Task<IReadOnlyList<ActivityDay>> DaysAsync(AppDbContext database, TimeRange range, Caller caller, CancellationToken cancellationToken)
    {
        var (from, to) = (range.From.ToUnixTimeMilliseconds(), range.To.ToUnixTimeMilliseconds());
        var days = await database.Database.SqlQuery<DayCount>(
            $"""
            SELECT at_ms / {DayMilliseconds} AS "Day", count(*) AS "Actions" FROM audit_entries
            WHERE at_ms >= {from} AND at_ms < {to} AND ({caller.IsAdministrator} OR user_id = {caller.UserId})
            GROUP BY 1
            """).ToDictionaryAsync(day => day.Day, day => day.Actions, cancellationToken);
        var first = from / DayMilliseconds;
        var count = (int)(((to - 1) / DayMilliseconds) - first + 1);
        return [.. Enumerable.Range(0, count).Select(day => new ActivityDay(DateTimeOffset.FromUnixTimeMilliseconds((first + day) * DayMilliseconds), days.GetValueOrDefault(first + day)))];
    }

    private static (DateTimeOffset From, DateTimeOffset To) BoundsOf(TimeRange? range) =>
        range is null ? (DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue) : (range.From, range.To);

    private sealed record DayCount(long Day, int Actions);
}
