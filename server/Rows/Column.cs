namespace GraphQLExport.Rows;

/// <summary>One column of an export as its reader sees it.</summary>
/// <param name="Name">The name in the output: header cell or property name. Any text, never null.</param>
/// <param name="Kind">The type of every non-null value in it.</param>
public sealed record Column(string Name, ColumnKind Kind);

/// <summary>Where an output column's values come from.</summary>
/// <param name="Column">The output column.</param>
/// <param name="Ordinal">Zero-based position in the SQL result. Several columns may read the same one.</param>
public sealed record ColumnSource(Column Column, int Ordinal)
{
    /// <summary>Where the SQL result holds a key, the texts that stand in its place; null where it holds the value itself.</summary>
    public RowLookup? Lookup { get; init; }
}
