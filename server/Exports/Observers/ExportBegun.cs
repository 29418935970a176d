namespace GraphQLExport.Exports;

/// <summary>An export whose rows are about to be written.</summary>
/// <param name="Kind">Job or stream.</param>
/// <param name="Id">The job; null for a stream.</param>
/// <param name="UserId">Whose it is.</param>
/// <param name="Request">What is wanted.</param>
/// <param name="Rows">How many rows match; null where they were not counted.</param>
internal sealed record ExportBegun(ExportKind Kind, string? Id, string UserId, ExportRequest Request, long? Rows);
