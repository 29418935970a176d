using System.Globalization;
using System.Text.Json;
using HotChocolate.Execution.Processing;
using HotChocolate.Types;

namespace HotChocolate.Execution.Serialization;

/// <summary>Writes completed values as JSON.</summary>
internal static class ResultWriter
{
    public static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case ObjectResult result:
                Write(writer, result);
                break;
            case ListResult list:
                writer.WriteStartArray();
                foreach (var item in list.Items)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case EnumValue name:
                writer.WriteStringValue(name.Encoded);
                break;
            case DateTimeOffset time:
                WriteTime(writer, time.UtcDateTime);
                break;
            case DateTime time:
                WriteTime(writer, time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : time);
                break;
            default:
                WriteOther(writer, value);
                break;
        }
    }

    private static void Write(Utf8JsonWriter writer, ObjectResult result)
    {
        writer.WriteStartObject();
        var selections = result.Selections.Selections;
        var values = result.Values;
        for (var i = 0; i < selections.Length; i++)
        {
            var value = values[i];
            if (value == ObjectResult.Skipped)
            {
                continue;
            }

            writer.WritePropertyName(selections[i].Encoded);
            if (value is DirectLeaf leaf)
            {
                leaf.Write(writer, result.Source!);
            }
            else
            {
                Write(writer, value);
            }
        }

        writer.WriteEndObject();
    }

    /// <summary>Milliseconds always; more digits only where there are some, so that nothing is lost.</summary>
    public static void WriteTime(Utf8JsonWriter writer, DateTime time)
    {
        Span<byte> text = stackalloc byte[32];
        var format = time.Ticks % TimeSpan.TicksPerMillisecond == 0 ? "yyyy-MM-dd'T'HH:mm:ss.fff'Z'" : "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";
        time.TryFormat(text, out var length, format, CultureInfo.InvariantCulture);
        writer.WriteStringValue(text[..length]);
    }

    private static void WriteOther(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            case float number:
                writer.WriteNumberValue(number);
                break;
            case short or byte:
                writer.WriteNumberValue(Convert.ToInt32(value, CultureInfo.InvariantCulture));
                break;
            case Guid id:
                writer.WriteStringValue(id);
                break;
            case JsonElement element:
                element.WriteTo(writer);
                break;
            case IEnumerable<KeyValuePair<string, object?>> fields:
                writer.WriteStartObject();
                foreach (var (name, field) in fields)
                {
                    writer.WritePropertyName(name);
                    Write(writer, field);
                }

                writer.WriteEndObject();
                break;
            case System.Collections.IEnumerable items:
                writer.WriteStartArray();
                foreach (var item in items)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            default:
                JsonSerializer.Serialize(writer, value, value.GetType(), JsonSerializerOptions.Web);
                break;
        }
    }
}
