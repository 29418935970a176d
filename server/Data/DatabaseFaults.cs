using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace GraphQLExport.Data;

/// <summary>What a provider's exception means.</summary>
internal static class DatabaseFaults
{
    private const int SqliteBusy = 5;
    private const int SqliteFull = 13;
    private const int SqliteConstraint = 19;

    /// <summary>Whether another writer held its lock for longer than we wait.</summary>
    public static bool IsBusy(DbException exception) => exception switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode == SqliteBusy,
        PostgresException postgreSql => postgreSql.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled or PostgresErrorCodes.DeadlockDetected,
        _ => false,
    };

    /// <summary>Whether no space is left for the database.</summary>
    public static bool IsFull(DbException exception) => exception switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode == SqliteFull,
        PostgresException postgreSql => postgreSql.SqlState == PostgresErrorCodes.DiskFull,
        _ => false,
    };

    /// <summary>Whether a row breaks a rule of the schema.</summary>
    public static bool IsConstraint(DbException exception) => exception switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode == SqliteConstraint,
        // Class 23 of the SQL standard: integrity constraint violation.
        PostgresException postgreSql => postgreSql.SqlState.StartsWith("23", StringComparison.Ordinal),
        _ => false,
    };
}
