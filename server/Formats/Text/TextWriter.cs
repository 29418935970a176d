using System.Buffers;
using System.Text;
using GraphQLExport.Formats.Values;
using GraphQLExport.Rows;

namespace GraphQLExport.Formats.Text;

/// <summary>
/// Writes a line per row, each ended by a line feed. Nothing in a value can break its line: what a reader may take for a line
/// break, any other control character and a byte order mark become U+FFFD. A text that contains what follows it in the line
/// stands in square brackets, as RFC 3986 asks of an IPv6 address before its port. A missing value is empty. Where the dataset lets text
/// follow a line, line feeds and tabs of the last value and of that text are kept, and what begins each further line tells whose it is.
/// </summary>
internal sealed class TextWriter : IExportWriter
{
    // Control characters of ASCII, and the first bytes of the others that are replaced: U+0080 to U+009F, U+2028, U+2029, U+FEFF.
    private static readonly SearchValues<byte> Suspect = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(code => (byte)code), 0x7F, 0xC2, 0xE2, 0xEF]);

    private readonly byte[] _start;
    private readonly (int Column, byte[] After)[] _parts;
    private readonly int _following;
    private readonly TimestampText _timestamps;

    public TextWriter(WriterContext context)
    {
        var line = context.TextLine ?? throw new ArgumentException("Plain text needs the shape of its line.", nameof(context));
        _timestamps = new TimestampText(context.Zone);
        _start = Encoding.UTF8.GetBytes(line.Start);
        _parts = [.. line.Parts.Select(part => (IndexOf(context.Columns, part.Column), Encoding.UTF8.GetBytes(part.After)))];
        _following = line.Following is null ? -1 : IndexOf(context.Columns, line.Following);
    }

    private static ReadOnlySpan<byte> Replacement => "\uFFFD"u8;

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
    }

    public void Dispose()
    {
    }

    private static int IndexOf(IReadOnlyList<Column> columns, string name)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i].Name == name)
                return i;
        }

        throw new ArgumentException($"The line needs a column \"{name}\".", nameof(columns));
    }

    private void WriteRow(RowBatch rows, int row, OutputBuffer output)
    {
        output.Write(_start);
        foreach (var (column, after) in _parts)
        {
            var values = rows[column];
            if (!values.IsNull(row))
            {
                if (values.Kind == ColumnKind.Text)
                    WriteText(values.GetText(row), after, _following >= 0 && after.Length == 0 ? "\n| "u8 : default, output);
                else
                    output.Advance(ValueText.Format(values, row, _timestamps, output.GetSpan(ValueText.MaxLength)));
            }

            output.Write(after);
        }

        if (_following >= 0 && !rows[_following].IsNull(row))
        {
            output.Write("\n\t"u8);
            WriteText(rows[_following].GetText(row), default, "\n\t"u8, output);
        }

        output.Write("\n"u8);
    }

    /// <param name="text">The text.</param>
    /// <param name="after">What follows it in the line.</param>
    /// <param name="newLine">What a line feed becomes; nothing where the text must stay on its line.</param>
    /// <param name="output">Takes the bytes.</param>
    private static void WriteText(ReadOnlySpan<byte> text, ReadOnlySpan<byte> after, ReadOnlySpan<byte> newLine, OutputBuffer output)
    {
        var isBracketed = after.Length > 0 && text.IndexOf(after) >= 0;
        if (isBracketed)
            output.Write("["u8);
        for (int suspect; (suspect = text.IndexOfAny(Suspect)) >= 0;)
        {
            output.Write(text[..suspect]);
            text = text[suspect..];
            Rune.DecodeFromUtf8(text, out var rune, out var length);
            if (rune.Value == '\n' && newLine.Length > 0)
                output.Write(newLine);
            else
                output.Write(BreaksLines(rune) && !(rune.Value == '\t' && newLine.Length > 0) ? Replacement : text[..length]);
            text = text[length..];
        }

        output.Write(text);
        if (isBracketed)
            output.Write("]"u8);
    }

    private static bool BreaksLines(Rune rune) => Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029 or 0xFEFF;
}
