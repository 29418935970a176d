using System.Globalization;
using GraphQLExport.Data;
using GraphQLExport.Deliveries;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Schedules;

/// <summary>
/// Runs what is due. The export is started first and the next time stored after: a stop between the two starts the same export once
/// more, which its idempotency key makes the first one.
/// </summary>
internal sealed partial class ScheduleRunner(IDbContextFactory<AppDbContext> databases, ScheduleStarter starter, Alerts alerts, IOptions<ScheduleOptions> options, TimeProvider time, ILogger<ScheduleRunner> log)
{
    /// <summary>Starts all that is due.</summary>
    /// <returns>When the next schedule is due; null when none is.</returns>
    public async Task<DateTimeOffset?> RunDueAsync(CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow();
        var due = await database.Schedules.AsNoTracking().Where(schedule => schedule.Active && schedule.NextRunAt <= now)
            .OrderBy(schedule => schedule.NextRunAt).ThenBy(schedule => schedule.Id).ToListAsync(cancellationToken);
        foreach (var schedule in due)
            await RunAsync(database, schedule, now, cancellationToken);
        return await database.Schedules.Where(schedule => schedule.Active).MinAsync(schedule => schedule.NextRunAt, cancellationToken);
    }

    private async Task RunAsync(AppDbContext database, Schedule schedule, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var times = CronSchedule.Parse(schedule.Cron, schedule.TimeZone)!;
        var problem = schedule.Problem;
        foreach (var run in RunsOf(schedule, times, now))
        {
            (var export, problem) = await starter.StartAsync(schedule, run, cancellationToken);
            if (export is not null)
            {
                LogStarted(log, schedule.Id, run, export.Id);
                continue;
            }

            LogProblem(log, schedule.Id, problem!);
            await alerts.RaiseAsync(
                new(string.Create(CultureInfo.InvariantCulture, $"schedule:{schedule.Id}:{run.ToUnixTimeMilliseconds()}"), schedule.UserId, $"\"{schedule.Name}\" could not start", problem!) { ScheduleId = schedule.Id }, cancellationToken);
        }

        var isPaused = problem == ScheduleStarter.OwnerGone;
        var next = isPaused ? null : times.After(now);
        // Whoever changed the schedule meanwhile has set its next time; so has another process that ran it.
        await database.Schedules.Where(other => other.Id == schedule.Id && other.NextRunAt == schedule.NextRunAt).ExecuteUpdateAsync(
            row => row.SetProperty(other => other.NextRunAt, next).SetProperty(other => other.Problem, problem).SetProperty(other => other.Active, !isPaused), cancellationToken);
    }

    private IEnumerable<DateTimeOffset> RunsOf(Schedule schedule, CronSchedule times, DateTimeOffset now)
    {
        var due = schedule.NextRunAt!.Value;
        var missed = times.AllAfter(due).TakeWhile(run => run <= now).Prepend(due).ToArray();
        var isLate = now - missed[^1] > options.Value.MisfireThreshold;
        return schedule.Misfire switch
        {
            MisfirePolicy.All => missed.TakeLast(options.Value.MaxCatchUp),
            MisfirePolicy.Once => [missed[^1]],
            _ => isLate ? [] : [missed[^1]],
        };
    }

    [LoggerMessage(LogLevel.Information, "Schedule {Schedule}, due at {Due}, started export {Export}.")]
    private static partial void LogStarted(ILogger log, string schedule, DateTimeOffset due, string export);

    [LoggerMessage(LogLevel.Error, "Schedule {Schedule} could not start its export: {Problem}")]
    private static partial void LogProblem(ILogger log, string schedule, string problem);
}
