using GraphQLExport.Data;
using GraphQLExport.Datasets;
using HotChocolate;
using HotChocolate.Authorization;
using HotChocolate.Data;
using HotChocolate.Data.Sorting;
using HotChocolate.Types;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Domains.Servers;

/// <summary>Browsing servers and their metrics, which every signed-in user may.</summary>
[ExtendObjectType(OperationTypeNames.Query)]
[Authorize]
public sealed class ServerQueries
{
    /// <summary>All servers, by name.</summary>
    /// <param name="database">The database.</param>
    /// <param name="sorting">The order that the client wants.</param>
    [UsePaging(IncludeTotalCount = true)]
    [UseProjection]
    [UseFiltering]
    [UseSorting]
    public IQueryable<Server> GetServers(AppDbContext database, ISortingContext sorting)
    {
        sorting.EndWith<Server>(static (isSorted, servers) =>
            servers.EndBy(isSorted, server => server.Name).ThenBy(server => server.Id));
        return database.Servers.AsNoTracking();
    }

    /// <summary>The raw samples of all servers, the latest first.</summary>
    /// <param name="database">The database.</param>
    /// <param name="sorting">The order that the client wants.</param>
    [UsePaging(IncludeTotalCount = true)]
    [UseProjection]
    [UseFiltering]
    [UseSorting]
    public IQueryable<ServerMetric> GetServerMetrics(AppDbContext database, ISortingContext sorting)
    {
        sorting.EndWith<ServerMetric>(static (isSorted, metrics) =>
            metrics.EndByDescending(isSorted, metric => metric.Timestamp).ThenByDescending(metric => metric.Id));
        return database.ServerMetrics.AsNoTracking();
    }

    /// <summary>The hourly metrics of all servers, the latest first.</summary>
    /// <param name="database">The database.</param>
    /// <param name="sorting">The order that the client wants.</param>
    [UsePaging(IncludeTotalCount = true)]
    [UseProjection]
    [UseFiltering]
    [UseSorting]
    public IQueryable<ServerMetricRollup> GetServerMetricsHourly(AppDbContext database, ISortingContext sorting) =>
        Tier(database, sorting, MetricResolution.Hourly);

    /// <summary>The daily metrics of all servers, the latest first.</summary>
    /// <param name="database">The database.</param>
    /// <param name="sorting">The order that the client wants.</param>
    [UsePaging(IncludeTotalCount = true)]
    [UseProjection]
    [UseFiltering]
    [UseSorting]
    public IQueryable<ServerMetricRollup> GetServerMetricsDaily(AppDbContext database, ISortingContext sorting) =>
        Tier(database, sorting, MetricResolution.Daily);

    /// <summary>
    /// A server's load in [from, to), downsampled on the server to at most `points` intervals (1 to 500). Read from the tier that
    /// fits the range: raw up to 8 days, hourly up to 92 days, daily beyond; `resolution` overrides.
    /// </summary>
    /// <param name="serverId">The server.</param>
    /// <param name="from">The first moment.</param>
    /// <param name="to">The moment after the last.</param>
    /// <param name="resolution">The tier to read.</param>
    /// <param name="points">The most intervals wanted.</param>
    /// <param name="databases">The database.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <returns>The intervals in order.</returns>
    /// <exception cref="GraphQLException">There is no such server (<c>NOT_FOUND</c>), or the range or the number of points makes no sense (<c>BAD_USER_INPUT</c>).</exception>
    public async Task<ServerTrend> GetServerTrendAsync(
        [GraphQLType(typeof(NonNullType<IdType>))] string serverId,
        DateTimeOffset from,
        DateTimeOffset to,
        MetricResolution? resolution,
        [Service] IDbContextFactory<AppDbContext> databases,
        CancellationToken cancellationToken,
        int points = 300)
    {
        TrendArguments.Check(from, to, points);
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        return await database.Servers.AnyAsync(server => server.Id == serverId, cancellationToken)
            ? await ServerTrendReader.ReadAsync(database, serverId, from, to, resolution ?? ServerTrendReader.ResolutionOf(to - from), points, cancellationToken)
            : throw TrendArguments.NotFound($"There is no server '{serverId}'.");
    }

    /// <summary>What the samples of every server come to, a row per server and metric: what an export of `metrics_summary` holds.</summary>
    /// <param name="database">The database.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering]
    [UseSorting]
    public async Task<IQueryable<MetricSummaryRow>> GetMetricsSummaryAsync(AppDbContext database, CancellationToken cancellationToken) =>
        (await MetricSummaryReader.ReadAsync(database, range: null, cancellationToken)).AsQueryable();

    private static IQueryable<ServerMetricRollup> Tier(AppDbContext database, ISortingContext sorting, MetricResolution resolution)
    {
        sorting.EndWith<ServerMetricRollup>(static (isSorted, rollups) =>
            rollups.EndByDescending(isSorted, rollup => rollup.Timestamp).ThenByDescending(rollup => rollup.Id));
        return database.ServerMetricRollups.AsNoTracking().Where(rollup => rollup.Resolution == resolution);
    }
}
