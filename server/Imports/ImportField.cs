namespace GraphQLExport.Imports;

/// <summary>A field that a dataset takes in.</summary>
/// <param name="Name">Its name, which is also the column or property looked for.</param>
/// <param name="IsRequired">Whether every row must have it.</param>
/// <param name="Alias">Another name it goes by, such as the one that exports write; null for none.</param>
internal sealed record ImportField(string Name, bool IsRequired, string? Alias = null);
