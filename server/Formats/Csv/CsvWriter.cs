using System.Text;
using GraphQLExport.Formats.Values;
using GraphQLExport.Rows;

namespace GraphQLExport.Formats.Csv;

/// <summary>
/// Writes RFC 4180. Whether a whole column of a batch is free of delimiters, quotes and line breaks is asked once, by vector
/// instructions; its cells are then copied as they are.
/// </summary>
/// <remarks>
/// Quotes stand only where they are needed: around delimiters, quotes and line breaks; around a text that would otherwise
/// read as null (an empty one, by default); around the empty cell of a single column, whose line would be blank; and around a
/// file's first cell if it begins with U+FEFF.
/// </remarks>
internal sealed class CsvWriter : IExportWriter
{
    private readonly CsvDialect _dialect;
    private readonly IReadOnlyList<Column> _columns;
    private readonly TimestampText _timestamps;
    private readonly bool[] _plain;
    private readonly byte[] _scratch = new byte[NumberText.MaxLength];
    private bool _atStart = true;

    public CsvWriter(WriterContext context)
    {
        _dialect = new CsvDialect(context.Csv);
        _columns = context.Columns;
        _timestamps = new TimestampText(context.Zone);
        _plain = new bool[context.Columns.Count];
    }

    private static ReadOnlySpan<byte> ByteOrderMark => "\uFEFF"u8;

    public void WriteHeader(OutputBuffer output)
    {
        if (_dialect.Options.ByteOrderMark)
        {
            output.Write(ByteOrderMark);
            _atStart = false;
        }

        if (!_dialect.Options.Header)
            return;
        for (var i = 0; i < _columns.Count; i++)
        {
            if (i > 0)
                output.Write(_dialect.Delimiter);
            WriteText(Encoding.UTF8.GetBytes(_columns[i].Name), false, output);
        }

        output.Write(_dialect.LineEnding);
    }

    public int WriteRows(RowBatch rows, int firstRow, OutputBuffer output)
    {
        if (firstRow == 0)
            Survey(rows);
        var row = firstRow;
        for (; row < rows.Count && !output.IsFull; row++)
        {
            for (var i = 0; i < rows.ColumnCount; i++)
            {
                if (i > 0)
                    WriteDelimiter(output);
                var values = rows[i];
                if (values.HasNulls && values.IsNull(row))
                    WriteNull(output);
                else if (values.Kind == ColumnKind.Text)
                    WriteText(values.GetText(row), _plain[i], output);
                else
                    WriteValue(values, row, output);
            }

            output.Write(_dialect.LineEnding);
        }

        return row;
    }

    public void WriteFooter(OutputBuffer output)
    {
    }

    public void Dispose()
    {
    }

    private void Survey(RowBatch rows)
    {
        for (var i = 0; i < _plain.Length; i++)
            _plain[i] = !_atStart && rows[i].Kind == ColumnKind.Text && _dialect.IsPlain(rows[i].AllText);
    }

    private void WriteDelimiter(OutputBuffer output)
    {
        var delimiter = _dialect.Delimiter;
        if (delimiter.Length > 1)
        {
            output.Write(delimiter);
            return;
        }

        output.GetSpan(1)[0] = delimiter[0];
        output.Advance(1);
    }

    private void WriteValue(ColumnVector values, int row, OutputBuffer output)
    {
        if (_dialect.QuotesValues)
            WriteCell(_scratch.AsSpan(0, ValueText.Format(values, row, _timestamps, _scratch)), false, output);
        else
            output.Advance(ValueText.Format(values, row, _timestamps, output.GetSpan(ValueText.MaxLength)));
        _atStart = false;
    }

    private void WriteNull(OutputBuffer output)
    {
        var text = _dialect.NullText;
        Write(text, _dialect.NeedsQuotes(text) || IsLost(text), false, output);
    }

    /// <summary>A text goes out as it is if its column is known to be plain, it is no formula, and it is not what null looks like.</summary>
    private void WriteText(ReadOnlySpan<byte> text, bool plain, OutputBuffer output)
    {
        var guard = _dialect.Options.GuardFormulas && CsvDialect.LooksLikeFormula(text);
        if (plain && !guard && !text.IsEmpty && text.Length != _dialect.NullText.Length)
            output.Write(text);
        else
            WriteCell(text, guard, output, text.SequenceEqual(_dialect.NullText));
    }

    private void WriteCell(ReadOnlySpan<byte> text, bool guard, OutputBuffer output, bool quote = false)
    {
        quote = quote || _dialect.NeedsQuotes(text) || IsLost(text) || (guard && _dialect.Options.Delimiter == '\'');
        Write(text, quote, guard, output);
    }

    /// <summary>Whether a reader would skip the cell: a blank line, or what looks like a byte order mark.</summary>
    private bool IsLost(ReadOnlySpan<byte> text) =>
        (text.IsEmpty && _columns.Count == 1) || (_atStart && text.StartsWith(ByteOrderMark));

    private void Write(ReadOnlySpan<byte> text, bool quote, bool guard, OutputBuffer output)
    {
        _atStart = false;
        if (quote)
            output.Write("\""u8);
        if (guard)
            output.Write("'"u8);
        if (quote)
            WriteQuoted(text, output);
        else
            output.Write(text);
    }

    private static void WriteQuoted(ReadOnlySpan<byte> text, OutputBuffer output)
    {
        for (int quote; (quote = text.IndexOf((byte)'"')) >= 0; text = text[(quote + 1)..])
        {
            output.Write(text[..(quote + 1)]);
            output.Write("\""u8);
        }

        output.Write(text);
        output.Write("\""u8);
    }
}
