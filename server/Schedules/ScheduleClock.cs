using GraphQLExport.Processes;

namespace GraphQLExport.Schedules;

/// <summary>Sleeps until the next schedule is due, or until schedules change, and runs what is due.</summary>
internal sealed class ScheduleClock(ScheduleRunner runner, ScheduleSignal signal, TimeProvider time, ILogger<ScheduleClock> log) : DueService(signal, time, log)
{
    /// <inheritdoc/>
    protected override Task<DateTimeOffset?> RunDueAsync(CancellationToken cancellationToken) => runner.RunDueAsync(cancellationToken);
}
