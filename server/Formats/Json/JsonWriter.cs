using System.Text;
using GraphQLExport.Formats.Values;
using GraphQLExport.Rows;

namespace GraphQLExport.Formats.Json;

/// <summary>
/// Writes each row as an object. Names are encoded once; whether a column of a batch needs any escape is asked once, by
/// vector instructions. NaN and the infinities, which JSON cannot express, are null. Integers are written in full: those
/// beyond 2^53 need a reader that does not make doubles of them.
/// </summary>
internal sealed class JsonWriter : IExportWriter
{
    private readonly JsonLayout _layout;
    private readonly byte[][] _names;
    private readonly byte[] _firstRow;
    private readonly byte[] _nextRow;
    private readonly byte[] _rowEnd;
    private readonly TimestampText _timestamps;
    private readonly bool[] _plain;
    private readonly int _rowSize;
    private bool _any;

    public JsonWriter(WriterContext context, JsonLayout layout)
    {
        _layout = layout;
        _timestamps = new TimestampText(context.Zone);
        _plain = new bool[context.Columns.Count];
        _firstRow = Encoding.UTF8.GetBytes(layout.FirstRow);
        _nextRow = Encoding.UTF8.GetBytes(layout.NextRow);
        _rowEnd = Encoding.UTF8.GetBytes(layout.RowEnd);
        _names = [.. context.Columns.Select((column, i) => Name(column, i == 0 ? layout.FirstName : layout.NextName))];
        _rowSize = _nextRow.Length + _firstRow.Length + _rowEnd.Length + _names.Sum(name => name.Length + ValueText.MaxLength + 2);
    }

    private static ReadOnlySpan<byte> Null => "null"u8;

    public void WriteHeader(OutputBuffer output) => output.Write(Encoding.UTF8.GetBytes(_layout.Header));

    public int WriteRows(RowBatch rows, int firstRow, OutputBuffer output)
    {
        if (firstRow == 0)
            Survey(rows);
        var row = firstRow;
        while (row < rows.Count && !output.IsFull)
            WriteRow(rows, row++, output);
        return row;
    }

    public void WriteFooter(OutputBuffer output) => output.Write(Encoding.UTF8.GetBytes(_any ? _layout.Footer : _layout.EmptyFooter));

    public void Dispose()
    {
    }

    private byte[] Name(Column column, string before) =>
        [.. Encoding.UTF8.GetBytes(before), .. JsonText.Encode(column.Name), .. Encoding.UTF8.GetBytes(_layout.Colon)];

    private void Survey(RowBatch rows)
    {
        for (var i = 0; i < _plain.Length; i++)
            _plain[i] = rows[i].Kind == ColumnKind.Text && JsonText.IsPlain(rows[i].AllText);
    }

    /// <summary>Works in a span that has room for the whole row but its texts, and asks for more where one needs it.</summary>
    private void WriteRow(RowBatch rows, int row, OutputBuffer output)
    {
        var span = output.GetSpan(_rowSize);
        var at = Copy(_any ? _nextRow : _firstRow, span);
        _any = true;
        for (var i = 0; i < _names.Length; i++)
        {
            at += Copy(_names[i], span[at..]);
            var values = rows[i];
            if (values.HasNulls && values.IsNull(row))
            {
                at += Copy(Null, span[at..]);
            }
            else if (values.Kind != ColumnKind.Text)
            {
                at += FormatValue(values, row, span[at..]);
            }
            else
            {
                var text = values.GetText(row);
                if (_plain[i] && span.Length - at >= text.Length + _rowSize)
                {
                    span[at] = (byte)'"';
                    text.CopyTo(span[(at + 1)..]);
                    span[at + text.Length + 1] = (byte)'"';
                    at += text.Length + 2;
                    continue;
                }

                output.Advance(at);
                JsonText.Write(text, output);
                span = output.GetSpan(_rowSize);
                at = 0;
            }
        }

        output.Advance(at + Copy(_rowEnd, span[at..]));
    }

    private int FormatValue(ColumnVector values, int row, Span<byte> destination)
    {
        if (values.Kind == ColumnKind.Double && !double.IsFinite(values.GetDouble(row)))
            return Copy(Null, destination);
        if (values.Kind != ColumnKind.Timestamp)
            return ValueText.Format(values, row, _timestamps, destination);
        var length = _timestamps.Format(values.GetInt64(row), destination[1..]);
        destination[0] = destination[length + 1] = (byte)'"';
        return length + 2;
    }

    private static int Copy(ReadOnlySpan<byte> text, Span<byte> destination)
    {
        text.CopyTo(destination);
        return text.Length;
    }
}
