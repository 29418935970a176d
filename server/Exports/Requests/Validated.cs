using GraphQLExport.Datasets;

namespace GraphQLExport.Exports;

/// <summary>Either a value or the faults that it has.</summary>
internal sealed record Validated<T>(T? Value, IReadOnlyList<RequestFault> Faults)
    where T : class;
