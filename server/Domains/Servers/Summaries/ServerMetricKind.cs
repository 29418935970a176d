namespace GraphQLExport.Domains.Servers;

/// <summary>What is measured of a server.</summary>
public enum ServerMetricKind
{
    /// <summary>Processor time in use.</summary>
    Cpu,

    /// <summary>Memory in use.</summary>
    Memory,

    /// <summary>Disk space in use.</summary>
    Disk,
}
