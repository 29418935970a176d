using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace HotChocolate.Execution.Serialization;

/// <summary>Writes responses as JSON in UTF-8, straight from the tree of results. Specification section 7.2.</summary>
/// <param name="indented">Whether to indent.</param>
public sealed class JsonResultFormatter(bool indented = false)
{
    private static readonly JsonEncodedText s_errors = JsonEncodedText.Encode("errors");
    private static readonly JsonEncodedText s_data = JsonEncodedText.Encode("data");
    private static readonly JsonEncodedText s_extensions = JsonEncodedText.Encode("extensions");
    private static readonly JsonEncodedText s_message = JsonEncodedText.Encode("message");
    private static readonly JsonEncodedText s_locations = JsonEncodedText.Encode("locations");
    private static readonly JsonEncodedText s_path = JsonEncodedText.Encode("path");

    private readonly JsonWriterOptions _options = new()
    {
        Indented = indented,
        SkipValidation = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes a response.</summary>
    /// <param name="result">The response.</param>
    /// <param name="writer">Where the bytes go.</param>
    public void Format(IOperationResult result, IBufferWriter<byte> writer)
    {
        using var json = new Utf8JsonWriter(writer, _options);
        Format(result, json);
    }

    /// <summary>Writes a response as one JSON value.</summary>
    /// <param name="result">The response.</param>
    /// <param name="writer">Where the value goes.</param>
    public static void Format(IOperationResult result, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        if (result.Errors is { Count: > 0 } errors)
        {
            writer.WritePropertyName(s_errors);
            WriteErrors(writer, errors);
        }

        if (result.IsDataSet)
        {
            writer.WritePropertyName(s_data);
            ResultWriter.Write(writer, result is OperationResult { Root: { } root } ? root : result.Data);
        }

        if (result.Extensions is { Count: > 0 } extensions)
        {
            writer.WritePropertyName(s_extensions);
            ResultWriter.Write(writer, extensions);
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes a list of errors, as a transport sends it by itself.</summary>
    /// <param name="errors">The errors.</param>
    /// <param name="writer">Where the list goes.</param>
    public static void Format(IReadOnlyList<IError> errors, Utf8JsonWriter writer) => WriteErrors(writer, errors);

    private static void WriteErrors(Utf8JsonWriter writer, IReadOnlyList<IError> errors)
    {
        writer.WriteStartArray();
        foreach (var error in errors)
        {
            WriteError(writer, error);
        }

        writer.WriteEndArray();
    }

    private static void WriteError(Utf8JsonWriter writer, IError error)
    {
        writer.WriteStartObject();
        writer.WriteString(s_message, error.Message);
        if (error.Locations is { Count: > 0 } locations)
        {
            writer.WriteStartArray(s_locations);
            foreach (var location in locations)
            {
                writer.WriteStartObject();
                writer.WriteNumber("line", location.Line);
                writer.WriteNumber("column", location.Column);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        if (error.Path is { } path)
        {
            writer.WritePropertyName(s_path);
            ResultWriter.Write(writer, path.ToList());
        }

        if (error.Code is not null || error.Extensions is { Count: > 0 })
        {
            writer.WriteStartObject(s_extensions);
            if (error.Code is not null)
            {
                writer.WriteString("code", error.Code);
            }

            foreach (var (key, value) in error.Extensions ?? new Dictionary<string, object?>())
            {
                if (key != "code" || error.Code is null)
                {
                    writer.WritePropertyName(key);
                    ResultWriter.Write(writer, value);
                }
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}
