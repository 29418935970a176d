using GraphQLExport.Data;
using GreenDonut;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Deliveries;

/// <summary>Loads many destinations at once.</summary>
/// <param name="databases">The database.</param>
/// <param name="batchScheduler">Decides when to load.</param>
/// <param name="options">How to load.</param>
public sealed class DestinationLoader(IDbContextFactory<AppDbContext> databases, IBatchScheduler batchScheduler, DataLoaderOptions options)
    : BatchDataLoader<string, Destination>(batchScheduler, options)
{
    /// <inheritdoc/>
    protected override async Task<IReadOnlyDictionary<string, Destination>> LoadBatchAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        return await database.Set<Destination>().AsNoTracking().Where(destination => keys.Contains(destination.Id)).ToDictionaryAsync(destination => destination.Id, cancellationToken);
    }
}
