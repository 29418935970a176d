using GraphQLExport.Data;
using HotChocolate;
using HotChocolate.Authorization;
using HotChocolate.Data;
using HotChocolate.Data.Sorting;
using HotChocolate.Types;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Domains.Experiments;

/// <summary>Browsing experiments, their events and results, and feature flags, which every signed-in user may.</summary>
[ExtendObjectType(OperationTypeNames.Query)]
[Authorize]
public sealed class ExperimentQueries
{
    /// <summary>All experiments, by name.</summary>
    /// <param name="database">The database.</param>
    /// <param name="sorting">The order that the client wants.</param>
    [UsePaging(IncludeTotalCount = true)]
    [UseProjection]
    [UseFiltering]
    [UseSorting]
    public IQueryable<Experiment> GetExperiments(AppDbContext database, ISortingContext sorting)
    {
        sorting.EndWith<Experiment>(static (isSorted, experiments) =>
            experiments.EndBy(isSorted, experiment => experiment.Name).ThenBy(experiment => experiment.Id));
        return database.Experiments.AsNoTracking();
    }

    /// <summary>The events of all experiments, the latest first.</summary>
    /// <param name="database">The database.</param>
    /// <param name="sorting">The order that the client wants.</param>
    [UsePaging(IncludeTotalCount = true)]
    [UseProjection]
    [UseFiltering]
    [UseSorting]
    public IQueryable<ExperimentEvent> GetExperimentEvents(AppDbContext database, ISortingContext sorting)
    {
        sorting.EndWith<ExperimentEvent>(static (isSorted, events) =>
            events.EndByDescending(isSorted, happened => happened.Timestamp).ThenByDescending(happened => happened.Id));
        return database.ExperimentEvents.AsNoTracking();
    }

    /// <summary>All feature flags, by name.</summary>
    /// <param name="database">The database.</param>
    /// <param name="sorting">The order that the client wants.</param>
    [UsePaging(IncludeTotalCount = true)]
    [UseProjection]
    [UseFiltering]
    [UseSorting]
    public IQueryable<FeatureFlag> GetFeatureFlags(AppDbContext database, ISortingContext sorting)
    {
        sorting.EndWith<FeatureFlag>(static (isSorted, flags) =>
            flags.EndBy(isSorted, flag => flag.Name).ThenBy(flag => flag.Key));
        return database.FeatureFlags.AsNoTracking();
    }

    /// <summary>The results of an experiment: per variant users, conversions, rate with its 95 % interval, lift and p-value; null where there is no such experiment.</summary>
    /// <param name="experimentId">The experiment.</param>
    /// <param name="database">The database.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<ExperimentResults?> GetExperimentResultsAsync([GraphQLType(typeof(NonNullType<IdType>))] string experimentId, AppDbContext database, CancellationToken cancellationToken)
    {
        if (await database.Experiments.Where(experiment => experiment.Id == experimentId).Select(experiment => experiment.Name).SingleOrDefaultAsync(cancellationToken) is not { } name)
            return null;
        var rows = await ExperimentResultReader.ReadAsync(database, experimentId, range: null, cancellationToken);
        return new(experimentId, name, [.. rows.Select(VariantResult.Of)]);
    }

    /// <summary>The results of all variants of all experiments, a row each, by experiment, the control first: what an export of `experiment_results` holds.</summary>
    /// <param name="database">The database.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering]
    [UseSorting]
    public async Task<IQueryable<ExperimentResultRow>> GetExperimentResultRowsAsync(AppDbContext database, CancellationToken cancellationToken) =>
        (await ExperimentResultReader.ReadAsync(database, experimentId: null, range: null, cancellationToken)).AsQueryable();
}
