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
    private readonly (RowLookup Lookup, ColumnVector Keys, ColumnVector Texts)[] _lookups;

    /// <summary>A batch for the given columns; those that read the same ordinal as the same storage share their values.</summary>
    public RowBatch(IReadOnlyList<ColumnSource> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentOutOfRangeException.ThrowIfZero(columns.Count);
        var distinct = new List<ColumnVector>();
        var lookups = new List<(RowLookup Lookup, ColumnVector Keys, ColumnVector Texts)>();
        _columns = [.. columns.Select(VectorOf)];
        (_distinct, _lookups) = ([.. distinct], [.. lookups]);

        ColumnVector VectorOf(ColumnSource source)
        {
            if (source.Lookup is not { } lookup)
                return Read(source.Ordinal, source.Column.Kind);
            var keys = Read(source.Ordinal, ColumnKind.Text);
            if (lookups.Find(known => known.Lookup == lookup && known.Keys == keys).Texts is { } known)
                return known;
            lookups.Add((lookup, keys, new(source.Ordinal, ColumnKind.Text)));
            return lookups[^1].Texts;
        }

        ColumnVector Read(int ordinal, ColumnKind kind)
        {
            if (distinct.Find(vector => vector.Ordinal == ordinal && vector.Kind == kind) is not { } vector)
                distinct.Add(vector = new(ordinal, kind));
            return vector;
        }
    }

    /// <summary>How many rows it holds now.</summary>
    public int Count { get; internal set; }

    /// <summary>How many output columns it has.</summary>
    public int ColumnCount => _columns.Length;

    /// <summary>The vectors to be read from the database: one for each different ordinal and kind.</summary>
    internal ReadOnlySpan<ColumnVector> Distinct => _distinct;

    /// <summary>The values of an output column.</summary>
    public ColumnVector this[int column] => _columns[column];

    /// <summary>Forgets all rows. Memory that one huge text made it take is given back.</summary>
    public void Clear()
    {
        Count = 0;
        foreach (var vector in _distinct)
            vector.Clear();
        foreach (var (_, _, texts) in _lookups)
            texts.Clear();
    }

    /// <summary>Fills the vectors that are looked up, once those of their keys are filled and before anything in these is replaced.</summary>
    internal void Resolve(IReadOnlyDictionary<RowLookup, LookupTable> tables, int rows)
    {
        foreach (var (lookup, keys, texts) in _lookups)
            tables[lookup].Resolve(keys, texts, rows);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Count = 0;
        foreach (var vector in _distinct)
            vector.Dispose();
        foreach (var (_, _, texts) in _lookups)
            texts.Dispose();
    }
}
