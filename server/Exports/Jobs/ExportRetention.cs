using GraphQLExport.Destinations;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Exports;

/// <summary>Deletes the files of exports whose time is over; the exports stay in the history, until their time there is over too.</summary>
internal sealed partial class ExportRetention(ExportStore store, ExportCleanup cleanup, ExportEvents events, IDestination destination, ExportFiles leftovers, IOptionsMonitor<ExportOptions> options, TimeProvider time, ILogger<ExportRetention> log) : BackgroundService
{
    // Other writers wait for no more than these.
    private const int Batch = 20;

    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(10);

    /// <summary>Expires what is due. The state moves first: no link works any more when the file goes.</summary>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        var overdue = await cleanup.OverdueAsync(cancellationToken);
        foreach (var export in overdue.Where(export => export.Status == ExportStatus.Failed))
        {
            foreach (var file in await store.FilesAsync(export.Id, cancellationToken))
                await destination.DeleteAsync(file.StorageKey, CancellationToken.None);
            await cleanup.ForgetFileAsync(export, cancellationToken);
            LogExpired(log, export.Id);
        }

        foreach (var due in overdue.Where(export => export.Status == ExportStatus.Completed).Chunk(Batch))
            await ExpireAsync(due, cancellationToken);
        await ForgetAsync(time.GetUtcNow() - options.CurrentValue.History, cancellationToken);
    }

    private async Task ExpireAsync(Export[] due, CancellationToken cancellationToken)
    {
        var expired = await cleanup.ExpireAsync(due, cancellationToken);
        var files = (await store.FilesAsync([.. expired.Select(moved => moved.Export.Id)], CancellationToken.None)).ToLookup(file => file.ExportId);
        foreach (var (export, recorded) in expired)
        {
            foreach (var file in files[export.Id])
                await destination.DeleteAsync(file.StorageKey, CancellationToken.None);
            // An attempt that had lost its export may have published once more, and died before it looked.
            await leftovers.DeleteAsync(export, export.Attempt - 1, CancellationToken.None);
            await events.PublishAsync(export, recorded, CancellationToken.None);
            LogExpired(log, export.Id);
        }
    }

    private async Task ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        while (await cleanup.OutdatedAsync(before, cancellationToken) is { Count: > 0 } outdated)
        {
            string[] ids = [.. outdated.Select(export => export.Id)];
            // A stop after the state moved may have left them.
            foreach (var file in await store.FilesAsync(ids, cancellationToken))
                await destination.DeleteAsync(file.StorageKey, cancellationToken);
            await cleanup.ForgetAsync(ids, cancellationToken);
            LogForgotten(log, ids.Length, before);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            try
            {
                await SweepAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogFailed(log, e);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Information, "The files of export {Export} expired.")]
    private static partial void LogExpired(ILogger log, string export);

    [LoggerMessage(LogLevel.Information, "{Count} exports that ended before {Moment} left the history.")]
    private static partial void LogForgotten(ILogger log, int count, DateTimeOffset moment);

    [LoggerMessage(LogLevel.Error, "Expired exports could not be cleared; the next sweep tries again.")]
    private static partial void LogFailed(ILogger log, Exception exception);
}
