namespace GraphQLExport.Rows.Sqlite;

/// <summary>
/// Reads rows straight from <c>sqlite3_step</c>. The transaction begins, and the snapshot is taken, when it is made; in WAL
/// mode writers go on undisturbed and unseen.
/// </summary>
internal sealed class SqliteRowSource : IRowSource
{
    /// <summary>The first batch is small, so that the first byte of an answer does not wait for thousands of rows.</summary>
    private const int FirstBatchRows = 256;

    private readonly SqliteReadConnection _connection;
    private RowQuery _query;
    private SqliteRowReader? _reader;
    private bool _done;

    public SqliteRowSource(SqliteReadConnection connection, RowQuery query)
    {
        (_connection, _query) = (connection, query);
        Columns = [.. query.Columns.Select(c => c.Column)];
    }

    public IReadOnlyList<Column> Columns { get; }

    /// <summary>Takes the snapshot, and finds out whether the query can run at all.</summary>
    public async ValueTask BeginAsync(CancellationToken cancellationToken)
    {
        using var stop = StopOn(cancellationToken);
        _connection.Execute("BEGIN", []);
        _connection.Execute("SELECT count(*) FROM sqlite_master", []);
        (_query, var lookups) = await LookupTables.ChooseAsync(_query, lookup => ValueTask.FromResult(SqliteLookups.Read(_connection, lookup)));
        _reader = new SqliteRowReader(_connection, _query, lookups);
    }

    /// <summary>Counting can take as long as reading, so it does not hold the caller's thread.</summary>
    public ValueTask<long> CountAsync(CancellationToken cancellationToken)
    {
        if (_query.CountSql is not { } sql)
            throw new InvalidOperationException("The query has no count statement.");
        if (_reader is not { HasBegun: false })
            throw new InvalidOperationException("Reading has begun.");
        return new ValueTask<long>(Task.Factory.StartNew(() => Count(sql, cancellationToken), cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default));
    }

    public RowBatch CreateBatch() => new(_query.Columns);

    public ValueTask<bool> ReadAsync(RowBatch batch, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(batch);
        batch.Clear();
        if (_done || _reader is null)
            return new ValueTask<bool>(false);
        cancellationToken.ThrowIfCancellationRequested();
        using var stop = StopOn(cancellationToken);
        try
        {
            _done = !_reader.Fill(batch, _reader.HasBegun ? RowBatch.MaxRows : FirstBatchRows);
        }
        catch (OperationCanceledException e)
        {
            throw new OperationCanceledException(e.Message, e, cancellationToken);
        }

        return new ValueTask<bool>(batch.Count > 0);
    }

    public ValueTask DisposeAsync()
    {
        _reader?.Dispose();
        _connection.Dispose();
        return default;
    }

    private long Count(string sql, CancellationToken cancellationToken)
    {
        using var stop = StopOn(cancellationToken);
        return _connection.Execute(sql, _query.Parameters);
    }

    private CancellationTokenRegistration StopOn(CancellationToken cancellationToken) =>
        cancellationToken.UnsafeRegister(static state => ((SqliteReadConnection)state!).Stop(), _connection);
}
