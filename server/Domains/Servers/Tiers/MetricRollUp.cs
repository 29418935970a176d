using GraphQLExport.Data;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Domains.Servers;

/// <summary>
/// Rolls raw samples up into the hourly and daily tiers. It takes the samples beyond the last id that it took before and joins them
/// into the rows of their hours and days; the new last id is committed together with these. So every sample counts exactly once,
/// whether it was collected, imported late, or written just before a crash, and it may be deleted afterwards.
/// </summary>
internal static class MetricRollUp
{
    // So many samples' hours and days are held in memory at once.
    private const int BatchSize = 100_000;

    /// <summary>Rolls up what is new, in a transaction of its own; leaves the database's write lock alone where nothing is.</summary>
    public static async Task RunAsync(AppDbContext database, CancellationToken cancellationToken)
    {
        var last = (await database.ServerMetricRollupStates.AsNoTracking().SingleAsync(cancellationToken)).LastMetricId;
        if (!await database.ServerMetrics.AnyAsync(metric => metric.Id > last, cancellationToken))
            return;
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        await RunWithinAsync(database, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Rolls up what is new, in the caller's transaction.</summary>
    /// <param name="database">A context with an open transaction, and nothing tracked that must stay so.</param>
    /// <param name="cancellationToken">Stops the work; the transaction is then to be rolled back.</param>
    public static async Task RunWithinAsync(AppDbContext database, CancellationToken cancellationToken)
    {
        while (await RunBatchAsync(database, cancellationToken))
        {
        }
    }

    private static async Task<bool> RunBatchAsync(AppDbContext database, CancellationToken cancellationToken)
    {
        database.ChangeTracker.Clear();
        var state = await database.ServerMetricRollupStates.SingleAsync(cancellationToken);
        var buckets = new MetricBuckets();
        var last = state.LastMetricId;
        var samples = database.ServerMetrics.AsNoTracking().Where(metric => metric.Id > state.LastMetricId).OrderBy(metric => metric.Id).Take(BatchSize);
        await foreach (var sample in samples.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            buckets.Add(sample.ServerId, sample.Timestamp.ToUnixTimeMilliseconds(), sample.CpuPercent, sample.MemoryPercent, sample.DiskPercent);
            last = sample.Id;
        }

        if (last == state.LastMetricId)
            return false;
        foreach (var group in buckets.All.GroupBy(bucket => (bucket.Key.Resolution, bucket.Key.ServerId)))
            await JoinAsync(database, group.Key.Resolution, group.Key.ServerId, group.ToDictionary(bucket => bucket.Key.Start, bucket => bucket.Value), cancellationToken);
        state.LastMetricId = last;
        await database.SaveChangesAsync(cancellationToken);
        database.ChangeTracker.Clear();
        return true;
    }

    private static async Task JoinAsync(
        AppDbContext database, MetricResolution resolution, string serverId, Dictionary<long, MetricBuckets.Sums> buckets, CancellationToken cancellationToken)
    {
        var from = DateTimeOffset.FromUnixTimeMilliseconds(buckets.Keys.Min());
        var to = DateTimeOffset.FromUnixTimeMilliseconds(buckets.Keys.Max());
        var stored = database.ServerMetricRollups.Where(
            rollup => rollup.Resolution == resolution && rollup.ServerId == serverId && rollup.Timestamp >= from && rollup.Timestamp <= to);
        await foreach (var rollup in stored.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (buckets.Remove(rollup.Timestamp.ToUnixTimeMilliseconds(), out var sums))
                rollup.Write(rollup.Read().With(sums));
        }

        foreach (var (start, sums) in buckets)
        {
            var rollup = new ServerMetricRollup { Resolution = resolution, ServerId = serverId, Timestamp = DateTimeOffset.FromUnixTimeMilliseconds(start) };
            rollup.Write(sums);
            database.Add(rollup);
        }
    }
}
