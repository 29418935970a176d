namespace GraphQLExport.Exports;

/// <summary>What a request would do.</summary>
/// <param name="RowCount">Rows that match.</param>
/// <param name="RowCountKind">How sure that count is.</param>
/// <param name="EstimatedBytes">Length of the file, from the first rows.</param>
/// <param name="EstimatedSeconds">Time of writing, from the speed of earlier exports of this process.</param>
/// <param name="Columns">Names of the columns in the file.</param>
/// <param name="PreviewRows">The first ten rows, each cell as it will be written; null for a missing value that is written as nothing.</param>
/// <param name="Warnings">What the caller may want to know before starting.</param>
/// <param name="Document">What the document would look like; null for formats other than PDF.</param>
public sealed record ExportPlan(
    long RowCount,
    RowCountKind RowCountKind,
    long EstimatedBytes,
    double EstimatedSeconds,
    IReadOnlyList<string> Columns,
    IReadOnlyList<IReadOnlyList<string?>> PreviewRows,
    IReadOnlyList<string> Warnings,
    DocumentPreview? Document);

/// <summary>A look at a document before it is made.</summary>
/// <param name="Pages">About how many pages it has, told from the first rows; exact where those are all.</param>
/// <param name="FirstPage">The first page as a picture, SVG 1.1.</param>
public sealed record DocumentPreview(int Pages, string FirstPage);

/// <summary>The plan, or why there is none.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Errors">All faults of the request.</param>
public sealed record ExportPlanPayload(ExportPlan? Plan, IReadOnlyList<IExportRequestError>? Errors);
