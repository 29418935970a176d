using GraphQLExport.Domains.Servers;
using GraphQLExport.Tests.Support;

namespace GraphQLExport.Tests.Domains.Servers;

/// <summary>Raw samples into hours and days, each exactly once.</summary>
[Trait("Req", "M-D1")]
public sealed class MetricRollUpTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2026, 1, 18, 22, 30, 0, TimeSpan.Zero);

    private TestDatabase database = null!;

    public async Task InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        await database.ExecuteAsync("INSERT INTO servers VALUES ('a', 'A'), ('b', 'B')");
    }

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task The_tiers_equal_the_aggregates_over_the_raw_samples()
    {
        await AddAsync("a", Start, 200);
        await AddAsync("b", Start.AddDays(40), 3);

        await RollUpAsync();

        await EqualsRawAsync();
        // 22:30 to 01:49: four hours of two days; and one hour of one day.
        Assert.Equal(["DAILY 3", "HOURLY 5"], (await database.QueryAsync("SELECT resolution || ' ' || count(*) FROM server_metric_rollups GROUP BY resolution")).Select(row => row[0]));
    }

    [Fact]
    public async Task Running_again_changes_nothing()
    {
        await AddAsync("a", Start, 90);
        await RollUpAsync();
        var before = await DumpAsync();

        await RollUpAsync();

        Assert.Equal(before, await DumpAsync());
    }

    [Fact]
    public async Task An_hour_that_came_in_parts_and_out_of_order_is_whole()
    {
        await AddAsync("a", Start.AddMinutes(10), 7);
        await RollUpAsync();
        await AddAsync("a", Start.AddMinutes(20), 5);
        await RollUpAsync();
        // Imported late: before everything else.
        await AddAsync("a", Start, 10);
        await RollUpAsync();

        await EqualsRawAsync();
        Assert.Equal("22", (await database.QueryAsync("SELECT cpu_samples FROM server_metric_rollups WHERE resolution = 'HOURLY'"))[0][0]);
    }

    [Fact]
    public async Task A_roll_up_that_is_cut_off_counts_nothing_twice()
    {
        await AddAsync("a", Start, 20);
        await using (var context = await database.Factory.CreateDbContextAsync())
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            await MetricRollUp.RunWithinAsync(context, CancellationToken.None);
        }

        Assert.Empty(await DumpAsync());
        await RollUpAsync();
        await EqualsRawAsync();
    }

    [Fact]
    public async Task Each_metric_counts_its_own_samples()
    {
        await database.ExecuteAsync($"INSERT INTO server_metrics (server_id, timestamp_ms, cpu_percent, memory_percent, disk_percent) VALUES ('a', 0, 10, NULL, 5), ('a', 1, 20, NULL, NULL), ('a', 2, 60, 40, NULL)");

        await RollUpAsync();

        Assert.Equal(
            ["3 30 10 60 1 40 40 40 1 5 5 5"],
            (await database.QueryAsync("SELECT cpu_samples, cpu_avg, cpu_min, cpu_max, memory_samples, memory_avg, memory_min, memory_max, disk_samples, disk_avg, disk_min, disk_max FROM server_metric_rollups WHERE resolution = 'DAILY'")).Select(row => string.Join(' ', row)));
        await EqualsRawAsync();
    }

    [Fact]
    public async Task Each_tier_keeps_its_own_time_and_outlives_the_finer_one()
    {
        var options = new ServerOptions { RawRetention = TimeSpan.FromDays(2), HourlyRetention = TimeSpan.FromDays(10), DailyRetention = TimeSpan.FromDays(30) };
        foreach (var days in new[] { 1, 5, 20, 40 })
            await AddAsync("a", Start.AddDays(-days), 3);
        await AddAsync("b", Start.AddDays(-40), 1);

        await SweepAsync(options);
        Assert.Equal(["13", "0"], await CountsAsync());

        await RollUpAsync();
        await SweepAsync(options);

        // Of the samples the last one stays although it is old: the ids of new ones go on from it.
        Assert.Equal(["4", "5"], await CountsAsync());
        Assert.Equal(["DAILY 3", "HOURLY 2"], (await database.QueryAsync("SELECT resolution || ' ' || count(*) FROM server_metric_rollups GROUP BY resolution")).Select(row => row[0]));
    }

    [Fact]
    public async Task Samples_after_a_sweep_are_rolled_up_whatever_was_deleted()
    {
        await AddAsync("a", Start, 5);
        await RollUpAsync();
        await SweepAsync(new() { RawRetention = TimeSpan.FromSeconds(1) }, Start.AddDays(1));
        await AddAsync("a", Start.AddMinutes(5), 5);

        await RollUpAsync();

        Assert.Equal("10", (await database.QueryAsync("SELECT cpu_samples FROM server_metric_rollups WHERE resolution = 'HOURLY'"))[0][0]);
    }

    private async Task AddAsync(string server, DateTimeOffset start, int minutes)
    {
        await using var context = await database.Factory.CreateDbContextAsync();
        context.AddRange(Enumerable.Range(0, minutes).Select(minute => new ServerMetric
        {
            ServerId = server,
            Timestamp = start.AddMinutes(minute),
            CpuPercent = minute * 37 % 101 / 1.01,
            MemoryPercent = 50 + (minute % 7),
            DiskPercent = 80.25,
        }));
        await context.SaveChangesAsync();
    }

    private async Task RollUpAsync()
    {
        await using var context = await database.Factory.CreateDbContextAsync();
        await MetricRollUp.RunAsync(context, CancellationToken.None);
    }

    private async Task SweepAsync(ServerOptions options, DateTimeOffset? now = null)
    {
        await using var context = await database.Factory.CreateDbContextAsync();
        await MetricRetention.SweepAsync(context, options, now ?? Start.AddHours(1), CancellationToken.None);
    }

    private async Task<IEnumerable<string>> CountsAsync() =>
        (await database.QueryAsync("SELECT count(*) FROM server_metrics UNION ALL SELECT count(*) FROM server_metric_rollups")).Select(row => row[0]);

    private async Task<List<string>> DumpAsync() =>
        [.. (await database.QueryAsync("SELECT * FROM server_metric_rollups ORDER BY id")).Select(row => string.Join('|', row))];

    private async Task EqualsRawAsync() => Assert.Empty(await database.QueryAsync(TierComparison.Differences));
}
