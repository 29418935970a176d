using GraphQLExport.Domains.Servers;
using GraphQLExport.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace GraphQLExport.Tests.Domains.Servers;

/// <summary>The collector on a clock that the test moves, with a host whose load the test tells.</summary>
[Trait("Req", "M-D1")]
public sealed class MetricsCollectorTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 1, 18, 22, 57, 30, 250, TimeSpan.Zero);

    private readonly TemporaryFolder folder = new();
    private readonly ManualTimeProvider time = new(Start);
    private readonly ScriptedHost host = new();
    private readonly RecordingLog log = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_first_sample_registers_the_host_and_every_minute_adds_one()
    {
        await using var app = Host(("GraphQLExport:Servers:Name", "Attic Box"));

        await TickAsync(app, 1);
        await TickAsync(app, 2);

        await using var database = await app.Database.CreateDbContextAsync();
        Assert.Equal("Attic Box", (await database.Servers.SingleAsync(server => server.Id == "attic-box")).Name);
        var samples = await database.ServerMetrics.OrderBy(sample => sample.Id).ToListAsync();
        Assert.Equal(
            [(Start.AddMinutes(1).AddMilliseconds(-250), 25d, 40.12, 70d), (Start.AddMinutes(2).AddMilliseconds(-250), 25d, 40.12, 70d)],
            samples.Select(sample => (sample.Timestamp, sample.CpuPercent!.Value, sample.MemoryPercent!.Value, sample.DiskPercent!.Value)));
        Assert.Equal(2, (await database.ServerMetricRollups.SingleAsync(rollup => rollup.Resolution == MetricResolution.Hourly)).CpuSamples);
    }

    [Fact]
    public async Task The_interval_is_a_setting()
    {
        await using var app = Host(("GraphQLExport:Servers:Interval", "00:00:10"));
        await TickAsync(app, 1, TimeSpan.FromSeconds(10));
        await TickAsync(app, 2, TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_restart_amid_an_hour_and_a_time_without_samples_leave_right_tiers()
    {
        await using (var first = Host())
        {
            await TickAsync(first, 1);
            await TickAsync(first, 2);
            // As a kill leaves it: a sample that no tier holds yet.
            await first.AddAsync(new ServerMetric { ServerId = "nas", Timestamp = time.GetUtcNow(), CpuPercent = 90 });
        }

        time.Advance(TimeSpan.FromHours(3));
        await using var second = Host();
        await TickAsync(second, 4);

        await using var database = await second.Database.CreateDbContextAsync();
        Assert.Equal(
            [("nas", 22, 1L), (Id, 22, 2L), (Id, 2, 1L)],
            (await database.ServerMetricRollups.Where(rollup => rollup.Resolution == MetricResolution.Hourly).OrderBy(rollup => rollup.Timestamp).ThenBy(rollup => rollup.ServerId == Id).ToListAsync())
                .Select(rollup => (rollup.ServerId, rollup.Timestamp.Hour, rollup.CpuSamples)));
        Assert.False(await TierComparison.DifferAsync(database));
    }

    [Fact]
    public async Task What_the_system_does_not_tell_is_left_out()
    {
        host.Reading = () => new(null, null, 12.5);
        await using var app = Host();

        await TickAsync(app, 1);

        await using var database = await app.Database.CreateDbContextAsync();
        var sample = await database.ServerMetrics.SingleAsync();
        Assert.Equal((null, null, 12.5), (sample.CpuPercent, sample.MemoryPercent, sample.DiskPercent));
    }

    [Fact]
    public async Task A_reading_that_fails_is_logged_and_the_next_one_counts()
    {
        await using var app = Host();
        await TickAsync(app, 1);
        var usual = host.Reading;
        host.Reading = () => throw new IOException("no such file");
        time.Advance(TimeSpan.FromMinutes(1));
        await WaitUntil.TrueAsync(() => log.Lines.Any(line => line.Level == LogLevel.Error && line.Line.StartsWith("Metrics could not be", StringComparison.Ordinal)));
        host.Reading = usual;

        await TickAsync(app, 2);
    }

    [Fact]
    public async Task What_is_too_old_goes()
    {
        await using var app = Host(("GraphQLExport:Servers:RawRetention", "00:01:30"));
        await TickAsync(app, 1);
        await TickAsync(app, 2);
        await TickAsync(app, 3, rowsLeft: 2);
        await TickAsync(app, 4, rowsLeft: 2);
    }

    [Fact]
    public async Task Switched_off_it_takes_no_samples_but_goes_on_rolling_up()
    {
        await using var app = Host(("GraphQLExport:Servers:Collect", "False"));
        await app.AddAsync(new ServerMetric { ServerId = "nas", Timestamp = Start, CpuPercent = 10 });
        time.Advance(TimeSpan.FromMinutes(1));

        await RolledUpAsync(app, 1);
        Assert.Equal(0, host.Readings);
    }

    [Fact]
    [Trait("Req", "G-SCALE")]
    public async Task Two_processes_of_a_host_take_one_sample_between_them()
    {
        await using var first = Host(("GraphQLExport:Servers:Collect", "False"));
        await using var second = Host(("GraphQLExport:Servers:Collect", "False"));
        foreach (var app in (AppFactory[])[first, second, first])
            await app.Services.GetRequiredService<HostSampler>().SampleAsync(default);
        time.Advance(TimeSpan.FromMinutes(1));
        await second.Services.GetRequiredService<HostSampler>().SampleAsync(default);

        await using var database = await first.Database.CreateDbContextAsync();
        Assert.Equal(2, await database.ServerMetrics.CountAsync());
    }

    [Fact]
    public void This_host_tells_its_load()
    {
        using var data = new TemporaryFolder();
        var reading = new HostReader(Microsoft.Extensions.Options.Options.Create(new GraphQLExport.Data.DataOptions { DataPath = data.Path })).Read();

        Assert.InRange(reading.DiskPercent!.Value, 0, 100);
        if (OperatingSystem.IsLinux())
        {
            Assert.InRange(reading.MemoryPercent!.Value, 0, 100);
            Assert.True(reading.Cpu!.Value.Total > 0);
        }
    }

    private static string Id => ServerIds.Of(Environment.MachineName);

    private AppFactory Host(params (string Name, string Value)[] settings) => new()
    {
        Time = time,
        Settings = new Dictionary<string, string?> { ["GraphQLExport:DataPath"] = folder.Path, ["GraphQLExport:Servers:Collect"] = "True" }
            .Concat(settings.Select(setting => KeyValuePair.Create<string, string?>(setting.Name, setting.Value)))
            .GroupBy(setting => setting.Key).ToDictionary(group => group.Key, group => group.Last().Value),
        Replace = services => services.Replace(ServiceDescriptor.Singleton<IHostReader>(host)).AddSingleton<ILoggerProvider>(log),
    };

    /// <summary>Lets the clock go on to the next sample, and waits until so many samples were ever taken and rolled up.</summary>
    private async Task TickAsync(AppFactory app, int samples, TimeSpan? interval = null, int? rowsLeft = null)
    {
        var before = host.Readings;
        _ = app.Services;
        // The timer runs from before the first reading of a host on.
        await WaitUntil.TrueAsync(() => before > 0 || host.Readings > 0);
        time.Advance(interval ?? TimeSpan.FromMinutes(1));
        await RolledUpAsync(app, samples);
        await WaitUntil.TrueAsync(() => Count(app, database => database.ServerMetrics.Count()) == (rowsLeft ?? samples));
    }

    private static Task RolledUpAsync(AppFactory app, int samples) => WaitUntil.TrueAsync(() =>
        Count(app, database => database.ServerMetricRollups.Where(rollup => rollup.Resolution == MetricResolution.Daily).Sum(rollup => rollup.DiskSamples + (rollup.DiskSamples == 0 ? rollup.CpuSamples : 0))) >= samples);

    private static long Count(AppFactory app, Func<GraphQLExport.Data.AppDbContext, long> count)
    {
        using var database = app.Database.CreateDbContext();
        return count(database);
    }

    /// <summary>A host that is a quarter busy, unless a test says otherwise.</summary>
    private sealed class ScriptedHost : IHostReader
    {
        private int readings;

        public ScriptedHost() => Reading = () => new(new CpuTimes(readings * 15L, readings * 60L), 40.1234, 70);

        public Func<HostReading> Reading { get; set; }

        public int Readings => Volatile.Read(ref readings);

        public HostReading Read()
        {
            Interlocked.Increment(ref readings);
            return Reading();
        }
    }
}
