namespace GraphQLExport.Rows;

/// <summary>Texts by key, which are read once before the rows: a join would find the same few again for every row.</summary>
/// <param name="Sql">A statement that yields key and text, each key once; more than <see cref="MaxEntries"/> need not be yielded.</param>
public sealed record RowLookup(string Sql)
{
    /// <summary>How many entries are worth the memory; where there are more, the rows are read by a join.</summary>
    public const int MaxEntries = 10_000;
}
