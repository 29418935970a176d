using System.Data;
using Npgsql;
using NpgsqlTypes;

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
    private readonly NpgsqlDbType?[] _types;
    private readonly string _sql;
    private readonly IReadOnlyDictionary<RowLookup, LookupTable> _lookups;
    private NpgsqlRawCopyStream? _copy;
    private CopyReader? _rows;
    private bool _done;

    private PostgreSqlRowSource(NpgsqlConnection connection, RowQuery query, string sql, NpgsqlDbType?[] types, IReadOnlyDictionary<RowLookup, LookupTable> lookups)
    {
        (_connection, _query, _sql, _types, _lookups) = (connection, query, sql, types, lookups);
        Columns = [.. query.Columns.Select(c => c.Column)];
    }

    public IReadOnlyList<Column> Columns { get; }

    /// <summary>Takes the snapshot, and finds out whether the query can run at all.</summary>
    /// <param name="connection">The open connection, which is the source's from then on.</param>
    /// <param name="query">The query.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async ValueTask<IRowSource> BeginAsync(NpgsqlConnection connection, RowQuery query, CancellationToken cancellationToken)
    {
        await using (var begin = new NpgsqlCommand("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SELECT 1", connection))
            await begin.ExecuteNonQueryAsync(cancellationToken);
        (query, var lookups) = await LookupTables.ChooseAsync(query, lookup => PostgreSqlLookups.ReadAsync(connection, lookup, cancellationToken));
        var sql = await CopyQuery.WithValuesAsync(connection, query.Sql, query.Parameters, cancellationToken);
        await using var described = new NpgsqlCommand(sql, connection);
        await using var reader = await described.ExecuteReaderAsync(CommandBehavior.SchemaOnly, cancellationToken);
        return new PostgreSqlRowSource(connection, query, sql, [.. reader.GetColumnSchema().Select(column => column.NpgsqlDbType)], lookups);
    }

    public async ValueTask<long> CountAsync(CancellationToken cancellationToken)
    {
        if (_query.CountSql is not { } sql)
            throw new InvalidOperationException("The query has no count statement.");
        if (_copy is not null || _done)
            throw new InvalidOperationException("Reading has begun.");
        return await PostgreSqlFaults.GuardAsync(
            async () =>
            {
                await using var command = new NpgsqlCommand(await CopyQuery.WithValuesAsync(_connection, sql, _query.Parameters, cancellationToken), _connection);
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
        try
        {
            // What the server still has to send is not waited for.
            if (_copy is not null && !_done)
                await _copy.CancelAsync();
            if (_copy is not null)
                await _copy.DisposeAsync();
        }
        catch (Exception e) when (e is NpgsqlException or OperationCanceledException or ObjectDisposedException)
        {
            // Canceled, failed before, or the connection is gone.
        }

        // Back in the pool, the transaction is rolled back.
        await _connection.DisposeAsync();
    }

    private async ValueTask<bool> FillAsync(RowBatch batch, CancellationToken cancellationToken)
    {
        var limit = RowBatch.MaxRows;
        if (_rows is null)
        {
            limit = FirstBatchRows;
            var targets = CopyTargets.Of(_types, batch);
            _copy = await _connection.BeginRawBinaryCopyAsync($"COPY ({_sql}) TO STDOUT (FORMAT binary)", cancellationToken);
            _rows = new(_copy, targets, _lookups);
        }

        // A canceled server ends its answer, and with it the reading that waits for it.
        using var stop = cancellationToken.UnsafeRegister(static copy => ((NpgsqlRawCopyStream)copy!).Cancel(), _copy);
        _done = !_rows.Fill(batch, limit);
        cancellationToken.ThrowIfCancellationRequested();
        return batch.Count > 0;
    }
}
