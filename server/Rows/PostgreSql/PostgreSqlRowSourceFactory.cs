using Npgsql;

namespace GraphQLExport.Rows.PostgreSql;

/// <summary>Opens row sources on one PostgreSQL database, each with a connection of its own from a pool.</summary>
internal sealed class PostgreSqlRowSourceFactory(string connectionString) : IRowSourceFactory, IAsyncDisposable
{
    // Exports take as long as they take; whoever waits for them has a limit of their own.
    private readonly NpgsqlDataSource _connections = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { CommandTimeout = 0 });

    /// <inheritdoc/>
    public async ValueTask<IRowSource> OpenAsync(RowQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        return await PostgreSqlFaults.GuardAsync(
            async () =>
            {
                var connection = await _connections.OpenConnectionAsync(cancellationToken);
                try
                {
                    return await PostgreSqlRowSource.BeginAsync(connection, query, cancellationToken);
                }
                catch
                {
                    await connection.DisposeAsync();
                    throw;
                }
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _connections.DisposeAsync();
}
