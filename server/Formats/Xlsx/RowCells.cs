using System.Buffers.Text;
using GraphQLExport.Formats.Values;
using GraphQLExport.Rows;

namespace GraphQLExport.Formats.Xlsx;

/// <summary>
/// Writes rows of cells. Every value keeps its type; what a spreadsheet's number cannot hold is written as text, so that nothing is
/// rounded: integers of 16 digits and more, numbers below the least normal double, NaN, the infinities, moments before 1900-03-01.
/// </summary>
internal sealed class RowCells(IReadOnlyList<Column> columns, IReadOnlyList<XlsxStyle> styles, WriterContext context) : IDisposable
{
    /// <summary>The least integer of 16 digits: spreadsheets show 15.</summary>
    private const long FirstTooLong = 1_000_000_000_000_000;

    private const double LeastNormal = 2.2250738585072014E-308;
    private const int MaxRowDigits = 10;

    private readonly ColumnCells[] _cells = [.. columns.Select((_, i) => new ColumnCells(i, styles[i]))];
    private readonly bool[] _plain = new bool[columns.Count];
    private readonly SerialDate _serials = new(context.Zone);
    private readonly TimestampText _timestamps = new(context.Zone);
    private readonly ValueDigest _digest = new();
    private readonly byte[] _row = new byte[MaxRowDigits];
    private readonly int _rowSize = 32 + columns.Select((_, i) => new ColumnCells(i, styles[i]).Size + MaxRowDigits + ValueText.MaxLength).Sum();
    private int _rowDigits;

    /// <summary>Texts that were too long for a cell.</summary>
    public long CutTexts { get; private set; }

    /// <summary>Numbers and moments that were written as text.</summary>
    public long OddValues { get; private set; }

    /// <summary>The digest of all values written. Call once, last.</summary>
    public string Digest() => _digest.Complete();

    /// <summary>Learns about a batch what can be told of all its texts at once.</summary>
    public void Survey(RowBatch rows)
    {
        for (var i = 0; i < _plain.Length; i++)
            _plain[i] = rows[i].Kind == ColumnKind.Text && XlsxText.IsPlain(rows[i].AllText);
    }

    /// <summary>Writes a row. Works in a span that has room for all of it but its texts, and asks for more where one needs it.</summary>
    public void Write(RowBatch rows, int row, int number, OutputBuffer output)
    {
        Utf8Formatter.TryFormat(number, _row, out _rowDigits);
        var span = output.GetSpan(_rowSize);
        var at = Copy("<row r=\""u8, span);
        at += Copy(RowNumber, span[at..]);
        at += Copy("\">"u8, span[at..]);
        for (var i = 0; i < _cells.Length; i++)
        {
            var values = rows[i];
            if (values.HasNulls && values.IsNull(row))
            {
                _digest.Add([]);
            }
            else if (values.Kind != ColumnKind.Text)
            {
                at += WriteValue(_cells[i], values, row, span[at..]);
            }
            else
            {
                var text = values.GetText(row);
                if (_plain[i] && text.Length <= XlsxText.MaxCharacters && span.Length - at >= text.Length + _rowSize && !XlsxText.HasOuterSpace(text))
                {
                    at += WriteCell(_cells[i], _cells[i].TextOpen, text, ColumnCells.TextClose, span[at..]);
                    continue;
                }

                output.Advance(at);
                WriteText(_cells[i], text, output);
                span = output.GetSpan(_rowSize);
                at = 0;
            }
        }

        _digest.EndRow();
        output.Advance(at + Copy("</row>"u8, span[at..]));
    }

    public void Dispose() => _digest.Dispose();

    private ReadOnlySpan<byte> RowNumber => _row.AsSpan(0, _rowDigits);

    private int WriteValue(ColumnCells cells, ColumnVector values, int row, Span<byte> destination)
    {
        Span<byte> text = stackalloc byte[ValueText.MaxLength];
        var (length, isNumber) = values.Kind switch
        {
            ColumnKind.Int64 => (NumberText.Format(values.GetInt64(row), text), values.GetInt64(row) is > -FirstTooLong and < FirstTooLong),
            ColumnKind.Double => (NumberText.Format(values.GetDouble(row), text), IsCellNumber(values.GetDouble(row))),
            ColumnKind.Timestamp => (_serials.Format(values.GetInt64(row), text), true),
            _ => (1, true),
        };
        if (values.Kind == ColumnKind.Boolean)
        {
            text[0] = (byte)(values.GetInt64(row) == 0 ? '0' : '1');
            return WriteCell(cells, cells.BooleanOpen, text[..1], ColumnCells.ValueClose, destination);
        }

        if (length == 0)
            (length, isNumber) = (_timestamps.Format(values.GetInt64(row), text), false);
        if (isNumber)
            return WriteCell(cells, cells.NumberOpen, text[..length], ColumnCells.ValueClose, destination);
        OddValues++;
        return WriteCell(cells, cells.OddValueOpen, text[..length], ColumnCells.TextClose, destination);
    }

    private static bool IsCellNumber(double value) => double.IsFinite(value) && (value == 0 || Math.Abs(value) >= LeastNormal);

    private void WriteText(ColumnCells cells, ReadOnlySpan<byte> text, OutputBuffer output)
    {
        if (XlsxText.IsTooLong(text))
        {
            CutTexts++;
            text = XlsxText.Cut(text);
        }

        output.Write(cells.Start);
        output.Write(RowNumber);
        output.Write(XlsxText.HasOuterSpace(text) ? cells.SpacedTextOpen : cells.TextOpen);
        XlsxText.Write(text, output);
        output.Write(ColumnCells.TextClose);
        _digest.Add(text);
    }

    private int WriteCell(ColumnCells cells, byte[] open, ReadOnlySpan<byte> value, ReadOnlySpan<byte> close, Span<byte> destination)
    {
        var at = Copy(cells.Start, destination);
        at += Copy(RowNumber, destination[at..]);
        at += Copy(open, destination[at..]);
        at += Copy(value, destination[at..]);
        _digest.Add(value);
        return at + Copy(close, destination[at..]);
    }

    private static int Copy(ReadOnlySpan<byte> text, Span<byte> destination)
    {
        text.CopyTo(destination);
        return text.Length;
    }
}
