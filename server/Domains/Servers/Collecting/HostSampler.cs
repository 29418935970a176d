using GraphQLExport.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Domains.Servers;

/// <summary>Samples this host into the raw tier, once for all processes on it. The first sample registers the host as a server.</summary>
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
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var id = ServerIds.Of(Name);
        // Whole seconds: what the minutes of a file begin with.
        var now = DateTimeOffset.FromUnixTimeSeconds(time.GetUtcNow().ToUnixTimeSeconds());
        var since = now - options.CurrentValue.Interval / 2;
        // Another process of this host was faster.
        if (await database.ServerMetrics.AnyAsync(metric => metric.ServerId == id && metric.Timestamp > since && metric.Timestamp <= now, cancellationToken))
            return;
        if (!await database.Servers.AnyAsync(server => server.Id == id, cancellationToken))
            database.Add(new Server { Id = id, Name = Name });
        database.Add(new ServerMetric
        {
            ServerId = id,
            Timestamp = now,
            CpuPercent = Rounded(cpu),
            MemoryPercent = Rounded(reading.MemoryPercent),
            DiskPercent = Rounded(reading.DiskPercent),
        });
        await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static double? Rounded(double? percent) => percent is { } value ? Math.Round(value, 2) : null;
}
