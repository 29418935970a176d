namespace GraphQLExport.Domains.Servers;

/// <summary>Between a stored row of a tier and its sums.</summary>
internal static class RollupSums
{
    /// <summary>The sums that a row holds.</summary>
    public static MetricBuckets.Sums Read(this ServerMetricRollup rollup) => new(
        MetricSummary.Of(rollup.CpuSamples, rollup.CpuAvg, rollup.CpuMin, rollup.CpuMax),
        MetricSummary.Of(rollup.MemorySamples, rollup.MemoryAvg, rollup.MemoryMin, rollup.MemoryMax),
        MetricSummary.Of(rollup.DiskSamples, rollup.DiskAvg, rollup.DiskMin, rollup.DiskMax));

    /// <summary>Puts sums into a row.</summary>
    public static void Write(this ServerMetricRollup rollup, MetricBuckets.Sums sums)
    {
        (rollup.CpuSamples, rollup.CpuAvg, rollup.CpuMin, rollup.CpuMax) = Columns(sums.Cpu);
        (rollup.MemorySamples, rollup.MemoryAvg, rollup.MemoryMin, rollup.MemoryMax) = Columns(sums.Memory);
        (rollup.DiskSamples, rollup.DiskAvg, rollup.DiskMin, rollup.DiskMax) = Columns(sums.Disk);
    }

    private static (long Samples, double? Average, double? Minimum, double? Maximum) Columns(MetricSummary summary) =>
        summary.Samples == 0 ? (0, null, null, null) : (summary.Samples, summary.Average, summary.Minimum, summary.Maximum);
}
