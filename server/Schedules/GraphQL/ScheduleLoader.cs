using GraphQLExport.Data;
using GreenDonut;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Schedules;

/// <summary>Loads many schedules at once.</summary>
/// <param name="databases">The database.</param>
/// <param name="batchScheduler">Decides when to load.</param>
/// <param name="options">How to load.</param>
public sealed class ScheduleLoader(IDbContextFactory<AppDbContext> databases, IBatchScheduler batchScheduler, DataLoaderOptions options)
    : BatchDataLoader<string, Schedule>(batchScheduler, options)
{
    /// <inheritdoc/>
    protected override async Task<IReadOnlyDictionary<string, Schedule>> LoadBatchAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        return await database.Schedules.AsNoTracking().Where(schedule => keys.Contains(schedule.Id)).ToDictionaryAsync(schedule => schedule.Id, cancellationToken);
    }
}
