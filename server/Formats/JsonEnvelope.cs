namespace GraphQLExport.Formats;

/// <summary>An object around the rows of a JSON file.</summary>
/// <param name="Properties">Its texts, which come first, in order.</param>
/// <param name="Rows">Name of its last property, the array of rows.</param>
public sealed record JsonEnvelope(IReadOnlyList<(string Name, string Value)> Properties, string Rows);
