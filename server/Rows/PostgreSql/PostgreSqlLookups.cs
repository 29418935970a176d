using System.Text;
using Npgsql;

namespace GraphQLExport.Rows.PostgreSql;

/// <summary>Reads lookups.</summary>
internal static class PostgreSqlLookups
{
    /// <summary>Reads all lookups of a query.</summary>
    /// <returns>Null where one has too many entries: the rows are to be read by a join.</returns>
    public static Dictionary<RowLookup, LookupTable>? Read(NpgsqlConnection connection, RowQuery query)
    {
        Dictionary<RowLookup, LookupTable> tables = [];
        foreach (var lookup in query.Lookups)
        {
            if (Read(connection, lookup) is not { } table)
                return null;
            tables.Add(lookup, table);
        }

        return tables;
    }

    private static LookupTable? Read(NpgsqlConnection connection, RowLookup lookup)
    {
        LookupTable table = new();
        using NpgsqlCommand command = new(lookup.Sql, connection);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            if (!table.TryAdd(Encoding.UTF8.GetBytes(reader.GetString(0)), reader.IsDBNull(1) ? null : Encoding.UTF8.GetBytes(reader.GetString(1))))
                return null;
        }

        return table;
    }
}
