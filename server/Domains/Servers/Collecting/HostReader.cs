using GraphQLExport.Data;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Domains.Servers;

/// <summary>Reads Linux's <c>/proc</c>; elsewhere what the runtime tells, which is memory and disk but not the host's processors.</summary>
internal sealed class HostReader(IOptions<DataOptions> data) : IHostReader
{
    public HostReading Read() => OperatingSystem.IsLinux()
        ? new(CpuTimes.Parse(File.ReadAllText("/proc/stat")), MemoryInfo.ParsePercent(File.ReadAllText("/proc/meminfo")), DiskPercent())
        : new(null, RuntimeMemoryPercent(), DiskPercent());

    // As df has it: of the space that users may fill, without what is kept for root.
    private double? DiskPercent()
    {
        var folder = data.Value.PathOf("");
        var drive = new DriveInfo(OperatingSystem.IsWindows() ? Path.GetPathRoot(folder)! : folder);
        var used = drive.TotalSize - drive.TotalFreeSpace;
        var usable = used + drive.AvailableFreeSpace;
        return usable <= 0 ? null : 100d * used / usable;
    }

    // The runtime looks at the host's memory whenever it collects garbage; before the first time it knows nothing.
    private static double? RuntimeMemoryPercent()
    {
        var memory = GC.GetGCMemoryInfo();
        return memory.MemoryLoadBytes <= 0 || memory.TotalAvailableMemoryBytes <= 0
            ? null
            : Math.Min(100, 100d * memory.MemoryLoadBytes / memory.TotalAvailableMemoryBytes);
    }
}
