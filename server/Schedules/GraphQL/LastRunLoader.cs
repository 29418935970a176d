using GraphQLExport.Data;
using GraphQLExport.Exports;
using GreenDonut;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Schedules;

/// <summary>Loads the latest exports of many schedules at once.</summary>
/// <param name="databases">The database.</param>
/// <param name="batchScheduler">Decides when to load.</param>
/// <param name="options">How to load.</param>
public sealed class LastRunLoader(IDbContextFactory<AppDbContext> databases, IBatchScheduler batchScheduler, DataLoaderOptions options)
    : BatchDataLoader<string, Export>(batchScheduler, options)
{
    /// <inheritdoc/>
    protected override async Task<IReadOnlyDictionary<string, Export>> LoadBatchAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        return await LastRuns.OfAsync(keys, database, cancellationToken);
    }
}
