using System.Text.Json;
using GraphQLExport.Datasets;
using GraphQLExport.Formats;

namespace GraphQLExport.Exports;

/// <summary>
/// A request as validated, with every default filled in. Immutable. Its JSON form has the shape of <see cref="ExportRequestInput"/>,
/// so that <c>startExport</c> takes it back.
/// </summary>
internal sealed record ExportRequest
{
    /// <summary>Name of the dataset.</summary>
    public required string Dataset { get; init; }

    /// <summary>The chosen fields in output order, each with its name in the file.</summary>
    public required IReadOnlyList<ExportField> Fields { get; init; }

    /// <summary>The filter, if any.</summary>
    public JsonElement? Where { get; init; }

    /// <summary>The order, if any was asked for.</summary>
    public JsonElement? Order { get; init; }

    /// <summary>Part of time; relative ranges were cut when the request was validated.</summary>
    public TimeRange? Range { get; init; }

    /// <summary>IANA time zone of written times.</summary>
    public required string TimeZone { get; init; }

    /// <summary>Format of the file.</summary>
    public required ExportFormat Format { get; init; }

    /// <summary>Options of the chosen format.</summary>
    public FormatOptionsInput? Options { get; init; }

    /// <summary>Compression of the file.</summary>
    public Compression Compression { get; init; }

    /// <summary>Whether sensitive values are kept from the file.</summary>
    public bool Redact { get; init; } = true;

    /// <summary>Whether only rows newer than the last delivered ones are wanted.</summary>
    public bool Incremental { get; init; }

    /// <summary>True where secrets are encrypted, else null.</summary>
    public bool? EncryptSecrets { get; init; }

    /// <summary>Layout of a document; null where none was asked for.</summary>
    public ReportTemplate? Template { get; init; }

    /// <summary>Writes the request for storage and for clients.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, RequestJson.Options);

    /// <summary>
    /// Writes the request for use at another time, and by others: what was counted back from now is counted back anew, and
    /// whether it is redacted follows from who uses it, unless it was said.
    /// </summary>
    /// <param name="input">What this request was made of.</param>
    public string ToReusableJson(ExportRequestInput input)
    {
        var json = JsonSerializer.SerializeToNode(this, RequestJson.Options)!.AsObject();
        if (input.Range?.Preset is not null)
            json["range"] = JsonSerializer.SerializeToNode(input.Range, RequestJson.Options);
        if (input.Redact is null)
            json.Remove("redact");
        return json.ToJsonString(RequestJson.Options);
    }

    /// <summary>Reads a stored request.</summary>
    /// <exception cref="JsonException">The text is not a stored request.</exception>
    public static ExportRequest FromJson(string json) =>
        JsonSerializer.Deserialize<ExportRequest>(json, RequestJson.Options) ?? throw new JsonException("A stored request is empty.");
}

/// <summary>A chosen field and its name in the file.</summary>
internal sealed record ExportField(string Name, string As);
