using GraphQLExport.Data;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Domains.Servers;

/// <summary>Deletes the metrics of each tier whose time is over.</summary>
internal static class MetricRetention
{
    /// <summary>
    /// Deletes what is older than its tier keeps. Samples that have not been rolled up stay until they are, and so does the last that
    /// was: new samples get ids beyond the greatest there is, by which roll-up knows them.
    /// </summary>
    /// <returns>How many rows went.</returns>
    public static async Task<int> SweepAsync(AppDbContext database, ServerOptions options, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var rawEnd = now - options.RawRetention;
        var rolledUp = (await database.ServerMetricRollupStates.AsNoTracking().SingleAsync(cancellationToken)).LastMetricId;
        var raw = database.ServerMetrics.Where(metric => metric.Timestamp < rawEnd && metric.Id < rolledUp);
        var deleted = await raw.AnyAsync(cancellationToken) ? await raw.ExecuteDeleteAsync(cancellationToken) : 0;
        return deleted
            + await SweepAsync(database, MetricResolution.Hourly, now - options.HourlyRetention, cancellationToken)
            + await SweepAsync(database, MetricResolution.Daily, now - options.DailyRetention, cancellationToken);
    }

    private static async Task<int> SweepAsync(AppDbContext database, MetricResolution resolution, DateTimeOffset end, CancellationToken cancellationToken)
    {
        var old = database.ServerMetricRollups.Where(rollup => rollup.Resolution == resolution && rollup.Timestamp < end);
        return await old.AnyAsync(cancellationToken) ? await old.ExecuteDeleteAsync(cancellationToken) : 0;
    }
}
