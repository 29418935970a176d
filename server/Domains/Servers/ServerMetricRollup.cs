using HotChocolate;

namespace GraphQLExport.Domains.Servers;

/// <summary>
/// What all samples of a server within one hour or one day of UTC come to. The averages of a metric without samples are null.
/// </summary>
public sealed class ServerMetricRollup
{
    /// <summary>Primary key, growing with insertion.</summary>
    public long Id { get; set; }

    /// <summary>The tier, hourly or daily. Each tier is a dataset of its own, so no interface shows it.</summary>
    [GraphQLIgnore]
    public MetricResolution Resolution { get; set; }

    /// <summary>The server's id.</summary>
    public required string ServerId { get; set; }

    /// <summary>The server that was sampled.</summary>
    public Server Server { get; set; } = null!;

    /// <summary>Where the hour or day begins, UTC.</summary>
    public DateTimeOffset Timestamp { get; set; }

    /// <summary>How many samples told the processor load.</summary>
    public long CpuSamples { get; set; }

    /// <summary>The mean of those samples.</summary>
    public double? CpuAvg { get; set; }

    /// <summary>The least of those samples.</summary>
    public double? CpuMin { get; set; }

    /// <summary>The greatest of those samples.</summary>
    public double? CpuMax { get; set; }

    /// <summary>How many samples told the memory in use.</summary>
    public long MemorySamples { get; set; }

    /// <summary>The mean of those samples.</summary>
    public double? MemoryAvg { get; set; }

    /// <summary>The least of those samples.</summary>
    public double? MemoryMin { get; set; }

    /// <summary>The greatest of those samples.</summary>
    public double? MemoryMax { get; set; }

    /// <summary>How many samples told the disk space in use.</summary>
    public long DiskSamples { get; set; }

    /// <summary>The mean of those samples.</summary>
    public double? DiskAvg { get; set; }

    /// <summary>The least of those samples.</summary>
    public double? DiskMin { get; set; }

    /// <summary>The greatest of those samples.</summary>
    public double? DiskMax { get; set; }
}
