namespace GraphQLExport.Schedules;

/// <summary>Sleeps until the next schedule is due, or until schedules change, and runs what is due.</summary>
internal sealed partial class ScheduleClock(ScheduleRunner runner, ScheduleSignal signal, TimeProvider time, ILogger<ScheduleClock> log) : BackgroundService
{
    // The system's clock may jump, and another process may change schedules.
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var sleep = LongestSleep;
            try
            {
                if (await runner.RunDueAsync(stoppingToken) is { } next && next - time.GetUtcNow() < sleep)
                    sleep = next - time.GetUtcNow();
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogFailed(log, e);
            }

            if (sleep > TimeSpan.Zero)
                await SleepAsync(sleep, stoppingToken);
        }
    }

    private async Task SleepAsync(TimeSpan length, CancellationToken stoppingToken)
    {
        using var awake = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        await Task.WhenAny(Task.Delay(length, time, awake.Token), signal.WaitAsync(awake.Token));
        await awake.CancelAsync();
    }

    [LoggerMessage(LogLevel.Error, "Schedules could not be run; they are tried again in half a minute.")]
    private static partial void LogFailed(ILogger log, Exception exception);
}
