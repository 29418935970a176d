using GraphQLExport.Destinations;

namespace GraphQLExport.Exports;

/// <summary>
/// Start-up is recovery: exports that the last process left unfinished are taken up again, oldest first, and what they
/// published without being able to say so is deleted.
/// </summary>
internal sealed partial class ExportRecovery(
    ExportStore store, ExportRunner runner, ExportQueue queue, RequestRows rows, IDestination destination, ILogger<ExportRecovery> log) : IHostedService
{
    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var export in await store.InStatesAsync(ExportStates.Unfinished, cancellationToken))
        {
            await DeleteUnseenAsync(export, cancellationToken);
            if (export.Status == ExportStatus.Canceling)
            {
                await runner.FinishCancelAsync(export);
            }
            else
            {
                await queue.EnqueueAsync(export, cancellationToken);
                LogResumed(log, export.Id, export.Attempt);
            }
        }
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task DeleteUnseenAsync(Export export, CancellationToken cancellationToken)
    {
        try
        {
            await ExportFiles.DeleteUnseenAsync(destination, export, Packaging.Extension(rows.FormatOf(export.Format), ExportRequest.FromJson(export.RequestJson).Compression), cancellationToken);
        }
        catch (DestinationException e)
        {
            // The export itself will tell whether the storage is back.
            LogNotDeleted(log, e, export.Id);
        }
    }

    [LoggerMessage(LogLevel.Information, "Export {Export} goes on after a restart; attempts so far: {Attempts}.")]
    private static partial void LogResumed(ILogger log, string export, int attempts);

    [LoggerMessage(LogLevel.Warning, "Leftovers of export {Export} could not be deleted.")]
    private static partial void LogNotDeleted(ILogger log, Exception exception, string export);
}
