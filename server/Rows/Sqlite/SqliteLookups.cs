namespace GraphQLExport.Rows.Sqlite;

/// <summary>Reads lookups.</summary>
internal static class SqliteLookups
{
    /// <summary>Reads a lookup.</summary>
    /// <returns>Null where it has too many entries, or values that are no texts.</returns>
    public static LookupTable? Read(SqliteReadConnection connection, RowLookup lookup)
    {
        LookupTable table = new();
        using SqliteStatement statement = new(connection, lookup.Sql, []);
        int result;
        while ((result = Sqlite3.Step(statement.Handle)) == Sqlite3.Row)
        {
            SqliteValue key = new(statement.Handle, 0), text = new(statement.Handle, 1);
            if (key.Type != SqliteValue.Text || text.Type is not (SqliteValue.Text or SqliteValue.Null))
                return null;
            if (!table.TryAdd(key.ToText().ToArray(), text.Type == SqliteValue.Null ? null : text.ToText().ToArray()))
                return null;
        }

        if (result != Sqlite3.Done)
            connection.Check(result);
        return table;
    }
}
