using GraphQLExport.Data;
using GraphQLExport.Datasets;
using HotChocolate;
using HotChocolate.Authorization;
using HotChocolate.Data;
using HotChocolate.Types;
using HotChocolate.Types.Relay;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Domains.Servers;

/// <summary>Browsing servers and their metrics, which every signed-in user may.</summary>
[ExtendObjectType(OperationTypeNames.Query)]
[Authorize]
public sealed class ServerQueries
{
    /// <summary>All servers, by name.</summary>
    /// <param name="database">The database.</param>
    /// <returns>The query that paging, filtering and sorting narrow.</returns>
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering]
    [UseSorting]
    public IQueryable<Server> GetServers(AppDbContext database) =>
        database.Servers.AsNoTracking().OrderBy(server => server.Name).ThenBy(server => server.Id);

    /// <summary>The raw samples of all servers, the latest first.</summary>
    /// <param name="database">The database.</param>
    /// <returns>The query that paging, filtering and sorting narrow.</returns>
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering]
    [UseSorting]
    public IQueryable<ServerMetric> GetServerMetrics(AppDbContext database) =>
        database.ServerMetrics
            .AsNoTracking()
            .Include(metric => metric.Server)
            .OrderByDescending(metric => metric.Timestamp)
            .ThenByDescending(metric => metric.Id);

    /// <summary>The hourly metrics of all servers, the latest first.</summary>
    /// <param name="database">The database.</param>
    /// <returns>The query that paging, filtering and sorting narrow.</returns>
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering]
    [UseSorting]
    public IQueryable<ServerMetricRollup> GetServerMetricsHourly(AppDbContext database) => LatestFirst(database, MetricResolution.Hourly);

    /// <summary>The daily metrics of all servers, the latest first.</summary>
    /// <param name="database">The database.</param>
    /// <returns>The query that paging, filtering and sorting narrow.</returns>
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering]
    [UseSorting]
    public IQueryable<ServerMetricRollup> GetServerMetricsDaily(AppDbContext database) => LatestFirst(database, MetricResolution.Daily);

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
        [ID] string serverId,
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

    private static IQueryable<ServerMetricRollup> LatestFirst(AppDbContext database, MetricResolution resolution) =>
        database.ServerMetricRollups
            .AsNoTracking()
            .Include(rollup => rollup.Server)
            .Where(rollup => rollup.Resolution == resolution)
            .OrderByDescending(rollup => rollup.Timestamp)
            .ThenByDescending(rollup => rollup.Id);
}
