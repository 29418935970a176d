using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using HotChocolate.Execution;

namespace HotChocolate.AspNetCore;

/// <summary>Writes results as UTF-8 JSON (specification, section 7.2.1), errors first so that they are seen first.</summary>
internal static class ResultWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static Utf8JsonWriter Create(IBufferWriter<byte> output) => new(output, Options);

    public static void Write(IBufferWriter<byte> output, IOperationResult result)
    {
        using var json = Create(output);
        Write(json, result);
    }

    public static void Write(Utf8JsonWriter json, IOperationResult result)
    {
        json.WriteStartObject();
        if (result.Errors is { Count: > 0 })
        {
            json.WritePropertyName("errors"u8);
            WriteErrors(json, result.Errors);
        }

        if (result.IsDataSet)
        {
            json.WritePropertyName("data"u8);
            WriteValue(json, result.Data);
        }

        if (result.Extensions is { Count: > 0 })
        {
            json.WritePropertyName("extensions"u8);
            WriteValue(json, result.Extensions);
        }

        json.WriteEndObject();
    }

    public static void WriteErrors(Utf8JsonWriter json, IReadOnlyList<IError> errors)
    {
        json.WriteStartArray();
        foreach (var error in errors)
        {
            WriteError(json, error);
        }

        json.WriteEndArray();
    }

    public static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case bool boolean:
                json.WriteBooleanValue(boolean);
                break;
            case int or long or short or byte or sbyte or ushort or uint:
                json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case double number:
                json.WriteNumberValue(number);
                break;
            case float number:
                json.WriteNumberValue(number);
                break;
            case decimal number:
                json.WriteNumberValue(number);
                break;
            case JsonElement element:
                element.WriteTo(json);
                break;
            case IReadOnlyDictionary<string, object?> map:
                WriteMap(json, map);
                break;
            case IEnumerable items:
                json.WriteStartArray();
                foreach (var item in items)
                {
                    WriteValue(json, item);
                }

                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }

    private static void WriteMap(Utf8JsonWriter json, IReadOnlyDictionary<string, object?> map)
    {
        json.WriteStartObject();
        foreach (var (name, value) in map)
        {
            json.WritePropertyName(name);
            WriteValue(json, value);
        }

        json.WriteEndObject();
    }

    private static void WriteError(Utf8JsonWriter json, IError error)
    {
        json.WriteStartObject();
        json.WriteString("message"u8, error.Message);
        if (error.Locations is { Count: > 0 })
        {
            json.WriteStartArray("locations"u8);
            foreach (var location in error.Locations)
            {
                json.WriteStartObject();
                json.WriteNumber("line"u8, location.Line);
                json.WriteNumber("column"u8, location.Column);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (error.Path is not null)
        {
            json.WritePropertyName("path"u8);
            WriteValue(json, error.Path.ToList());
        }

        if (error.Code is not null || error.Extensions is { Count: > 0 })
        {
            json.WriteStartObject("extensions"u8);
            if (error.Code is not null)
            {
                json.WriteString("code"u8, error.Code);
            }

            foreach (var (name, value) in error.Extensions ?? new Dictionary<string, object?>())
            {
                if (name != "code" || error.Code is null)
                {
                    json.WritePropertyName(name);
                    WriteValue(json, value);
                }
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
