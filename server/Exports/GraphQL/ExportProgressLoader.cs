using GreenDonut;

namespace GraphQLExport.Exports;

/// <summary>Loads how far many exports have come at once.</summary>
/// <param name="exports">The exports.</param>
/// <param name="batchScheduler">Decides when to load.</param>
/// <param name="options">How to load.</param>
public sealed class ExportProgressLoader(IExportService exports, IBatchScheduler batchScheduler, DataLoaderOptions options)
    : BatchDataLoader<Export, ExportProgress>(batchScheduler, options)
{
    /// <inheritdoc/>
    protected override async Task<IReadOnlyDictionary<Export, ExportProgress>> LoadBatchAsync(IReadOnlyList<Export> keys, CancellationToken cancellationToken)
    {
        var progress = await exports.ProgressAsync(keys, cancellationToken);
        return keys.Where(export => progress.ContainsKey(export.Id)).ToDictionary(export => export, export => progress[export.Id]);
    }
}
