using GraphQLExport.Data.Demo;
using GraphQLExport.Domains.Experiments;
using GraphQLExport.Domains.Servers;
using GraphQLExport.Tests.Domains.Servers;
using GraphQLExport.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQLExport.Tests.Data;

[Trait("Req", "G-RUN")]
public sealed class DemoTests(DemoTests.FirstStartServer server) : IClassFixture<DemoTests.FirstStartServer>
{
    private static readonly DateTimeOffset FirstStart = new(2026, 1, 18, 15, 42, 7, TimeSpan.Zero);

    /// <summary>A server that has just made the whole demo.</summary>
    public sealed class FirstStartServer : AppFactory
    {
        public FirstStartServer()
        {
            DemoRows = true;
            Time = new(FirstStart);
        }
    }

    [Fact]
    public async Task The_first_start_makes_the_demo_and_the_second_adds_nothing()
    {
        await using var database = await server.Database.CreateDbContextAsync();

        Assert.Equal(60_000, await database.MotionEvents.CountAsync());
        Assert.Equal(200_000, await database.SensorReadings.CountAsync());
        Assert.Equal(3, await database.Experiments.CountAsync());
        Assert.InRange(await database.ExperimentEvents.CountAsync(), 19_000, 21_000);
        Assert.Equal(6, await database.FeatureFlags.CountAsync());
        Assert.Equal(1_000, await database.Proxies.CountAsync());
        Assert.Equal(
            ["Front Door: ada@example.com", "Garage: ada@example.com", "Warehouse: bob@example.com"],
            await database.Cameras.Join(database.Users, camera => camera.OwnerId, user => user.Id, (camera, user) => camera.Name + ": " + user.Email).OrderBy(line => line).ToListAsync());

        await server.Services.GetServices<GraphQLExport.Data.IDatabaseSeed>().OfType<DemoSeed>().Single().SeedAsync(CancellationToken.None);

        Assert.Equal(3, await database.Users.CountAsync());
        Assert.Equal(60_000, await database.MotionEvents.CountAsync());
    }

