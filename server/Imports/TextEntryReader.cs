using System.Buffers;

namespace GraphQLExport.Imports;

/// <summary>Reads plain text whose records may take several lines: a record is a line that begins one and all lines up to the next that does.</summary>
internal sealed class TextEntryReader(Stream body, int maxEntryBytes, ITextEntries entries) : LineRecordReader(body, maxEntryBytes)
{
    private readonly int maxBytes = maxEntryBytes;
    private TextLineFields fields = new(0);
    private ArrayBufferWriter<byte> entry = new();
    private ArrayBufferWriter<byte> next = new();
    private byte[] scratch = new byte[256];
    private long entryLine;
    private long nextLine;
    private bool isFaulty;
    private bool isNextFaulty;

    public override long Line => entryLine;

    public override string? Fault => isFaulty ? $"The text begins with no entry. {entries.Expected}" : null;

    protected override bool TakesBlankLines => true;

    public override Task BindAsync(IReadOnlyList<ImportSource> sources, CancellationToken cancellationToken)
    {
        TextRecordReader.RefuseMaps(sources);
        fields = new(sources.Count);
        return Task.CompletedTask;
    }

    public override FieldText Get(int field, out ReadOnlySpan<byte> text)
    {
        text = fields.Get(field, entry.WrittenSpan);
        return text.IsEmpty ? FieldText.None : FieldText.Value;
    }

    protected override bool TakeLine(ReadOnlySequence<byte> text)
    {
        var line = Copy(text);
        if (entries.Begins(line))
        {
            var isComplete = nextLine > 0 && Complete();
            Begin(line, isEntry: true);
            return isComplete;
        }

        if (nextLine > 0)
        {
            Append(line);
        }
        else if (line.ContainsAnyExcept(" \t"u8))
        {
            Begin(line, isEntry: false);
        }

        return false;
    }

    protected override bool TakeEnd() => nextLine > 0 && Complete();

    private ReadOnlySpan<byte> Copy(ReadOnlySequence<byte> text)
    {
        var length = (int)text.Length;
        if (scratch.Length < length)
        {
            scratch = new byte[length];
        }

        text.CopyTo(scratch);
        return scratch.AsSpan(0, length).TrimEnd((byte)'\r');
    }

    private void Begin(ReadOnlySpan<byte> line, bool isEntry)
    {
        nextLine = LineNumber;
        isNextFaulty = !isEntry;
        next.Write(line);
    }

    private void Append(ReadOnlySpan<byte> line)
    {
        if (next.WrittenCount + line.Length >= maxBytes)
        {
            throw new MalformedRecordException(nextLine, $"The entry is longer than {maxBytes} bytes.");
        }

        next.Write("\n"u8);
        next.Write(line);
    }

    private bool Complete()
    {
        (entry, next) = (next, entry);
        (entryLine, nextLine) = (nextLine, 0);
        isFaulty = isNextFaulty;
        next.ResetWrittenCount();
        fields.Clear();
        if (!isFaulty)
        {
            entries.Split(entry.WrittenSpan, fields);
        }

        return true;
    }
}
