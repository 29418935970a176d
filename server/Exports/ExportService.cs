using GraphQLExport.Accounts;
using GraphQLExport.Datasets;
using GraphQLExport.Formats;

namespace GraphQLExport.Exports;

/// <inheritdoc/>
internal sealed class ExportService(
    DatasetCatalogue catalogue,
    ExportFormats formats,
    ExportPlanner planner,
    ExportStarter starter,
    ExportCanceler canceler,
    ExportRetrier retrier,
    ExportDeleter deleter,
    ExportList list,
    ExportFollower follower,
    ExportStore store,
    IDownloadLinks links) : IExportService
{
    /// <inheritdoc/>
    public IReadOnlyList<Dataset> DatasetsOf(Caller caller) => [.. catalogue.All.Where(definition => definition.IsOpenTo(caller)).Select(definition => Dataset.Of(definition, formats))];

    /// <inheritdoc/>
    public Task<ExportPlanPayload> PlanAsync(Caller caller, ExportRequestInput request, CancellationToken cancellationToken) =>
        planner.PlanAsync(caller, request, cancellationToken);

    /// <inheritdoc/>
    public Task<StartExportPayload> StartAsync(Caller caller, StartExportInput input, CancellationToken cancellationToken) =>
        starter.StartAsync(caller, input, scheduleId: null, cancellationToken);

    /// <inheritdoc/>
    public Task<CancelExportPayload> CancelAsync(Caller caller, string id, CancellationToken cancellationToken) =>
        canceler.CancelAsync(() => FindAsync(caller, id, cancellationToken), id, caller.UserId, cancellationToken);

    /// <inheritdoc/>
    public async Task<RetryExportPayload> RetryAsync(Caller caller, string id, CancellationToken cancellationToken) =>
        await FindAsync(caller, id, cancellationToken) is { } export ? await retrier.RetryAsync(caller, export, cancellationToken) : new(null, [NotFoundError.Export(id)]);

    /// <inheritdoc/>
    public async Task<DeleteExportPayload> DeleteAsync(Caller caller, string id, CancellationToken cancellationToken) =>
        await FindAsync(caller, id, cancellationToken) is { } export ? await deleter.DeleteAsync(export, caller.UserId, cancellationToken) : new(null, [NotFoundError.Export(id)]);

    /// <inheritdoc/>
    public Task<ExportPage> ListAsync(Caller caller, ExportListing listing, CancellationToken cancellationToken) => list.ReadAsync(caller, listing, cancellationToken);

    /// <inheritdoc/>
    public async Task<Export?> FindAsync(Caller caller, string id, CancellationToken cancellationToken) =>
        await store.FindAsync(id, cancellationToken) is { } export && (caller.IsAdministrator || export.UserId == caller.UserId) ? export : null;

    /// <inheritdoc/>
    public Task<ExportProgress> ProgressAsync(Export export, CancellationToken cancellationToken) => store.PresentAsync(export, cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, ExportProgress>> ProgressAsync(IReadOnlyCollection<Export> exports, CancellationToken cancellationToken) =>
        await store.PresentAsync([.. exports.Select(export => export.Id)], cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ExportFile>> FilesAsync(Export export, CancellationToken cancellationToken) =>
        [.. (await FilesAsync([export], cancellationToken))[export.Id]];

    /// <inheritdoc/>
    public async Task<ILookup<string, ExportFile>> FilesAsync(IReadOnlyCollection<Export> exports, CancellationToken cancellationToken)
    {
        var completed = exports.Where(ExportStates.HasFile).DistinctBy(export => export.Id).ToDictionary(export => export.Id);
        var files = completed.Count == 0 ? [] : await store.FilesAsync(completed.Keys, cancellationToken);
        return files.ToLookup(file => file.ExportId, file => Linked(completed[file.ExportId], file));
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<ExportProgress> FollowAsync(Export export, long? after, CancellationToken cancellationToken) =>
        follower.FollowAsync(export, after, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<Export> FollowChangesAsync(Caller caller, CancellationToken cancellationToken) => follower.FollowChangesAsync(caller, cancellationToken);

    private ExportFile Linked(Export export, StoredFile file)
    {
        var link = links.Create(export.Id, export.UserId, file.Name);
        return new(file.Name, file.ContentType, file.Bytes, file.Rows, file.Sha256, link.Url, link.ExpiresAt)
        {
            ManifestUrl = file.ManifestSha256 is null ? null : links.Create(export.Id, export.UserId, ManifestNames.Of(file.Name)).Url,
        };
    }
}
