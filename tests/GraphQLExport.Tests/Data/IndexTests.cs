using GraphQLExport.Accounts;
using GraphQLExport.Domains.Experiments;
using GraphQLExport.Domains.Motion;
using GraphQLExport.Domains.Servers;
using GraphQLExport.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Tests.Data;

[Trait("Req", "S-AC5")]
[Trait(TestedDatabase.Trait, "Sqlite")]
public sealed class IndexTests
{
    private static readonly DateTimeOffset From = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_sensors_readings_come_in_order_from_an_index_alone()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var context = await database.Factory.CreateDbContextAsync();

        var plan = await PlanAsync(context.SensorReadings
            .Where(reading => reading.SensorId == "s" && reading.Timestamp >= From && reading.Timestamp < From.AddDays(1))
            .OrderBy(reading => reading.Timestamp).ThenBy(reading => reading.Id)
            .Select(reading => new { reading.Timestamp, reading.Value, reading.Quality }));

        Assert.Contains("COVERING INDEX ix_sensor_readings_export (sensor_id=? AND timestamp_ms>? AND timestamp_ms<?)", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Req", "M-AC6")]
    public async Task A_servers_metrics_come_in_order_from_an_index()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var context = await database.Factory.CreateDbContextAsync();

        var raw = await PlanAsync(context.ServerMetrics
            .Where(metric => metric.ServerId == "s" && metric.Timestamp >= From && metric.Timestamp < From.AddDays(1))
            .OrderBy(metric => metric.Timestamp).ThenBy(metric => metric.Id)
            .Select(metric => new { metric.Timestamp, metric.CpuPercent, metric.MemoryPercent, metric.DiskPercent }));
        var hours = await PlanAsync(context.ServerMetricRollups
            .Where(rollup => rollup.Resolution == MetricResolution.Hourly && rollup.ServerId == "s" && rollup.Timestamp >= From && rollup.Timestamp < From.AddDays(1))
            .OrderBy(rollup => rollup.Timestamp).ThenBy(rollup => rollup.Id));
        var all = await PlanAsync(context.ServerMetricRollups
            .Where(rollup => rollup.Resolution == MetricResolution.Daily)
            .OrderByDescending(rollup => rollup.Timestamp).ThenByDescending(rollup => rollup.Id));

        Assert.Contains("COVERING INDEX ix_server_metrics_export (server_id=? AND timestamp_ms>? AND timestamp_ms<?)", raw, StringComparison.Ordinal);
        Assert.Contains("ux_server_metric_rollups (resolution=? AND server_id=? AND timestamp_ms>? AND timestamp_ms<?)", hours, StringComparison.Ordinal);
        Assert.Contains("ix_server_metric_rollups_time (resolution=?)", all, StringComparison.Ordinal);
        Assert.DoesNotContain("TEMP B-TREE", raw + hours + all, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Req", "E-PERF")]
    public async Task Events_of_all_cameras_and_of_one_come_in_order_without_sorting()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var context = await database.Factory.CreateDbContextAsync();
        var range = context.MotionEventsVisibleTo(new("admin", IsAdministrator: true))
            .Where(motion => motion.Timestamp >= From && motion.Timestamp < From.AddDays(1));

        var all = await PlanAsync(range.OrderBy(motion => motion.Timestamp).ThenBy(motion => motion.Id)
            .Select(motion => new { motion.Timestamp, motion.CameraId, CameraName = motion.Camera.Name, motion.Confidence }));
        var one = await PlanAsync(range.Where(motion => motion.CameraId == "c").OrderBy(motion => motion.Timestamp).ThenBy(motion => motion.Id)
            .Select(motion => new { motion.Timestamp, motion.CameraId, CameraName = motion.Camera.Name, motion.Confidence }));

        Assert.Contains("ix_motion_events_time (timestamp_ms>? AND timestamp_ms<?)", all, StringComparison.Ordinal);
        Assert.Contains("ix_motion_events_camera_time (camera_id=? AND timestamp_ms>? AND timestamp_ms<?)", one, StringComparison.Ordinal);
        Assert.DoesNotContain("TEMP B-TREE", all + one, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Req", "E-SEC")]
    public async Task An_owners_events_come_in_order_without_sorting()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var context = await database.Factory.CreateDbContextAsync();

        var plan = await PlanAsync(context.MotionEventsVisibleTo(new Caller("ada", IsAdministrator: false))
            .Where(motion => motion.Timestamp >= From && motion.Timestamp < From.AddDays(1))
            .OrderBy(motion => motion.Timestamp).ThenBy(motion => motion.Id)
            .Select(motion => new { motion.Timestamp, CameraName = motion.Camera.Name }));

        Assert.Contains("ix_motion_events_time", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Req", "R-STAT")]
    public async Task Results_are_counted_from_an_index_alone()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var context = await database.Factory.CreateDbContextAsync();

        var plan = await PlanAsync(VariantCounts.In(context, "e", range: null));

        Assert.Equal(3, plan.Split("COVERING INDEX ix_experiment_events_users (experiment_id=? AND kind=?").Length - 1);
        Assert.DoesNotContain("SCAN experiment_events", plan, StringComparison.Ordinal);
    }

    private static async Task<string> PlanAsync<T>(IQueryable<T> query)
    {
        await using var command = query.CreateDbCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
        await command.Connection!.OpenAsync();
        await using var reader = await command.ExecuteReaderAsync();
        List<string> steps = [];
        while (await reader.ReadAsync())
        {
            steps.Add(reader.GetString(3));
        }

        return string.Join('\n', steps);
    }
}
