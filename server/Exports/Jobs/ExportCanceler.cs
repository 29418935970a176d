namespace GraphQLExport.Exports;

/// <summary>Stops exports that are not finished.</summary>
internal sealed partial class ExportCanceler(ExportStore store, ExportEvents events, ExportCancellations cancellations, ExportObservers observers, TimeProvider time, ILogger<ExportCanceler> log)
{
    /// <summary>Stops an export that the caller may see.</summary>
    /// <param name="find">Looks the export up anew, since others may move it meanwhile.</param>
    /// <param name="id">The export.</param>
    /// <param name="userId">Who asks.</param>
    /// <param name="cancellationToken">Gives up asking.</param>
    public async Task<CancelExportPayload> CancelAsync(Func<Task<Export?>> find, string id, string userId, CancellationToken cancellationToken)
    {
        while (await find() is { } export)
        {
            if (export.Status == ExportStatus.Canceling)
                return new(export, null);
            if (ExportStates.IsFinal(export.Status))
                return new(null, [new InvalidStateError($"This export is {RequestJson.Name(export.Status).ToLowerInvariant()}; only one that is queued or running can be canceled.", export.Status)]);
            var to = export.Status == ExportStatus.Queued ? ExportStatus.Canceled : ExportStatus.Canceling;
            var present = await store.PresentAsync(export, cancellationToken);
            var progress = to == ExportStatus.Canceled ? present with { Phase = ExportPhase.Done, QueuePosition = null } : present;
            var recorded = await store.MoveAsync(export, to, progress, row => row.FinishedAt = to == ExportStatus.Canceled ? time.GetUtcNow() : null, null, userId, cancellationToken);
            if (recorded is null)
                continue;
            LogCanceled(log, id, userId);
            cancellations.Cancel(id);
            if (to == ExportStatus.Canceled)
                observers.Ended(new(ExportKind.Job, ExportEnd.Canceled, id, export.UserId, export.Dataset, export.Format));
            await events.PublishAsync(export, recorded, CancellationToken.None);
            return new(await store.FindAsync(id, CancellationToken.None), null);
        }

        return new(null, [NotFoundError.Export(id)]);
    }

    [LoggerMessage(LogLevel.Information, "Cancel of export {Export} requested by {User}.")]
    private static partial void LogCanceled(ILogger log, string export, string user);
}
