using System.Text;
using Npgsql;

namespace GraphQLExport.Rows.PostgreSql;

/// <summary>Reads lookups.</summary>
internal static class PostgreSqlLookups
{
    /// <summary>Reads a lookup.</summary>
    /// <returns>Null where it has too many entries.</returns>
    public static async ValueTask<LookupTable?> ReadAsync(NpgsqlConnection connection, RowLookup lookup, CancellationToken cancellationToken)
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
