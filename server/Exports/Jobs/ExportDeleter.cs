using GraphQLExport.Destinations;

namespace GraphQLExport.Exports;

/// <summary>Removes exports that have ended from the history, and their files from the storage.</summary>
internal sealed partial class ExportDeleter(ExportStore store, ExportCleanup cleanup, IDestination destination, ILogger<ExportDeleter> log)
{
    /// <summary>Deletes an export that the caller may see.</summary>
    /// <param name="export">The export.</param>
    /// <param name="userId">Who asks.</param>
    /// <param name="cancellationToken">Gives up before anything is deleted.</param>
    /// <exception cref="DestinationException">A file cannot be deleted; then the export stays too.</exception>
    public async Task<DeleteExportPayload> DeleteAsync(Export export, string userId, CancellationToken cancellationToken)
    {
        if (!ExportStates.IsFinal(export.Status))
            return new(null, [new InvalidStateError($"This export is {RequestJson.Name(export.Status).ToLowerInvariant()}; cancel it before you delete it.", export.Status)]);

        // The files go first: a row without its file says so, a file without its row would stay for ever unseen.
        foreach (var file in await store.FilesAsync(export.Id, cancellationToken))
            await destination.DeleteAsync(file.StorageKey, cancellationToken);
        await cleanup.DeleteAsync(export, userId, CancellationToken.None);
        LogDeleted(log, export.Id, userId);
        return new(export.Id, null);
    }

    [LoggerMessage(LogLevel.Information, "Export {Export} deleted by {User}.")]
    private static partial void LogDeleted(ILogger log, string export, string user);
}
