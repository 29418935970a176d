namespace GraphQLExport.Exports;

/// <summary>What a request would do.</summary>
/// <param name="RowCount">Rows that match.</param>
/// <param name="RowCountKind">How sure that count is.</param>
/// <param name="EstimatedBytes">Length of the file, from the first rows.</param>
/// <param name="EstimatedSeconds">Time of writing, from the speed of earlier exports of this process.</param>
/// <param name="Columns">Names of the columns in the file.</param>
/// <param name="PreviewRows">The first ten rows, each cell as it will be written; null for a missing value that is written as nothing.</param>
/// <param name="Warnings">What the caller may want to know before starting.</param>
public sealed record ExportPlan(
    long RowCount,
    RowCountKind RowCountKind,
    long EstimatedBytes,
    double EstimatedSeconds,
    IReadOnlyList<string> Columns,
    IReadOnlyList<IReadOnlyList<string?>> PreviewRows,
    IReadOnlyList<string> Warnings);

/// <summary>The plan, or why there is none.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Errors">All faults of the request.</param>
public sealed record ExportPlanPayload(ExportPlan? Plan, IReadOnlyList<IExportRequestError>? Errors);
