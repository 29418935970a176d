using GraphQLExport.Formats.Values;
using GraphQLExport.Rows;

namespace GraphQLExport.Formats.Yaml;

/// <summary>
/// Writes each row as a mapping in one sequence, a line per value, in block style. Floats always have a point, so that no reader takes one
/// for an integer or, as YAML 1.1 does without it, for a text. Times are texts, as in JSON.
/// </summary>
internal sealed class YamlWriter : IExportWriter
{
    // A key that shares its line with its value may have 1,024 characters (YAML 1.2, section 7.4.2).
    private const int LongestKey = 1_000;

    private readonly byte[][] _names;
    private readonly TimestampText _timestamps;
    private bool _any;

    public YamlWriter(WriterContext context)
    {
        _timestamps = new TimestampText(context.Zone);
        _names = [.. context.Columns.Select((column, i) => Name(column.Name, i == 0 ? "- "u8 : "  "u8))];
    }

    public void WriteHeader(OutputBuffer output)
    {
    }

    public int WriteRows(RowBatch rows, int firstRow, OutputBuffer output)
    {
        var row = firstRow;
        while (row < rows.Count && !output.IsFull)
            WriteRow(rows, row++, output);
        return row;
    }

    public void WriteFooter(OutputBuffer output)
    {
        if (!_any)
            output.Write("[]\n"u8);
    }

    public void Dispose()
    {
    }

    private static byte[] Name(string name, ReadOnlySpan<byte> before)
    {
        var key = YamlText.Encode(name);
        return key.Length <= LongestKey ? [.. before, .. key, .. ": "u8] : [.. before, .. "? "u8, .. key, .. "\n  : "u8];
    }

    private static int WithPoint(Span<byte> number, int length)
    {
        var digits = number[..length];
        if (digits.Contains((byte)'.'))
            return length;
        var end = digits.IndexOf((byte)'E') is >= 0 and var exponent ? exponent : length;
        number[end..length].CopyTo(number[(end + 2)..]);
        ".0"u8.CopyTo(number[end..]);
        return length + 2;
    }

    private static int WriteDouble(ColumnVector values, int row, TimestampText timestamps, Span<byte> destination)
    {
        var value = values.GetDouble(row);
        if (double.IsFinite(value))
            return WithPoint(destination, ValueText.Format(values, row, timestamps, destination));
        var word = double.IsNaN(value) ? ".nan"u8 : value > 0 ? ".inf"u8 : "-.inf"u8;
        word.CopyTo(destination);
        return word.Length;
    }

    private void WriteRow(RowBatch rows, int row, OutputBuffer output)
    {
        _any = true;
        for (var i = 0; i < _names.Length; i++)
        {
            output.Write(_names[i]);
            WriteValue(rows[i], row, output);
            output.Write("\n"u8);
        }
    }

    private void WriteValue(ColumnVector values, int row, OutputBuffer output)
    {
        if (values.IsNull(row))
        {
            output.Write("null"u8);
            return;
        }

        var span = output.GetSpan(ValueText.MaxLength + 2);
        switch (values.Kind)
        {
            case ColumnKind.Text:
                YamlText.Write(values.GetText(row), output);
                break;
            case ColumnKind.Double:
                output.Advance(WriteDouble(values, row, _timestamps, span));
                break;
            case ColumnKind.Timestamp:
                var length = _timestamps.Format(values.GetInt64(row), span[1..]);
                span[0] = span[length + 1] = (byte)'"';
                output.Advance(length + 2);
                break;
            default:
                output.Advance(ValueText.Format(values, row, _timestamps, span));
                break;
        }
    }
}
