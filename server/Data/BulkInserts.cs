using System.Data.Common;
using GraphQLExport.Data.Sqlite;
using Microsoft.Data.Sqlite;

namespace GraphQLExport.Data;

/// <summary>Finds the provider's way of inserting many rows.</summary>
internal static class BulkInserts
{
    /// <summary>Prepares an insert into a table on an open connection.</summary>
    /// <param name="connection">The open connection, which outlives the insert.</param>
    /// <param name="table">The table's name: a constant of the program, never input.</param>
    /// <param name="columns">The columns' names: constants of the program, never input.</param>
    public static IBulkInsert Prepare(DbConnection connection, string table, params ReadOnlySpan<string> columns) => connection switch
    {
        SqliteConnection sqlite => new SqliteBulkInsert(sqlite, table, columns),
        _ => throw new NotSupportedException($"No bulk insert for {connection.GetType().Name}."),
    };
}