    [Fact]
    public async Task The_rows_are_plausible_and_reach_up_to_now()
    {
        await using var database = await server.Database.CreateDbContextAsync();

        Assert.Equal(0, await database.MotionEvents.CountAsync(motion =>
            motion.Timestamp < FirstStart.Date.AddYears(-2) || motion.Timestamp >= FirstStart.Date
            || motion.X < 0 || motion.Y < 0 || motion.Width < 1 || motion.Height < 1
            || motion.X + motion.Width > 1920 || motion.Y + motion.Height > 1080
            || motion.Confidence < 0 || motion.Confidence > 1));
        Assert.Equal(3, await database.MotionEvents.Select(motion => motion.Algorithm).Distinct().CountAsync());
        Assert.True(await database.MotionEvents.AnyAsync(motion => motion.ZoneId == null));

        var lastDay = FirstStart.AddDays(-1);
        var recent = await database.SensorReadings
            .Where(reading => reading.Timestamp >= lastDay && reading.Timestamp <= FirstStart)
            .GroupBy(reading => reading.SensorId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToListAsync();
        Assert.Equal(4, recent.Count);
        Assert.All(recent, sensor => Assert.True(sensor.Count >= 144));
        Assert.Equal(0, await database.SensorReadings.CountAsync(reading => reading.Timestamp > FirstStart));
        Assert.True(await database.SensorReadings.AnyAsync(reading => reading.Value == null));
        Assert.True(await database.SensorReadings.AnyAsync(reading => reading.Quality == null));
    }

    [Fact]
    [Trait("Req", "M-AC6")]
    [Trait("Req", "M-F1")]
    public async Task Servers_have_their_minutes_up_to_now_and_tiers_that_equal_them()
    {
        await using var database = await server.Database.CreateDbContextAsync();

        var samples = await database.ServerMetrics.GroupBy(metric => metric.ServerId)
            .Select(group => new { group.Key, Count = group.Count(), First = group.Min(metric => metric.Timestamp), Last = group.Max(metric => metric.Timestamp) })
            .OrderBy(group => group.Key).ToListAsync();
        var lastMinute = FirstStart.AddSeconds(-7);
        Assert.Equal([("mediaserver", 525_600), ("nas", 43_200), ("router", 43_200)], samples.Select(group => (group.Key, group.Count)));
        Assert.All(samples, group => Assert.Equal((lastMinute, group.Count - 1), (group.Last, (group.Last - group.First).TotalMinutes)));
        Assert.Equal(0, await database.ServerMetrics.CountAsync(metric => !(metric.CpuPercent >= 0 && metric.CpuPercent <= 100 && metric.MemoryPercent >= 0 && metric.MemoryPercent <= 100 && metric.DiskPercent >= 0 && metric.DiskPercent <= 100)));

        Assert.False(await TierComparison.DifferAsync(database));
    }

    [Fact]
    public async Task Evenings_of_the_media_server_are_busier_than_mornings_and_weekends_than_weekdays()
    {
        await using var database = await server.Database.CreateDbContextAsync();
        var hours = await database.ServerMetricRollups.Where(rollup => rollup.ServerId == "mediaserver" && rollup.Resolution == MetricResolution.Hourly).ToListAsync();

        double Mean(Func<DateTimeOffset, bool> when) => hours.Where(hour => when(hour.Timestamp)).Average(hour => hour.CpuAvg!.Value);
        Assert.True(Mean(at => at.Hour == 20) > 2 * Mean(at => at.Hour == 9));
        Assert.True(Mean(at => at.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) > Mean(at => at.DayOfWeek is DayOfWeek.Tuesday));
    }

    [Fact]
    [Trait("Req", "R-STAT")]
    public async Task The_experiments_show_a_winner_a_draw_and_something_in_between()
    {
        await using var database = await server.Database.CreateDbContextAsync();

        var results = await ExperimentResultReader.ReadAsync(database, experimentId: null, range: null, CancellationToken.None);

        var significant = results.Where(row => row.PValue < 0.05 && row.Lift > 0).Select(row => row.Id);
        Assert.Equal(["checkout-button/green-total", "onboarding-tour/tour"], significant);
        Assert.All(results.Where(row => row.Variant is "film" or "recent-clicks"), row => Assert.True(row.PValue > 0.1));
        Assert.True(await database.ExperimentEvents.CountAsync(happened => happened.Kind == ExperimentEventKind.Assigned) > results.Sum(row => row.Users));
        Assert.False(await database.ExperimentEvents.AnyAsync(happened => happened.Timestamp > FirstStart));
    }

    [Fact]
    public async Task Two_machines_get_the_same_demo()
    {
        const string Sum = "SELECT (SELECT sum((x + width + CAST(round(CAST(confidence * 1000 AS NUMERIC)) AS BIGINT)) * id) FROM motion_events) || ' ' || (SELECT sum(CAST(round(CAST(value * 1000 AS NUMERIC)) AS BIGINT) * id) FROM sensor_readings) || ' ' || (SELECT sum(CAST(round(CAST((cpu_percent + disk_percent) * 1000 AS NUMERIC)) AS BIGINT) * id) FROM server_metrics) || ' ' || (SELECT sum(timestamp_ms % 1000 * id) FROM experiment_events)";
        await using var other = new AppFactory { DemoRows = true, Time = new(FirstStart) };

        await using var first = await server.Database.CreateDbContextAsync();
        await using var second = await other.Database.CreateDbContextAsync();

        Assert.Equal(
            await first.Database.SqlQueryRaw<string>(Sum + " AS \"Value\"").SingleAsync(),
            await second.Database.SqlQueryRaw<string>(Sum + " AS \"Value\"").SingleAsync());
    }
}
