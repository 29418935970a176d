using System.Buffers;
using System.Text;
using System.Text.Json;

namespace GraphQLExport.Imports;

/// <summary>
/// One JSON object on each line (https://github.com/ndjson/ndjson-spec); blank lines are passed over, names are matched
/// without regard to the case of ASCII letters, and of a name that occurs twice the last value counts.
/// </summary>
internal sealed class NdjsonRecordReader(Stream body, int maxLineBytes) : LineRecordReader(body, maxLineBytes)
{
    private (byte[] Name, int Field)[] names = [];
    private FieldText[] kinds = [];
    private Range[] ranges = [];
    private byte[] line = new byte[4096];
    private int scratch;
    private string? fault;

    public override string? Fault => fault;

    public override Task BindAsync(IReadOnlyList<ImportSource> sources, CancellationToken cancellationToken)
    {
        names = [.. sources.SelectMany((source, field) => source.Names.Select(name => (Encoding.UTF8.GetBytes(name), field)))];
        kinds = new FieldText[sources.Count];
        ranges = new Range[sources.Count];
        return Task.CompletedTask;
    }

    public override FieldText Get(int field, out ReadOnlySpan<byte> text)
    {
        text = kinds[field] is FieldText.Value or FieldText.Truth ? line.AsSpan(ranges[field]) : default;
        return kinds[field];
    }

    protected override bool TakeLine(ReadOnlySequence<byte> text)
    {
        // Twice the line: its second half holds texts whose escapes were undone, which are never longer than escaped.
        var length = (int)text.Length;
        if (line.Length < 2 * length)
        {
            line = new byte[2 * length];
        }

        text.CopyTo(line);
        scratch = length;
        fault = null;
        Array.Clear(kinds);
        try
        {
            ReadObject(length);
        }
        catch (JsonException malformed)
        {
            fault = $"Malformed JSON at byte {malformed.BytePositionInLine + 1} of the line.";
        }
        catch (InvalidOperationException)
        {
            fault = "A text is not valid UTF-8.";
        }

        return true;
    }

    private void ReadObject(int end)
    {
        var json = new Utf8JsonReader(line.AsSpan(..end));
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
                Keep(field, ref json);
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

    private void Keep(int field, ref Utf8JsonReader json)
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
            var from = (int)json.TokenStartIndex + (json.TokenType == JsonTokenType.String ? 1 : 0);
            ranges[field] = from..(from + json.ValueSpan.Length);
        }

        // As in CSV, an empty text is no value.
        if (ranges[field].Start.Equals(ranges[field].End))
        {
            kinds[field] = FieldText.None;
        }
    }
}
