namespace GraphQLExport.Processes;

/// <summary>Sleeps until something is due, or until it is woken, and does what is due.</summary>
/// <param name="signal">Wakes it.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Where failures go.</param>
internal abstract partial class DueService(WakeUp signal, TimeProvider time, ILogger log) : BackgroundService
{
    /// <summary>How long it sleeps at most: the system's clock may jump, and another process may change what is due.</summary>
    protected virtual TimeSpan LongestSleep => TimeSpan.FromSeconds(30);

    /// <summary>Does all that is due.</summary>
    /// <returns>When the next thing is due; null when nothing is.</returns>
    protected abstract Task<DateTimeOffset?> RunDueAsync(CancellationToken cancellationToken);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var sleep = LongestSleep;
            try
            {
                if (await RunDueAsync(stoppingToken) is { } next && next - time.GetUtcNow() < sleep)
                    sleep = next - time.GetUtcNow();
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(log, e, sleep);
            }

            if (sleep > TimeSpan.Zero)
                await signal.WaitAsync(sleep, time, stoppingToken);
        }
    }

    [LoggerMessage(LogLevel.Error, "What is due could not be done; it is tried again in {Pause}.")]
    private static partial void LogFailed(ILogger log, Exception exception, TimeSpan pause);
}
