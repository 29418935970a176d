using GraphQLExport.Accounts;

namespace GraphQLExport.Exports;

/// <summary>
/// What can be done with exports. GraphQL and REST both stand on it, so every way in obeys the same rules: a caller sees
/// their own exports, an administrator all; another user's is as unknown as one that never was.
/// </summary>
public interface IExportService
{
    /// <summary>Everything that a caller can export.</summary>
    public IReadOnlyList<Dataset> DatasetsOf(Caller caller);

    /// <summary>Tells what a request would do.</summary>
    public Task<ExportPlanPayload> PlanAsync(Caller caller, ExportRequestInput request, CancellationToken cancellationToken);

    /// <summary>Starts an export, unless the request has faults or the caller too many unfinished exports.</summary>
    public Task<StartExportPayload> StartAsync(Caller caller, StartExportInput input, CancellationToken cancellationToken);

    /// <summary>Stops an export that is not finished.</summary>
    public Task<CancelExportPayload> CancelAsync(Caller caller, string id, CancellationToken cancellationToken);

    /// <summary>Starts an export that failed, was canceled or has expired once more.</summary>
    public Task<RetryExportPayload> RetryAsync(Caller caller, string id, CancellationToken cancellationToken);

    /// <summary>Removes an export that has ended, and its files.</summary>
    public Task<DeleteExportPayload> DeleteAsync(Caller caller, string id, CancellationToken cancellationToken);

    /// <summary>The caller's exports, for administrators everyone's, the newest first.</summary>
    public Task<ExportPage> ListAsync(Caller caller, ExportListing listing, CancellationToken cancellationToken);

    /// <summary>Finds an export; null when there is none that the caller may see.</summary>
    public Task<Export?> FindAsync(Caller caller, string id, CancellationToken cancellationToken);

    /// <summary>How far an export has come.</summary>
    public Task<ExportProgress> ProgressAsync(Export export, CancellationToken cancellationToken);

    /// <summary>How far exports have come, by their ids.</summary>
    public Task<IReadOnlyDictionary<string, ExportProgress>> ProgressAsync(IReadOnlyCollection<Export> exports, CancellationToken cancellationToken);

    /// <summary>The files of an export, each with a fresh link; none unless it is completed.</summary>
    public Task<IReadOnlyList<ExportFile>> FilesAsync(Export export, CancellationToken cancellationToken);

    /// <summary>The files of exports by the exports' ids, each with a fresh link; none of those that are not completed.</summary>
    public Task<ILookup<string, ExportFile>> FilesAsync(IReadOnlyCollection<Export> exports, CancellationToken cancellationToken);

    /// <summary>
    /// Follows an export's progress: the present state and every change, or every event after a sequence; ends after the terminal one.
    /// </summary>
    public IAsyncEnumerable<ExportProgress> FollowAsync(Export export, long? after, CancellationToken cancellationToken);

    /// <summary>Follows changes of the caller's exports, for administrators everyone's, until canceled.</summary>
    public IAsyncEnumerable<Export> FollowChangesAsync(Caller caller, CancellationToken cancellationToken);
}
