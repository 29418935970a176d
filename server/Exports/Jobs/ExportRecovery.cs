using GraphQLExport.Destinations;
using GraphQLExport.Processes;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Exports;

/// <summary>
/// Start-up is recovery, and so is every heartbeat: exports whose process is gone go back into the queue, those that were to be canceled end, and what
/// they published without being able to say so is deleted. An export is taken from its process first and looked after then, for a process may only
/// have seemed to be gone.
/// </summary>
internal sealed partial class ExportRecovery(
    ExportQueue queue,
    ExportRunner runner,
    ExportWorkers workers,
    RequestRows rows,
    IDestination destination,
    ProcessSignal signal,
    IOptions<ProcessOptions> process,
    IOptionsMonitor<ExportOptions> options,
    TimeProvider time,
    ILogger<ExportRecovery> log) : DueService(signal, time, log)
{
    // Held by this process and not running in it: the end could not be stored, or it was taken in this very moment.
    private readonly HashSet<(string Id, int Attempt)> suspects = [];

    /// <inheritdoc/>
    protected override TimeSpan LongestSleep => process.Value.Heartbeat;

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await RunDueAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task<DateTimeOffset?> RunDueAsync(CancellationToken cancellationToken)
    {
        var begun = await queue.BegunAsync(cancellationToken);
        suspects.IntersectWith(begun.Select(export => (export.Id, export.Attempt)));
        foreach (var export in begun)
        {
            if (!workers.Runs(export) && (!queue.IsHeldHere(export) || !suspects.Add((export.Id, export.Attempt))))
                await SettleAsync(export, cancellationToken);
        }

        return null;
    }

    private async Task SettleAsync(Export export, CancellationToken cancellationToken)
    {
        if (export.Status == ExportStatus.Running && export.Attempt < options.CurrentValue.MaxAttempts)
        {
            // Its next attempt deletes what this one left.
            if (await runner.ReturnAsync(export))
                LogResumed(log, export.Id, export.Attempt);
        }
        else if (export.Status == ExportStatus.Canceling ? await runner.FinishCancelAsync(export) : await runner.InterruptAsync(export))
        {
            await DeleteUnseenAsync(export, cancellationToken);
        }
    }

    private async Task DeleteUnseenAsync(Export export, CancellationToken cancellationToken)
    {
        try
        {
            var extension = Packaging.Extension(rows.FormatOf(export.Format), ExportRequest.FromJson(export.RequestJson).Compression);
            await ExportFiles.DeleteUnseenAsync(destination, export, extension, export.Attempt, cancellationToken);
        }
        catch (DestinationException e)
        {
            LogNotDeleted(log, e, export.Id);
        }
    }

    [LoggerMessage(LogLevel.Information, "Export {Export} goes on, for its process is gone; attempts so far: {Attempts}.")]
    private static partial void LogResumed(ILogger log, string export, int attempts);

    [LoggerMessage(LogLevel.Warning, "Leftovers of export {Export} could not be deleted.")]
    private static partial void LogNotDeleted(ILogger log, Exception exception, string export);
}
