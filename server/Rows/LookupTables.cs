namespace GraphQLExport.Rows;

/// <summary>Chooses between a query's lookups and its joins.</summary>
internal static class LookupTables
{
    /// <summary>The query to read by, and what its lookups yielded.</summary>
    /// <param name="query">The query.</param>
    /// <param name="read">Reads one lookup; null where it has too many entries, or values that are no texts.</param>
    public static async ValueTask<(RowQuery Query, IReadOnlyDictionary<RowLookup, LookupTable> Tables)> ChooseAsync(RowQuery query, Func<RowLookup, ValueTask<LookupTable?>> read)
    {
        Dictionary<RowLookup, LookupTable> tables = [];
        if (query.WithLookups is not { } preferred)
            return (query, tables);
        foreach (var lookup in preferred.Columns.Select(column => column.Lookup).OfType<RowLookup>().Distinct())
        {
            if (await read(lookup).ConfigureAwait(false) is not { } table)
                return (query, tables);
            tables.Add(lookup, table);
        }

        return (preferred, tables);
    }
}
