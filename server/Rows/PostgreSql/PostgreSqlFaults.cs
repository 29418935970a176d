using Npgsql;

namespace GraphQLExport.Rows.PostgreSql;

/// <summary>Tells failures of PostgreSQL in the words of row sources.</summary>
internal static class PostgreSqlFaults
{
    /// <summary>Does what may fail.</summary>
    /// <exception cref="RowSourceException">It failed.</exception>
    /// <exception cref="OperationCanceledException">It was canceled.</exception>
    public static async ValueTask<T> GuardAsync<T>(Func<ValueTask<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            return await work();
        }
        catch (Exception e) when (e is NpgsqlException or OperationCanceledException && cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException("Reading was interrupted.", e, cancellationToken);
        }
        catch (NpgsqlException e)
        {
            throw new RowSourceException(FailureOf(e), $"PostgreSQL: {e.Message}", e);
        }
    }

    private static RowSourceFailure FailureOf(NpgsqlException exception) => exception switch
    {
        PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled } => RowSourceFailure.Busy,
        PostgresException { SqlState: PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted } => RowSourceFailure.Corrupt,
        PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.TooManyConnections } => RowSourceFailure.Unavailable,
        PostgresException => RowSourceFailure.QueryFailed,
        _ => RowSourceFailure.Unavailable,
    };
}
