using GraphQLExport.Data;
using GraphQLExport.Datasets;
using GraphQLExport.Datasets.Filtering;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Domains.Servers;

/// <summary>Downsamples a tier in the database. Intervals are whole minutes, hours or days of UTC, as the tier has them, so that none splits a row.</summary>
internal static class ServerTrendReader
{
    private static readonly TimeSpan LongestRaw = TimeSpan.FromDays(8);
    private static readonly TimeSpan LongestHourly = TimeSpan.FromDays(92);

    /// <summary>The tier that fits a range of some length.</summary>
    public static MetricResolution ResolutionOf(TimeSpan length) =>
        length <= LongestRaw ? MetricResolution.Raw : length <= LongestHourly ? MetricResolution.Hourly : MetricResolution.Daily;

    /// <summary>The intervals of equal length that cover [from, to); only rows whose time lies in the range count.</summary>
    /// <param name="database">The database.</param>
    /// <param name="serverId">The server.</param>
    /// <param name="from">The first moment.</param>
    /// <param name="to">The moment after the last; later than <paramref name="from"/>.</param>
    /// <param name="resolution">The tier to read.</param>
    /// <param name="points">The most intervals wanted, 1 to <see cref="TrendArguments.MaxPoints"/>.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public static async Task<ServerTrend> ReadAsync(
        AppDbContext database, string serverId, DateTimeOffset from, DateTimeOffset to, MetricResolution resolution, int points, CancellationToken cancellationToken)
    {
        var step = MetricBuckets.StepOf(resolution);
        var end = to.ToUnixTimeMilliseconds();
        var first = from.ToUnixTimeMilliseconds();
        var start = MetricBuckets.StartOf(first, step);
        var width = Quotient(Quotient(end - start, points), step) * step;
        var buckets = await Rows(database, serverId, resolution, start, width, first, end).ToDictionaryAsync(bucket => bucket.Number, cancellationToken);

        var count = (int)Quotient(end - start, width);
        return new(resolution, (int)(width / 1000), [.. Enumerable.Range(0, count).Select(number => Point(start + (number * width), buckets.GetValueOrDefault(number)))]);
    }

    private static IQueryable<Bucket> Rows(AppDbContext database, string serverId, MetricResolution resolution, long start, long width, long first, long end) =>
        resolution == MetricResolution.Raw
            ? database.Database.SqlQuery<Bucket>(
                $"""
                SELECT (timestamp_ms - {start}) / {width} AS "Number",
                       avg(cpu_percent) AS "CpuAvg", min(cpu_percent) AS "CpuMin", max(cpu_percent) AS "CpuMax",
                       avg(memory_percent) AS "MemoryAvg", min(memory_percent) AS "MemoryMin", max(memory_percent) AS "MemoryMax",
                       avg(disk_percent) AS "DiskAvg", min(disk_percent) AS "DiskMin", max(disk_percent) AS "DiskMax"
                FROM server_metrics
                WHERE server_id = {serverId} AND timestamp_ms >= {first} AND timestamp_ms < {end}
                GROUP BY 1
                """)
            : database.Database.SqlQuery<Bucket>(
                $"""
                SELECT (timestamp_ms - {start}) / {width} AS "Number",
                       sum(cpu_avg * cpu_samples) / nullif(sum(cpu_samples), 0) AS "CpuAvg", min(cpu_min) AS "CpuMin", max(cpu_max) AS "CpuMax",
                       sum(memory_avg * memory_samples) / nullif(sum(memory_samples), 0) AS "MemoryAvg", min(memory_min) AS "MemoryMin", max(memory_max) AS "MemoryMax",
                       sum(disk_avg * disk_samples) / nullif(sum(disk_samples), 0) AS "DiskAvg", min(disk_min) AS "DiskMin", max(disk_max) AS "DiskMax"
                FROM server_metric_rollups
                WHERE resolution = {EnumNames.Of(resolution)} AND server_id = {serverId} AND timestamp_ms >= {first} AND timestamp_ms < {end}
                GROUP BY 1
                """);

    private static ServerTrendPoint Point(long start, Bucket? bucket) => new(
        DateTimeOffset.FromUnixTimeMilliseconds(start),
        Spread(bucket?.CpuAvg, bucket?.CpuMin, bucket?.CpuMax),
        Spread(bucket?.MemoryAvg, bucket?.MemoryMin, bucket?.MemoryMax),
        Spread(bucket?.DiskAvg, bucket?.DiskMin, bucket?.DiskMax));

    private static MetricSpread? Spread(double? average, double? minimum, double? maximum) =>
        average is { } mean ? new(mean, minimum ?? mean, maximum ?? mean) : null;

    private static long Quotient(long dividend, long divisor) => (dividend + divisor - 1) / divisor;

    private sealed record Bucket(
        long Number, double? CpuAvg, double? CpuMin, double? CpuMax, double? MemoryAvg, double? MemoryMin, double? MemoryMax, double? DiskAvg, double? DiskMin, double? DiskMax);
}
