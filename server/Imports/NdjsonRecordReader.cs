using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;

namespace GraphQLExport.Imports;

/// <summary>
/// One JSON object on each line (https://github.com/ndjson/ndjson-spec); blank lines are passed over, names are matched
/// without regard to the case of ASCII letters, and of a name that occurs twice the last value counts.
/// </summary>
internal sealed class NdjsonRecordReader(Stream body, int maxLineBytes) : RecordReader
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private readonly PipeReader pipe = PipeReader.Create(body, new(bufferSize: 64 * 1024));
    private (byte[] Name, int Field)[] names = [];
    private FieldText[] kinds = [];
    private Range[] ranges = [];
    private byte[] line = new byte[4096];
    private int scratch;
    private long number;
    private string? fault;

    public override long Line => number;

    public override string? Fault => fault;

    public override Task BindAsync(IReadOnlyList<ImportSource> sources, CancellationToken cancellationToken)
    {
        names = [.. sources.SelectMany((source, field) => source.Names.Select(name => (Encoding.UTF8.GetBytes(name), field)))];
        kinds = new FieldText[sources.Count];
        ranges = new Range[sources.Count];
        return Task.CompletedTask;
    }

    public override async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var result = await pipe.ReadAsync(cancellationToken);
            var buffer = result.Buffer;
            if (buffer.PositionOf((byte)'\n') is { } end)
            {
                var isBlank = TakeLine(buffer.Slice(0, end));
                pipe.AdvanceTo(buffer.GetPosition(1, end));
                if (!isBlank)
                {
                    return true;
                }
            }
            else if (result.IsCompleted)
            {
                var isBlank = buffer.IsEmpty || TakeLine(buffer);
                pipe.AdvanceTo(buffer.End);
                return !isBlank;
            }
            else if (buffer.Length > maxLineBytes)
            {
                throw new MalformedRecordException(number + 1, $"The line is longer than {maxLineBytes} bytes.");
            }
            else
            {
                pipe.AdvanceTo(buffer.Start, buffer.End);
            }
        }
    }

    public override FieldText Get(int field, out ReadOnlySpan<byte> text)
    {
        text = kinds[field] is FieldText.Value or FieldText.Truth ? line.AsSpan(ranges[field]) : default;
        return kinds[field];
    }

    public override ValueTask DisposeAsync() => pipe.CompleteAsync();

    /// <summary>Reads the fields of a line; true where it is blank.</summary>
    private bool TakeLine(ReadOnlySequence<byte> text)
    {
        number++;
        fault = null;
        var length = checked((int)text.Length);
        if (length > maxLineBytes)
        {
            throw new MalformedRecordException(number, $"The line is longer than {maxLineBytes} bytes.");
        }

        // Twice the line: its second half holds texts whose escapes were undone, which are never longer than escaped.
        if (line.Length < 2 * length)
        {
            line = new byte[2 * length];
        }

        text.CopyTo(line);
        var start = number == 1 && line.AsSpan(0, length).StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;
        if (line.AsSpan(start..length).IndexOfAnyExcept((byte)' ', (byte)'\t', (byte)'\r') < 0)
        {
            return true;
        }

        scratch = length;
        Array.Clear(kinds);
        try
        {
            ReadObject(start, length);
        }
        catch (JsonException malformed)
        {
            fault = $"Malformed JSON at byte {malformed.BytePositionInLine + 1} of the line.";
        }
        catch (InvalidOperationException)
        {
            fault = "A text is not valid UTF-8.";
        }

        return false;
    }

    private void ReadObject(int start, int end)
    {
        var json = new Utf8JsonReader(line.AsSpan(start..end));
        json.Read();
        if (json.TokenType != JsonTokenType.StartObject)
        {
            fault = "The line is not a JSON object.";
            return;
        }

        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var field = FieldOf(json);
            json.Read();
            if (field >= 0)
            {
                Keep(field, start, ref json);
            }

            json.Skip();
        }

        // Throws where something follows the object.
        json.Read();
    }

    private int FieldOf(in Utf8JsonReader json)
    {
        foreach (var (name, field) in names)
        {
            if (json.ValueIsEscaped ? json.ValueTextEquals(name) : Ascii.EqualsIgnoreCase(json.ValueSpan, name) || json.ValueSpan.SequenceEqual(name))
            {
                return field;
            }
        }

        return -1;
    }

    private void Keep(int field, int start, ref Utf8JsonReader json)
    {
        kinds[field] = json.TokenType switch
        {
            JsonTokenType.Null => FieldText.None,
            JsonTokenType.String or JsonTokenType.Number => FieldText.Value,
            JsonTokenType.True or JsonTokenType.False => FieldText.Truth,
            _ => FieldText.Unusable,
        };
        if (kinds[field] is not (FieldText.Value or FieldText.Truth))
        {
            return;
        }

        if (json.ValueIsEscaped)
        {
            var length = json.CopyString(line.AsSpan(scratch));
            ranges[field] = scratch..(scratch + length);
            scratch += length;
        }
        else
        {
            var from = start + (int)json.TokenStartIndex + (json.TokenType == JsonTokenType.String ? 1 : 0);
            ranges[field] = from..(from + json.ValueSpan.Length);
        }

        // As in CSV, an empty text is no value.
        if (ranges[field].Start.Equals(ranges[field].End))
        {
            kinds[field] = FieldText.None;
        }
    }
}
