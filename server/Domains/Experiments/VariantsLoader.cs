using GraphQLExport.Data;
using GreenDonut;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Domains.Experiments;

/// <summary>Loads the variants of many experiments at once, the control first.</summary>
/// <param name="databases">The database.</param>
/// <param name="batchScheduler">Decides when to load.</param>
/// <param name="options">How to load.</param>
public sealed class VariantsLoader(IDbContextFactory<AppDbContext> databases, IBatchScheduler batchScheduler, DataLoaderOptions options)
    : GroupedDataLoader<string, ExperimentVariant>(batchScheduler, options)
{
    /// <inheritdoc/>
    protected override async Task<ILookup<string, ExperimentVariant>> LoadGroupedBatchAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        var variants = await database.ExperimentVariants
            .AsNoTracking()
            .Where(variant => keys.Contains(variant.ExperimentId))
            .OrderByDescending(variant => variant.IsControl)
            .ThenBy(variant => variant.Name)
            .ToListAsync(cancellationToken);
        return variants.ToLookup(variant => variant.ExperimentId);
    }
}
