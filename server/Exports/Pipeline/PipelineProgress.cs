namespace GraphQLExport.Exports.Pipeline;

/// <summary>How much has been written so far.</summary>
/// <param name="Rows">Rows formatted.</param>
/// <param name="Bytes">Bytes that the destination has accepted.</param>
public readonly record struct PipelineProgress(long Rows, long Bytes);
