using GraphQLExport.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Domains.Servers;

/// <summary>
/// Keeps metrics going: at every interval a sample of this host, the roll-up of all new samples, and an end to what is too old
/// (requirement M-D1). A start rolls up what the last run left.
/// </summary>
internal sealed partial class MetricsCollector(
    HostSampler sampler, IDbContextFactory<AppDbContext> databases, IOptionsMonitor<ServerOptions> options, TimeProvider time, ILogger<MetricsCollector> log) : BackgroundService
{
    /// <summary>Rolls up what is new and deletes what is over.</summary>
    public async Task MaintainAsync(CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        await MetricRollUp.RunAsync(database, cancellationToken);
        if (await MetricRetention.SweepAsync(database, options.CurrentValue, time.GetUtcNow(), cancellationToken) is > 0 and var deleted)
            LogDeleted(log, deleted);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.CurrentValue.Interval, time);
        using var changes = options.OnChange(changed => timer.Period = changed.Interval);
        await AttemptAsync(_ => Begin(), stoppingToken);
        await AttemptAsync(MaintainAsync, stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (options.CurrentValue.Collect)
                await AttemptAsync(sampler.SampleAsync, stoppingToken);
            await AttemptAsync(MaintainAsync, stoppingToken);
        }
    }

    private Task Begin()
    {
        if (options.CurrentValue.Collect)
            sampler.Begin();
        return Task.CompletedTask;
    }

    private async Task AttemptAsync(Func<CancellationToken, Task> step, CancellationToken stoppingToken)
    {
        try
        {
            await step(stoppingToken);
        }
        catch (Exception e) when (!stoppingToken.IsCancellationRequested)
        {
            LogFailed(log, e);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Count} rows of metrics were older than their tier keeps, and deleted.")]
    private static partial void LogDeleted(ILogger log, int count);

    [LoggerMessage(LogLevel.Error, "Metrics could not be collected or rolled up; the next interval tries again.")]
    private static partial void LogFailed(ILogger log, Exception exception);
}
