namespace GraphQLExport.Processes;

/// <summary>Forgets attempts whose windows are over.</summary>
internal sealed partial class CountedWindowSweep(SharedLimits limits, TimeProvider time, ILogger<CountedWindowSweep> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(10);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await limits.SweepAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(log, e);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "Attempts whose time is over could not be forgotten; it is tried again in ten minutes.")]
    private static partial void LogFailed(ILogger log, Exception exception);
}
