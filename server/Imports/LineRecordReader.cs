using System.Buffers;
using System.IO.Pipelines;

namespace GraphQLExport.Imports;

/// <summary>Reads records that are lines, which end with LF or CRLF; blank ones are passed over, and so is a byte order mark.</summary>
internal abstract class LineRecordReader(Stream body, int maxLineBytes) : RecordReader
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private readonly PipeReader pipe = PipeReader.Create(body, new(bufferSize: 64 * 1024));
    private long number;

    public override long Line => number;

    /// <summary>The number of the line read last, from 1.</summary>
    protected long LineNumber => number;

    /// <summary>Whether blank lines are taken too.</summary>
    protected virtual bool TakesBlankLines => false;

    public override async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var result = await pipe.ReadAsync(cancellationToken);
            var buffer = result.Buffer;
            if (buffer.PositionOf((byte)'\n') is { } end)
            {
                var isRecord = Take(buffer.Slice(0, end));
                pipe.AdvanceTo(buffer.GetPosition(1, end));
                if (isRecord)
                {
                    return true;
                }
            }
            else if (result.IsCompleted)
            {
                var isRecord = !buffer.IsEmpty && Take(buffer);
                pipe.AdvanceTo(buffer.End);
                return isRecord || TakeEnd();
            }
            else if (buffer.Length > maxLineBytes)
            {
                throw TooLong(number + 1);
            }
            else
            {
                pipe.AdvanceTo(buffer.Start, buffer.End);
            }
        }
    }

    public override ValueTask DisposeAsync() => pipe.CompleteAsync();

    /// <summary>Reads the fields of a line that is not blank; false where it is no record.</summary>
    protected abstract bool TakeLine(ReadOnlySequence<byte> text);

    /// <summary>Called at the end of the body, until there is nothing left: whether there is one more record.</summary>
    protected virtual bool TakeEnd() => false;

    private bool Take(ReadOnlySequence<byte> text)
    {
        number++;
        if (text.Length > maxLineBytes)
        {
            throw TooLong(number);
        }

        var reader = new SequenceReader<byte>(text);
        if (number == 1)
        {
            reader.IsNext(ByteOrderMark, advancePast: true);
        }

        var start = reader.Position;
        reader.AdvancePastAny((byte)' ', (byte)'\t', (byte)'\r');
        return (TakesBlankLines || !reader.End) && TakeLine(text.Slice(start));
    }

    private MalformedRecordException TooLong(long line) => new(line, $"The line is longer than {maxLineBytes} bytes.");
}
