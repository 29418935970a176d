using GraphQLExport.Data;
using HotChocolate.Authorization;
using HotChocolate.Data;
using HotChocolate.Types;
using HotChocolate.Types.Relay;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Domains.Experiments;

/// <summary>Browsing experiments, their events and results, and feature flags, which every signed-in user may.</summary>
[ExtendObjectType(OperationTypeNames.Query)]
[Authorize]
public sealed class ExperimentQueries
{
    /// <summary>All experiments, by name.</summary>
    /// <param name="database">The database.</param>
    /// <returns>The query that paging, filtering and sorting narrow.</returns>
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering]
    [UseSorting]
    public IQueryable<Experiment> GetExperiments(AppDbContext database) =>
        database.Experiments
            .AsNoTracking()
            .Include(experiment => experiment.Variants)
            .OrderBy(experiment => experiment.Name)
            .ThenBy(experiment => experiment.Id);

    /// <summary>The events of all experiments, the latest first.</summary>
    /// <param name="database">The database.</param>
    /// <returns>The query that paging, filtering and sorting narrow.</returns>
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering]
    [UseSorting]
    public IQueryable<ExperimentEvent> GetExperimentEvents(AppDbContext database) =>
        database.ExperimentEvents
            .AsNoTracking()
            .Include(happened => happened.Experiment).ThenInclude(experiment => experiment.Variants)
            .OrderByDescending(happened => happened.Timestamp)
            .ThenByDescending(happened => happened.Id);

    /// <summary>All feature flags, by name.</summary>
    /// <param name="database">The database.</param>
    /// <returns>The query that paging, filtering and sorting narrow.</returns>
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering]
    [UseSorting]
    public IQueryable<FeatureFlag> GetFeatureFlags(AppDbContext database) =>
        database.FeatureFlags.AsNoTracking().OrderBy(flag => flag.Name).ThenBy(flag => flag.Key);

    /// <summary>The results of an experiment: per variant users, conversions, rate with its 95 % interval, lift and p-value; null where there is no such experiment.</summary>
    /// <param name="experimentId">The experiment.</param>
    /// <param name="database">The database.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <returns>The results.</returns>
    public async Task<ExperimentResults?> GetExperimentResultsAsync([ID] string experimentId, AppDbContext database, CancellationToken cancellationToken)
    {
        if (await database.Experiments.Where(experiment => experiment.Id == experimentId).Select(experiment => experiment.Name).SingleOrDefaultAsync(cancellationToken) is not { } name)
            return null;
        var rows = await ExperimentResultReader.ReadAsync(database, experimentId, range: null, cancellationToken);
        return new(experimentId, name, [.. rows.Select(VariantResult.Of)]);
    }

    /// <summary>The results of all variants of all experiments, a row each, by experiment, the control first: what an export of `experiment_results` holds.</summary>
    /// <param name="database">The database.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <returns>The rows that paging, filtering and sorting narrow.</returns>
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering]
    [UseSorting]
    public async Task<IQueryable<ExperimentResultRow>> GetExperimentResultRowsAsync(AppDbContext database, CancellationToken cancellationToken) =>
        (await ExperimentResultReader.ReadAsync(database, experimentId: null, range: null, cancellationToken)).AsQueryable();
}
