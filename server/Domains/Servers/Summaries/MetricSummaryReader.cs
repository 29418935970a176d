using GraphQLExport.Data;
using GraphQLExport.Datasets;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Domains.Servers;

/// <summary>Sums metrics up in the database, one statement, from the tier that fits the range as trends do: raw up to 8 days, hourly up to 92, daily beyond and for all time.</summary>
internal static class MetricSummaryReader
{
    /// <summary>Three rows for each server, by its name and the metric: servers without samples in the range too.</summary>
    public static async Task<IReadOnlyList<MetricSummaryRow>> ReadAsync(AppDbContext database, TimeRange? range, CancellationToken cancellationToken)
    {
        var tier = range is null ? MetricResolution.Daily : ServerTrendReader.ResolutionOf(range.To - range.From);
        var sums = Sums(database, tier, range);
        var servers = await database.Servers
            .GroupJoin(sums, server => server.Id, sum => sum.ServerId, (server, found) => new { server, found })
            .SelectMany(both => both.found.DefaultIfEmpty(), (both, sum) => new { both.server.Id, both.server.Name, Sum = sum })
            .OrderBy(row => row.Name).ThenBy(row => row.Id)
            .ToListAsync(cancellationToken);
        return [.. servers.SelectMany(server => Rows(server.Id, server.Name, server.Sum))];
    }

    private static IQueryable<ServerSum> Sums(AppDbContext database, MetricResolution tier, TimeRange? range)
    {
        if (tier != MetricResolution.Raw)
        {
            return Within(database.ServerMetricRollups.Where(rollup => rollup.Resolution == tier), range).GroupBy(rollup => rollup.ServerId).Select(group => new ServerSum
            {
                ServerId = group.Key,
                FirstAt = group.Min(rollup => rollup.Timestamp),
                LastAt = group.Max(rollup => rollup.Timestamp),
                CpuSamples = group.Sum(rollup => rollup.CpuSamples),
                CpuTotal = group.Sum(rollup => rollup.CpuAvg * rollup.CpuSamples),
                CpuMin = group.Min(rollup => rollup.CpuMin),
                CpuMax = group.Max(rollup => rollup.CpuMax),
                MemorySamples = group.Sum(rollup => rollup.MemorySamples),
                MemoryTotal = group.Sum(rollup => rollup.MemoryAvg * rollup.MemorySamples),
                MemoryMin = group.Min(rollup => rollup.MemoryMin),
                MemoryMax = group.Max(rollup => rollup.MemoryMax),
                DiskSamples = group.Sum(rollup => rollup.DiskSamples),
                DiskTotal = group.Sum(rollup => rollup.DiskAvg * rollup.DiskSamples),
                DiskMin = group.Min(rollup => rollup.DiskMin),
                DiskMax = group.Max(rollup => rollup.DiskMax),
            });
        }

        var samples = range is null ? database.ServerMetrics : database.ServerMetrics.Where(metric => metric.Timestamp >= range.From && metric.Timestamp < range.To);
        return samples.GroupBy(metric => metric.ServerId).Select(group => new ServerSum
        {
            ServerId = group.Key,
            FirstAt = group.Min(metric => metric.Timestamp),
            LastAt = group.Max(metric => metric.Timestamp),
            CpuSamples = group.Count(metric => metric.CpuPercent != null),
            CpuTotal = group.Sum(metric => metric.CpuPercent),
            CpuMin = group.Min(metric => metric.CpuPercent),
            CpuMax = group.Max(metric => metric.CpuPercent),
            MemorySamples = group.Count(metric => metric.MemoryPercent != null),
            MemoryTotal = group.Sum(metric => metric.MemoryPercent),
            MemoryMin = group.Min(metric => metric.MemoryPercent),
            MemoryMax = group.Max(metric => metric.MemoryPercent),
            DiskSamples = group.Count(metric => metric.DiskPercent != null),
            DiskTotal = group.Sum(metric => metric.DiskPercent),
            DiskMin = group.Min(metric => metric.DiskPercent),
            DiskMax = group.Max(metric => metric.DiskPercent),
        });
    }

    private static IQueryable<ServerMetricRollup> Within(IQueryable<ServerMetricRollup> rollups, TimeRange? range) =>
        range is null ? rollups : rollups.Where(rollup => rollup.Timestamp >= range.From && rollup.Timestamp < range.To);

    private static IEnumerable<MetricSummaryRow> Rows(string serverId, string name, ServerSum? sum)
    {
        yield return Row(ServerMetricKind.Cpu, sum?.CpuSamples, sum?.CpuTotal, sum?.CpuMin, sum?.CpuMax);
        yield return Row(ServerMetricKind.Memory, sum?.MemorySamples, sum?.MemoryTotal, sum?.MemoryMin, sum?.MemoryMax);
        yield return Row(ServerMetricKind.Disk, sum?.DiskSamples, sum?.DiskTotal, sum?.DiskMin, sum?.DiskMax);

        MetricSummaryRow Row(ServerMetricKind metric, long? samples, double? total, double? minimum, double? maximum) => new()
        {
            ServerId = serverId,
            Server = name,
            Metric = metric,
            Samples = samples ?? 0,
            Average = samples > 0 ? total / samples : null,
            Minimum = minimum,
            Maximum = maximum,
            FirstAt = sum?.FirstAt,
            LastAt = sum?.LastAt,
        };
    }

    // Everything but the server may be missing: the row of a server that has no samples in the range comes from an outer join.
    private sealed record ServerSum
    {
        public required string ServerId { get; init; }

        public DateTimeOffset? FirstAt { get; init; }

        public DateTimeOffset? LastAt { get; init; }

        public long? CpuSamples { get; init; }

        public double? CpuTotal { get; init; }

        public double? CpuMin { get; init; }

        public double? CpuMax { get; init; }

        public long? MemorySamples { get; init; }

        public double? MemoryTotal { get; init; }

        public double? MemoryMin { get; init; }

        public double? MemoryMax { get; init; }

        public long? DiskSamples { get; init; }

        public double? DiskTotal { get; init; }

        public double? DiskMin { get; init; }

        public double? DiskMax { get; init; }
    }
}
