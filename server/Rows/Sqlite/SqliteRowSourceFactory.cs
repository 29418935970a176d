namespace GraphQLExport.Rows.Sqlite;

/// <summary>Opens row sources on one SQLite file, each with a connection of its own.</summary>
/// <param name="path">The database file; it must exist.</param>
/// <param name="busyTimeout">How long to wait for a lock that keeps readers out.</param>
public sealed class SqliteRowSourceFactory(string path, TimeSpan busyTimeout) : IRowSourceFactory
{
    /// <inheritdoc/>
    public async ValueTask<IRowSource> OpenAsync(RowQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        cancellationToken.ThrowIfCancellationRequested();
        SqliteLibrary.Load();
        var connection = new SqliteReadConnection(path, busyTimeout);
        try
        {
            var source = new SqliteRowSource(connection, query);
            await source.BeginAsync(cancellationToken);
            return source;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
