using GraphQLExport.Exports;
using HotChocolate;
using HotChocolate.Types;

namespace GraphQLExport.Schedules;

/// <summary>What an export shows of the schedule that started it.</summary>
[ExtendObjectType(typeof(Export))]
public sealed class ScheduledExportResolvers
{
    /// <summary>The schedule that started it; null when a person did, or when the schedule was deleted.</summary>
    public async Task<Schedule?> GetScheduleAsync([Parent] Export export, ScheduleLoader schedules, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(export);
        return export.ScheduleId is { } id ? await schedules.LoadAsync(id, cancellationToken) : null;
    }
}
