using GraphQLExport.Data;
using GraphQLExport.Exports;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Schedules;

/// <summary>The latest exports of schedules.</summary>
internal static class LastRuns
{
    /// <summary>The latest export of each of these schedules that has one.</summary>
    public static Task<Dictionary<string, Export>> OfAsync(IReadOnlyList<string> schedules, AppDbContext database, CancellationToken cancellationToken)
    {
        var exports = database.Set<Export>().AsNoTracking();
        return exports
            .Where(export => export.ScheduleId != null && schedules.Contains(export.ScheduleId)
                && export.Id == exports.Where(other => other.ScheduleId == export.ScheduleId).Max(other => other.Id))
            .ToDictionaryAsync(export => export.ScheduleId!, cancellationToken);
    }
}
