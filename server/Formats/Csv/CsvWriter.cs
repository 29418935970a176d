using System.Runtime.CompilerServices;
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
    private readonly byte[] _null;
    private readonly bool[] _plain;
    private readonly int _rowSize;
    private bool _atStart = true;

    public CsvWriter(WriterContext context)
    {
        _dialect = new CsvDialect(context.Csv);
        _columns = context.Columns;
        _timestamps = new TimestampText(context.Zone);
        _null = NullCell();
        _plain = new bool[_columns.Count];
        _rowSize = (_columns.Count * (ValueText.MaxLength + _null.Length + _dialect.Delimiter.Length)) + _dialect.LineEnding.Length;
    }

    private static ReadOnlySpan<byte> ByteOrderMark => "\uFEFF"u8;

    public void WriteHeader(OutputBuffer output)
    {
        if (_dialect.Options.ByteOrderMark)
            output.Write(ByteOrderMark);
        _atStart = !_dialect.Options.ByteOrderMark;
        if (!_dialect.Options.Header)
            return;
        for (var i = 0; i < _columns.Count; i++)
        {
            if (i > 0)
                output.Write(_dialect.Delimiter);
            WriteText(Encoding.UTF8.GetBytes(_columns[i].Name), output);
        }

        output.Write(_dialect.LineEnding);
    }

    public int WriteRows(RowBatch rows, int firstRow, OutputBuffer output)
    {
        if (firstRow == 0)
            Survey(rows);
        var row = firstRow;
        while (row < rows.Count && !output.IsFull)
            WriteRow(rows, row++, output);
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

    /// <summary>Works in a span that has room for the whole row but its texts, and asks for more where one needs it.</summary>
    private void WriteRow(RowBatch rows, int row, OutputBuffer output)
    {
        var span = output.GetSpan(_rowSize);
        var at = 0;
        for (var i = 0; i < _plain.Length; i++)
        {
            if (i > 0)
                at += Copy(_dialect.Delimiter, span[at..]);
            var values = rows[i];
            if (values.HasNulls && values.IsNull(row))
            {
                at += Copy(_null, span[at..]);
                continue;
            }

            if (values.Kind != ColumnKind.Text && !_dialect.QuotesValues)
            {
                at += ValueText.Format(values, row, _timestamps, span[at..]);
                continue;
            }

            if (_plain[i])
            {
                var text = values.GetText(row);
                if (IsSafe(text) && span.Length - at >= text.Length + _rowSize)
                {
                    text.CopyTo(span[at..]);
                    at += text.Length;
                    continue;
                }
            }

            output.Advance(at);
            WriteCell(values, row, output);
            span = output.GetSpan(_rowSize);
            at = 0;
        }

        output.Advance(at + Copy(_dialect.LineEnding, span[at..]));
        _atStart = false;
    }

    /// <summary>Whether a text without special characters may go out as it is: no formula, and not what null looks like.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsSafe(ReadOnlySpan<byte> text) =>
        !text.IsEmpty && text.Length != _dialect.NullText.Length && !(_dialect.Options.GuardFormulas && CsvDialect.LooksLikeFormula(text));

    private void WriteCell(ColumnVector values, int row, OutputBuffer output)
    {
        if (values.Kind == ColumnKind.Text)
        {
            WriteText(values.GetText(row), output);
            return;
        }

        Span<byte> text = stackalloc byte[ValueText.MaxLength];
        text = text[..ValueText.Format(values, row, _timestamps, text)];
        Write(text, _dialect.NeedsQuotes(text), false, output);
    }

    private void WriteText(ReadOnlySpan<byte> text, OutputBuffer output)
    {
        var guard = _dialect.Options.GuardFormulas && CsvDialect.LooksLikeFormula(text);
        var quote = _dialect.NeedsQuotes(text)
            || text.SequenceEqual(_dialect.NullText)
            || (text.IsEmpty && _columns.Count == 1)
            || (_atStart && text.StartsWith(ByteOrderMark))
            || (guard && _dialect.Options.Delimiter == '\'');
        Write(text, quote, guard, output);
    }

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

    private byte[] NullCell()
    {
        var text = _dialect.NullText;
        using var output = new OutputBuffer();
        Write(text, _dialect.NeedsQuotes(text) || (text.IsEmpty && _columns.Count == 1) || text.StartsWith(ByteOrderMark), false, output);
        return output.Written.ToArray();
    }

    /// <summary>For the few bytes between cells, where a call to copy them would cost more than the copying.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Copy(byte[] few, Span<byte> destination)
    {
        for (var i = 0; i < few.Length; i++)
            destination[i] = few[i];
        return few.Length;
    }
}
