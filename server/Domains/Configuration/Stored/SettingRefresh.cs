using GraphQLExport.Data;

namespace GraphQLExport.Domains.Configuration;

/// <summary>Applies the changed settings at start, before anything runs by them, and from then on whatever another process of the service changes.</summary>
internal sealed partial class SettingRefresh(SettingStore settings, SettingSignal signal, TimeProvider time, ILogger<SettingRefresh> log) : BackgroundService, IDatabaseSeed
{
    // Where no signal came through.
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    public Task SeedAsync(CancellationToken cancellationToken) => settings.ApplyAsync(cancellationToken);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await signal.WaitAsync(Interval, time, stoppingToken);
            try
            {
                await settings.ApplyAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogFailed(log, e);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "Changed settings could not be read; the next look is in a few seconds.")]
    private static partial void LogFailed(ILogger log, Exception exception);
}
