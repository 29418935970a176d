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
    private readonly byte[] _nextRow;
    private readonly byte[] _rowEnd;
    private readonly TimestampText _timestamps;
    private readonly bool[] _plain;
    private bool _any;

    public JsonWriter(WriterContext context, JsonLayout layout)
    {
        _layout = layout;
        _timestamps = new TimestampText(context.Zone);
        _plain = new bool[context.Columns.Count];
        _nextRow = Encoding.UTF8.GetBytes(layout.NextRow);
        _rowEnd = Encoding.UTF8.GetBytes(layout.RowEnd);
        _names = [.. context.Columns.Select((column, i) => Name(column, i == 0 ? layout.FirstName : layout.NextName))];
    }

    public void WriteHeader(OutputBuffer output) => output.Write(Encoding.UTF8.GetBytes(_layout.Header));

    public int WriteRows(RowBatch rows, int firstRow, OutputBuffer output)
    {
        if (firstRow == 0)
            Survey(rows);
        var row = firstRow;
        for (; row < rows.Count && !output.IsFull; row++)
        {
            output.Write(_any ? _nextRow : Encoding.UTF8.GetBytes(_layout.FirstRow));
            _any = true;
            for (var i = 0; i < _names.Length; i++)
            {
                output.Write(_names[i]);
                var values = rows[i];
                if (values.HasNulls && values.IsNull(row))
                    output.Write("null"u8);
                else if (values.Kind == ColumnKind.Text)
                    WriteText(values.GetText(row), _plain[i], output);
                else
                    WriteValue(values, row, output);
            }

            output.Write(_rowEnd);
        }

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

    private static void WriteText(ReadOnlySpan<byte> text, bool plain, OutputBuffer output)
    {
        if (!plain)
        {
            JsonText.Write(text, output);
            return;
        }

        var span = output.GetSpan(text.Length + 2);
        span[0] = (byte)'"';
        text.CopyTo(span[1..]);
        span[text.Length + 1] = (byte)'"';
        output.Advance(text.Length + 2);
    }

    private void WriteValue(ColumnVector values, int row, OutputBuffer output)
    {
        if (values.Kind == ColumnKind.Double && !double.IsFinite(values.GetDouble(row)))
        {
            output.Write("null"u8);
            return;
        }

        var span = output.GetSpan(ValueText.MaxLength + 2);
        if (values.Kind != ColumnKind.Timestamp)
        {
            output.Advance(ValueText.Format(values, row, _timestamps, span));
            return;
        }

        var length = _timestamps.Format(values.GetInt64(row), span[1..]);
        span[0] = span[length + 1] = (byte)'"';
        output.Advance(length + 2);
    }
}
