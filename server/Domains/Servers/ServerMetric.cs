namespace GraphQLExport.Domains.Servers;

/// <summary>One raw sample of a server's load. A value is null where the source could not tell it; at least one is there.</summary>
public sealed class ServerMetric
{
    /// <summary>Primary key, growing with insertion; roll-up goes by it.</summary>
    public long Id { get; set; }

    /// <summary>The server's id.</summary>
    public required string ServerId { get; set; }

    /// <summary>The server that was sampled.</summary>
    public Server Server { get; set; } = null!;

    /// <summary>When it was sampled, to the millisecond, UTC.</summary>
    public DateTimeOffset Timestamp { get; set; }

    /// <summary>Processor time in use since the sample before, 0 to 100.</summary>
    public double? CpuPercent { get; set; }

    /// <summary>Memory in use, 0 to 100.</summary>
    public double? MemoryPercent { get; set; }

    /// <summary>Disk space in use, 0 to 100.</summary>
    public double? DiskPercent { get; set; }
}
