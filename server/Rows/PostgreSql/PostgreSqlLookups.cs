using System.Text;
using Npgsql;

namespace GraphQLExport.Rows.PostgreSql;

/// <summary>Reads lookups.</summary>
internal static class PostgreSqlLookups
{
    /// <summary>Reads all lookups of a query.</summary>
    /// <returns>Null where one has too many entries: the rows are to be read by a join.</returns>
    public static async ValueTask<Dictionary<RowLookup, LookupTable>?> ReadAsync(NpgsqlConnection connection, RowQuery query, CancellationToken cancellationToken)
    {
        Dictionary<RowLookup, LookupTable> tables = [];
        foreach (var lookup in query.Lookups)
        {
            if (await ReadAsync(connection, lookup, cancellationToken) is not { } table)
                return null;
            tables.Add(lookup, table);
        }

        return tables;
    }

    private static async ValueTask<LookupTable?> ReadAsync(NpgsqlConnection connection, RowLookup lookup, CancellationToken cancellationToken)
    {
        LookupTable table = new();
        await using NpgsqlCommand command = new(lookup.Sql, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            if (!table.TryAdd(Encoding.UTF8.GetBytes(reader.GetString(0)), reader.IsDBNull(1) ? null : Encoding.UTF8.GetBytes(reader.GetString(1))))
                return null;
        }

        return table;
    }
}
