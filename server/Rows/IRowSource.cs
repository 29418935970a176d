namespace GraphQLExport.Rows;

/// <summary>Opens row sources on the database that the service runs on.</summary>
public interface IRowSourceFactory
{
    /// <summary>Begins a read transaction; everything the source answers is as of this moment.</summary>
    /// <exception cref="RowSourceException">The database cannot be opened or does not accept the query.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was canceled.</exception>
    public ValueTask<IRowSource> OpenAsync(RowQuery query, CancellationToken cancellationToken);
}

/// <summary>The forward-only rows of one query, read in one transaction and so from one snapshot. Not thread-safe.</summary>
public interface IRowSource : IAsyncDisposable
{
    /// <summary>The output columns, in output order.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>How many rows the query yields in this snapshot. Call it before the first read, or not at all.</summary>
    /// <exception cref="InvalidOperationException">The query has no count statement, or reading has begun.</exception>
    /// <exception cref="RowSourceException">The database failed.</exception>
    /// <exception cref="OperationCanceledException">Canceled; the database stops work at once.</exception>
    public ValueTask<long> CountAsync(CancellationToken cancellationToken);

    /// <summary>A batch fit for <see cref="ReadAsync"/>; reuse it, and dispose it to return its memory.</summary>
    public RowBatch CreateBatch();

    /// <summary>
    /// Replaces the content of <paramref name="batch"/> by the next rows. May block its thread for as long as the database
    /// takes, so call it from one that nobody else waits for.
    /// </summary>
    /// <returns>False when there are no more rows; the batch is then empty.</returns>
    /// <exception cref="RowSourceException">The database failed, or holds a value that its column's kind cannot express.</exception>
    /// <exception cref="OperationCanceledException">Canceled; the database stops work at once.</exception>
    public ValueTask<bool> ReadAsync(RowBatch batch, CancellationToken cancellationToken);
}
