using System.Buffers;

namespace GraphQLExport.Imports;

/// <summary>One record on each line of plain text, which the dataset takes apart; blank lines and those that begin with # are passed over.</summary>
internal sealed class TextRecordReader(Stream body, int maxLineBytes, TextLineSplitter split) : LineRecordReader(body, maxLineBytes)
{
    private TextLineFields fields = new(0);
    private byte[] buffer = new byte[256];
    private Range line;

    public override string? Fault => null;

    public override Task BindAsync(IReadOnlyList<ImportSource> sources, CancellationToken cancellationToken)
    {
        RefuseMaps(sources);
        fields = new(sources.Count);
        return Task.CompletedTask;
    }

    /// <summary>Refuses names of columns, which plain text has none of.</summary>
    /// <exception cref="ImportException">There are some.</exception>
    public static void RefuseMaps(IReadOnlyList<ImportSource> sources)
    {
        if (sources.Any(source => source.Mapped is not null))
        {
            throw ImportException.BadParameter("map", "Plain text has no columns to map; set=field:value gives every line a value.");
        }
    }

    public override FieldText Get(int field, out ReadOnlySpan<byte> text)
    {
        text = fields.Get(field, buffer.AsSpan(line));
        return text.IsEmpty ? FieldText.None : FieldText.Value;
    }

    protected override bool TakeLine(ReadOnlySequence<byte> text)
    {
        var length = (int)text.Length;
        if (buffer.Length < length)
        {
            buffer = new byte[length];
        }

        text.CopyTo(buffer);
        var start = buffer.AsSpan(0, length).IndexOfAnyExcept(" \t\r"u8);
        line = start..(buffer.AsSpan(0, length).LastIndexOfAnyExcept(" \t\r"u8) + 1);
        if (buffer[start] == (byte)'#')
        {
            return false;
        }

        fields.Clear();
        split(buffer.AsSpan(line), fields);
        return true;
    }
}
