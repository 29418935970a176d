namespace GraphQLExport.Domains.Servers;

/// <summary>Reads this host's load.</summary>
internal interface IHostReader
{
    /// <summary>The load at this moment; what the system does not tell is null.</summary>
    public HostReading Read();
}

/// <summary>This host's load at one moment.</summary>
/// <param name="Cpu">Processor time since the start; two readings give a load.</param>
/// <param name="MemoryPercent">Memory in use, 0 to 100.</param>
/// <param name="DiskPercent">Space in use on the disk of the data folder, 0 to 100.</param>
internal sealed record HostReading(CpuTimes? Cpu, double? MemoryPercent, double? DiskPercent);
