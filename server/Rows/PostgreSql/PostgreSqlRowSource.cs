using System.Data;
using Npgsql;

namespace GraphQLExport.Rows.PostgreSql;

/// <summary>
/// Reads rows as they come over the connection, in a transaction of repeatable reads: its first statement takes the snapshot when it is made,
/// and writers go on undisturbed and unseen.
/// </summary>
internal sealed class PostgreSqlRowSource : IRowSource
{
    /// <summary>The first batch is small, so that the first byte of an answer does not wait for thousands of rows.</summary>
    private const int FirstBatchRows = 256;

    private readonly NpgsqlConnection _connection;
    private readonly RowQuery _query;
    private NpgsqlCommand? _command;
    private NpgsqlDataReader? _reader;
    private PostgreSqlRowReader? _rows;
    private bool _done;

    private PostgreSqlRowSource(NpgsqlConnection connection, RowQuery query)
    {
        (_connection, _query) = (connection, query);
        Columns = [.. query.Columns.Select(c => c.Column)];
    }

    public IReadOnlyList<Column> Columns { get; }

    /// <summary>Takes the snapshot, and finds out whether the query can run at all.</summary>
    /// <param name="connection">The open connection, which is the source's from then on.</param>
    /// <param name="query">The query.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async ValueTask<IRowSource> BeginAsync(NpgsqlConnection connection, RowQuery query, CancellationToken cancellationToken)
    {
        PostgreSqlRowSource source = new(connection, query);
        await using (var begin = new NpgsqlCommand("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SELECT 1", connection))
            await begin.ExecuteNonQueryAsync(cancellationToken);
        source._command = source.Command(query.Sql);
        await source._command.PrepareAsync(cancellationToken);
        return source;
    }

    public async ValueTask<long> CountAsync(CancellationToken cancellationToken)
    {
        if (_query.CountSql is not { } sql)
            throw new InvalidOperationException("The query has no count statement.");
        if (_reader is not null || _done)
            throw new InvalidOperationException("Reading has begun.");
        return await PostgreSqlFaults.GuardAsync(
            async () =>
            {
                await using var command = Command(sql);
                return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
            },
            cancellationToken);
    }

    public RowBatch CreateBatch() => new(_query.Columns);

    public async ValueTask<bool> ReadAsync(RowBatch batch, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(batch);
        batch.Clear();
        if (_done)
            return false;
        cancellationToken.ThrowIfCancellationRequested();
        return await PostgreSqlFaults.GuardAsync(() => FillAsync(batch, cancellationToken), cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        // What the server still has to send is not waited for.
        if (_reader is not null && !_done)
            _command!.Cancel();
        try
        {
            if (_reader is not null)
                await _reader.DisposeAsync();
        }
        catch (NpgsqlException)
        {
            // Canceled, or the connection is gone.
        }

        if (_command is not null)
            await _command.DisposeAsync();
        // Back in the pool, the transaction is rolled back.
        await _connection.DisposeAsync();
    }

    private async ValueTask<bool> FillAsync(RowBatch batch, CancellationToken cancellationToken)
    {
        var limit = RowBatch.MaxRows;
        if (_reader is null)
        {
            limit = FirstBatchRows;
            _reader = await _command!.ExecuteReaderAsync(CommandBehavior.SingleResult, cancellationToken);
            _rows = new(_reader, batch);
        }

        // A canceled server ends its answer, and with it the reading that waits for it.
        await using var stop = cancellationToken.UnsafeRegister(static command => ((NpgsqlCommand)command!).Cancel(), _command);
        _done = !_rows!.Fill(batch, limit);
        cancellationToken.ThrowIfCancellationRequested();
        return batch.Count > 0;
    }

    private NpgsqlCommand Command(string sql)
    {
        // Exports take as long as they take; whoever waits for them has a limit of their own.
        NpgsqlCommand command = new(sql, _connection) { CommandTimeout = 0 };
        foreach (var parameter in _query.Parameters.Where(parameter => sql.Contains(parameter.Name, StringComparison.Ordinal)))
            command.Parameters.Add(new(parameter.Name, PostgreSqlValues.WithoutNul(parameter.Value) ?? DBNull.Value));
        return command;
    }
}
