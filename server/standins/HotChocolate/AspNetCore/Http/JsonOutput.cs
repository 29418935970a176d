using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using HotChocolate.Execution;
using HotChocolate.Execution.Serialization;

namespace HotChocolate.AspNetCore;

/// <summary>Writes results into messages.</summary>
internal static class JsonOutput
{
    private static readonly JsonResultFormatter Formatter = new();

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>A writer for a message of which a result is a part.</summary>
    public static Utf8JsonWriter Create(IBufferWriter<byte> output) => new(output, Options);

    /// <summary>Writes a result that is the whole message.</summary>
    public static void Write(IBufferWriter<byte> output, IOperationResult result) => Formatter.Format(result, output);
}
