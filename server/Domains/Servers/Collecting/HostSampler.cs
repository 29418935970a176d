using GraphQLExport.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Domains.Servers;

/// <summary>Samples this host into the raw tier. The first sample registers the host as a server.</summary>
internal sealed class HostSampler(IHostReader host, IDbContextFactory<AppDbContext> databases, IOptionsMonitor<ServerOptions> options, TimeProvider time)
{
    private CpuTimes? before;

    private string Name => options.CurrentValue.Name is { Length: > 0 } name ? name : Environment.MachineName;

    /// <summary>Reads the counters whose growth the first sample tells.</summary>
    public void Begin() => before = host.Read().Cpu;

    /// <summary>Takes a sample and stores it; nothing where the system tells nothing.</summary>
    public async Task SampleAsync(CancellationToken cancellationToken)
    {
        var reading = host.Read();
        var cpu = before is { } earlier ? reading.Cpu?.PercentSince(earlier) : null;
        before = reading.Cpu;
        if (cpu is null && reading.MemoryPercent is null && reading.DiskPercent is null)
            return;

        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        var id = ServerIds.Of(Name);
        if (!await database.Servers.AnyAsync(server => server.Id == id, cancellationToken))
            database.Add(new Server { Id = id, Name = Name });
        database.Add(new ServerMetric
        {
            ServerId = id,
            // Whole seconds: what the minutes of a file begin with.
            Timestamp = DateTimeOffset.FromUnixTimeSeconds(time.GetUtcNow().ToUnixTimeSeconds()),
            CpuPercent = Rounded(cpu),
            MemoryPercent = Rounded(reading.MemoryPercent),
            DiskPercent = Rounded(reading.DiskPercent),
        });
        await database.SaveChangesAsync(cancellationToken);
    }

    private static double? Rounded(double? percent) => percent is { } value ? Math.Round(value, 2) : null;
}
