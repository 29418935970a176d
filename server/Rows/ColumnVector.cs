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
    private int _textLength;

    internal ColumnVector(int ordinal, ColumnKind kind)
    {
        (Ordinal, Kind) = (ordinal, kind);
        _nulls = ArrayPool<bool>.Shared.Rent(RowBatch.MaxRows);
        Array.Clear(_nulls);
        var isText = kind == ColumnKind.Text;
        _numbers = isText ? [] : ArrayPool<long>.Shared.Rent(RowBatch.MaxRows);
        _starts = isText ? ArrayPool<int>.Shared.Rent(RowBatch.MaxRows + 1) : [];
        _text = isText ? ArrayPool<byte>.Shared.Rent(InitialTextBytes) : [];
        if (isText)
            _starts[0] = 0;
    }

    /// <summary>The kind of its values.</summary>
    public ColumnKind Kind { get; }

    /// <summary>Whether any row's value is null.</summary>
    public bool HasNulls { get; private set; }

    /// <summary>All texts of the batch, each followed by <see cref="Separator"/>; a null counts as empty.</summary>
    public ReadOnlySpan<byte> AllText => _text.AsSpan(0, _textLength);

    /// <summary>The SQL result's column that it is read from.</summary>
    internal int Ordinal { get; }

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
        if (HasNulls)
            Array.Clear(_nulls);
        (HasNulls, _textLength) = (false, 0);
        if (_text.Length <= KeptTextBytes)
            return;
        ArrayPool<byte>.Shared.Return(_text);
        _text = ArrayPool<byte>.Shared.Rent(InitialTextBytes);
    }

    /// <summary>Sets the next row's value, as all setters do: row by row, each once.</summary>
    internal void SetNull(int row)
    {
        HasNulls = true;
        _nulls[row] = true;
        if (Kind == ColumnKind.Text)
            Set(row, []);
        else
            _numbers[row] = 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Set(int row, long value) => _numbers[row] = value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Set(int row, double value) => _numbers[row] = BitConverter.DoubleToInt64Bits(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Set(int row, ReadOnlySpan<byte> text)
    {
        var end = _textLength + text.Length;
        if ((uint)end >= (uint)_text.Length)
            Enlarge(text.Length);
        text.CopyTo(_text.AsSpan(_textLength));
        _text[end] = Separator;
        _textLength = end + 1;
        _starts[row + 1] = end + 1;
    }

    /// <summary>
    /// Replaces what is not well-formed UTF-8 by U+FFFD, one for each maximal ill-formed part (Unicode 16, section 3.9.6).
    /// Since separators are ASCII, all texts are well-formed exactly when their concatenation is.
    /// </summary>
    internal void RepairText(int rows)
    {
        if (Kind == ColumnKind.Text && !Utf8.IsValid(AllText))
            ReplaceTexts(rows, row => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(GetText(row))));
    }

    /// <summary>Puts well-formed UTF-8 in the place of every text; nulls stay.</summary>
    internal void ReplaceTexts(int rows, Func<int, byte[]> replacement)
    {
        var texts = Enumerable.Range(0, rows).Select(row => IsNull(row) ? [] : replacement(row)).ToArray();
        _textLength = 0;
        for (var row = 0; row < rows; row++)
            Set(row, texts[row]);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Enlarge(int extra)
    {
        var size = Math.Min(Math.Max(2L * _text.Length, (long)_textLength + extra + 1), Array.MaxLength);
        var larger = ArrayPool<byte>.Shared.Rent(checked((int)size));
        _text.AsSpan(0, _textLength).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_text);
        _text = larger;
    }
}
