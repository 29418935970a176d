using System.Text.Json;
using GraphQLExport.Datasets;
using GraphQLExport.Formats;

namespace GraphQLExport.Exports;

/// <summary>An export as REST shows it: the names and values that GraphQL has for it.</summary>
internal sealed record ExportResource(
    string Id,
    ExportStatus Status,
    string Dataset,
    ExportFormat Format,
    JsonElement Request,
    ExportProgress Progress,
    IReadOnlyList<ExportFile> Files,
    string? ManifestUrl,
    ExportFailure? Failure,
    int Attempt,
    string? Reason,
    DateTimeOffset CreatedAt,
    DateTimeOffset? StartedAt,
    DateTimeOffset? FinishedAt,
    DateTimeOffset? ExpiresAt)
{
    /// <summary>Shows an export with its progress and fresh links to its files.</summary>
    public static async Task<ExportResource> OfAsync(Export export, IExportService exports, CancellationToken cancellationToken) =>
        (await OfAsync([export], exports, cancellationToken))[0];

    /// <summary>Shows several exports, looking everything up at once.</summary>
    public static async Task<IReadOnlyList<ExportResource>> OfAsync(IReadOnlyList<Export> several, IExportService exports, CancellationToken cancellationToken)
    {
        var progress = await exports.ProgressAsync(several, cancellationToken);
        var files = await exports.FilesAsync(several, cancellationToken);
        return [.. several.Select(export => Of(export, progress[export.Id], [.. files[export.Id]]))];
    }

    private static ExportResource Of(Export export, ExportProgress progress, IReadOnlyList<ExportFile> files) => new(
        export.Id,
        export.Status,
        export.Dataset,
        export.Format,
        JsonConstant.Parse(export.RequestJson),
        progress,
        files,
        files.Count > 0 ? files[0].ManifestUrl : null,
        ExportFailures.Of(export),
        export.Attempt,
        export.Reason,
        export.CreatedAt,
        export.StartedAt,
        export.FinishedAt,
        export.ExpiresAt);
}

/// <summary>A page of exports.</summary>
/// <param name="Items">The exports, the newest first.</param>
/// <param name="NextCursor">What to pass as <c>after</c> for the next page; absent at the end.</param>
internal sealed record ExportListResource(IReadOnlyList<ExportResource> Items, string? NextCursor);
