using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;

namespace GraphQLExport.Rows;

/// <summary>
/// One column's values for the rows of a batch. Numbers of every kind share one array; text lies in one arena, each value
/// followed by <see cref="Separator"/>, so that one vectorised pass answers a question about all values at once.
/// </summary>
public sealed class ColumnVector : IDisposable
{
    /// <summary>The ASCII byte (DEL) after each text in <see cref="AllText"/>.</summary>
    public const byte Separator = 0x7F;

    private const int InitialTextBytes = 32 * 1024;
    private const int KeptTextBytes = 4 << 20;

    private readonly bool[] _nulls;
    private readonly long[] _numbers;
    private readonly int[] _starts;
    private byte[] _text;

    internal ColumnVector(int ordinal, ColumnKind kind)
    {
        (Ordinal, Kind) = (ordinal, kind);
        _nulls = ArrayPool<bool>.Shared.Rent(RowBatch.MaxRows);
        var isText = kind == ColumnKind.Text;
        _numbers = isText ? [] : ArrayPool<long>.Shared.Rent(RowBatch.MaxRows);
        _starts = isText ? ArrayPool<int>.Shared.Rent(RowBatch.MaxRows + 1) : [];
        _text = isText ? ArrayPool<byte>.Shared.Rent(InitialTextBytes) : [];
        Clear();
    }

    /// <summary>The kind of its values.</summary>
    public ColumnKind Kind { get; }

    /// <summary>Whether any row's value is null.</summary>
    public bool HasNulls { get; private set; }

    /// <summary>All texts of the batch, each followed by <see cref="Separator"/>; a null counts as empty.</summary>
    public ReadOnlySpan<byte> AllText => _text.AsSpan(0, _starts[Rows]);

    /// <summary>The SQL result's column that it is read from.</summary>
    internal int Ordinal { get; }

    private int Rows { get; set; }

    /// <summary>Whether the row's value is null; the getters then answer zero or empty.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsNull(int row) => _nulls[row];

    /// <summary>The value of an Int64, Boolean (0 or 1) or Timestamp (Unix milliseconds) column.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long GetInt64(int row) => _numbers[row];

    /// <summary>The value of a Double column.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double GetDouble(int row) => BitConverter.Int64BitsToDouble(_numbers[row]);

    /// <summary>The value of a Text column: well-formed UTF-8, valid until the batch is cleared.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> GetText(int row)
    {
        var start = _starts[row];
        return _text.AsSpan(start, _starts[row + 1] - start - 1);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<bool>.Shared.Return(_nulls);
        if (_numbers.Length > 0)
            ArrayPool<long>.Shared.Return(_numbers);
        if (_starts.Length > 0)
            ArrayPool<int>.Shared.Return(_starts);
        if (_text.Length > 0)
            ArrayPool<byte>.Shared.Return(_text);
    }

    internal void Clear()
    {
        (Rows, HasNulls) = (0, false);
        if (Kind != ColumnKind.Text)
            return;
        _starts[0] = 0;
        if (_text.Length <= KeptTextBytes)
            return;
        ArrayPool<byte>.Shared.Return(_text);
        _text = ArrayPool<byte>.Shared.Rent(InitialTextBytes);
    }

    internal void AddNull()
    {
        HasNulls = true;
        _nulls[Rows] = true;
        if (Kind == ColumnKind.Text)
            Grow(0);
        else
            _numbers[Rows] = 0;
        Rows++;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(long value)
    {
        _nulls[Rows] = false;
        _numbers[Rows++] = value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(double value) => Add(BitConverter.DoubleToInt64Bits(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(ReadOnlySpan<byte> text)
    {
        _nulls[Rows] = false;
        text.CopyTo(Grow(text.Length));
        Rows++;
    }

    /// <summary>
    /// Replaces what is not well-formed UTF-8 by U+FFFD, one for each maximal ill-formed part (Unicode 16, section 3.9.6).
    /// Since separators are ASCII, all texts are well-formed exactly when their concatenation is.
    /// </summary>
    internal void RepairText()
    {
        if (Kind != ColumnKind.Text || Utf8.IsValid(AllText))
            return;
        var texts = Enumerable.Range(0, Rows).Select(row => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(GetText(row)))).ToArray();
        Rows = 0;
        foreach (var text in texts)
        {
            text.CopyTo(Grow(text.Length));
            Rows++;
        }
    }

    /// <summary>Makes room for one text and its separator, and records where the next one starts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Grow(int length)
    {
        var start = _starts[Rows];
        var end = start + length;
        if ((uint)end >= (uint)_text.Length)
            Enlarge(start, length);
        _text[end] = Separator;
        _starts[Rows + 1] = end + 1;
        return _text.AsSpan(start, length);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Enlarge(int used, int extra)
    {
        var larger = ArrayPool<byte>.Shared.Rent(checked((int)Math.Min(Math.Max(2L * _text.Length, (long)used + extra + 1), Array.MaxLength)));
        _text.AsSpan(0, used).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_text);
        _text = larger;
    }
}
