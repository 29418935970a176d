namespace GraphQLExport.Rows;

/// <summary>
/// Some rows, held column by column in pooled memory. Filled by a row source, read by a writer, used again: a whole export
/// lives in a handful of them.
/// </summary>
public sealed class RowBatch : IDisposable
{
    /// <summary>The most rows that a batch holds.</summary>
    public const int MaxRows = 4096;

    /// <summary>A batch that holds this many bytes of text takes no further row.</summary>
    public const int TextByteLimit = 1 << 20;

    private readonly ColumnVector[] _columns;
    private readonly ColumnVector[] _distinct;

    /// <summary>A batch for the given columns; those that read the same ordinal as the same storage share their values.</summary>
    public RowBatch(IReadOnlyList<ColumnSource> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentOutOfRangeException.ThrowIfZero(columns.Count);
        var distinct = new List<ColumnVector>();
        _columns = new ColumnVector[columns.Count];
        for (var i = 0; i < columns.Count; i++)
        {
            var (ordinal, kind) = (columns[i].Ordinal, columns[i].Column.Kind);
            var vector = distinct.Find(v => v.Ordinal == ordinal && v.Kind == kind);
            if (vector is null)
                distinct.Add(vector = new ColumnVector(ordinal, kind));
            _columns[i] = vector;
        }

        _distinct = [.. distinct];
    }

    /// <summary>How many rows it holds now.</summary>
    public int Count { get; internal set; }

    /// <summary>How many output columns it has.</summary>
    public int ColumnCount => _columns.Length;

    /// <summary>The vectors to be filled: one for each different ordinal and kind.</summary>
    internal ReadOnlySpan<ColumnVector> Distinct => _distinct;

    /// <summary>The values of an output column.</summary>
    public ColumnVector this[int column] => _columns[column];

    /// <summary>Forgets all rows. Memory that one huge text made it take is given back.</summary>
    public void Clear()
    {
        Count = 0;
        foreach (var vector in _distinct)
            vector.Clear();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Count = 0;
        foreach (var vector in _distinct)
            vector.Dispose();
    }
}
