using GreenDonut;

namespace GraphQLExport.Exports;

/// <summary>Loads the files of many exports at once.</summary>
/// <param name="exports">The exports.</param>
/// <param name="batchScheduler">Decides when to load.</param>
/// <param name="options">How to load.</param>
public sealed class ExportFilesLoader(IExportService exports, IBatchScheduler batchScheduler, DataLoaderOptions options)
    : BatchDataLoader<Export, IReadOnlyList<ExportFile>>(batchScheduler, options)
{
    /// <inheritdoc/>
    protected override async Task<IReadOnlyDictionary<Export, IReadOnlyList<ExportFile>>> LoadBatchAsync(IReadOnlyList<Export> keys, CancellationToken cancellationToken)
    {
        var files = await exports.FilesAsync(keys, cancellationToken);
        return keys.ToDictionary(export => export, IReadOnlyList<ExportFile> (export) => [.. files[export.Id]]);
    }
}
