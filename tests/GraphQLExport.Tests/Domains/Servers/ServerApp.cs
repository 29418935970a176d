using GraphQLExport.Domains.Servers;
using GraphQLExport.Tests.Support;

namespace GraphQLExport.Tests.Domains.Servers;

/// <summary>A server whose NAS has two hours of minutes in all tiers: the CPU climbs by half a percent a minute, the disk is known in the second hour only.</summary>
public sealed class ServerApp : AppFactory, IAsyncLifetime
{
    public ServerApp() => Time = new(Start.AddHours(2));

    public static DateTimeOffset Start { get; } = new(2026, 1, 18, 10, 0, 0, TimeSpan.Zero);

    public async Task InitializeAsync()
    {
        await AddAsync([.. Enumerable.Range(0, 120).Select(minute => new ServerMetric
        {
            ServerId = "nas",
            Timestamp = Start.AddMinutes(minute),
            CpuPercent = minute / 2d,
            MemoryPercent = 50,
            DiskPercent = minute < 60 ? null : 80,
        })]);
        await using var database = await Database.CreateDbContextAsync();
        await MetricRollUp.RunAsync(database, CancellationToken.None);
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();
}
