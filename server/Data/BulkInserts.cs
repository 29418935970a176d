using System.Data.Common;
using System.Globalization;
using GraphQLExport.Data.PostgreSql;
using GraphQLExport.Data.Sqlite;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace GraphQLExport.Data;

/// <summary>Finds the provider's way of inserting many rows.</summary>
internal static class BulkInserts
{
    /// <summary>Prepares an insert into a table on an open connection.</summary>
    /// <param name="connection">The open connection, which outlives the insert.</param>
    /// <param name="table">The table's name: a constant of the program, never input.</param>
    /// <param name="columns">The columns' names: constants of the program, never input.</param>
    public static IBulkInsert Prepare(DbConnection connection, string table, params ReadOnlySpan<string> columns) => Prepare(connection, table, columns, null);

    /// <summary>Prepares an insert that may update rows.</summary>
    /// <param name="connection">The open connection, which outlives the insert.</param>
    /// <param name="table">The table's name: a constant of the program, never input.</param>
    /// <param name="columns">The columns' names: constants of the program, never input.</param>
    /// <param name="onConflict">What happens to a row that is there already, in SQL; null: it is an error. A constant of the program, never input.</param>
    public static IBulkInsert Prepare(DbConnection connection, string table, ReadOnlySpan<string> columns, string? onConflict) => connection switch
    {
        SqliteConnection sqlite => new SqliteBulkInsert(sqlite, table, columns, onConflict),
        NpgsqlConnection postgreSql when onConflict is null => new PostgreSqlCopy(postgreSql, table, columns),
        NpgsqlConnection postgreSql => new PostgreSqlUpsert(postgreSql, table, columns, onConflict),
        _ => throw new NotSupportedException($"No bulk insert for {connection.GetType().Name}."),
    };

    /// <summary>Counts the rows of a table, as the connection's transaction sees them.</summary>
    /// <param name="connection">The open connection, in a transaction.</param>
    /// <param name="table">The table's name: a constant of the program, never input.</param>
    /// <param name="cancellationToken">Stops counting.</param>
    public static async Task<long> CountAsync(DbConnection connection, string table, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM {table}";
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
    }
}
