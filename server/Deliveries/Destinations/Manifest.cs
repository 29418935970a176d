using System.Text.Json;
using System.Text.Json.Serialization;

namespace GraphQLExport.Deliveries;

/// <summary>What is told of a file that is sent.</summary>
internal sealed record Manifest
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Whether nothing was exported: somebody tries the destination.</summary>
    public bool Test { get; init; }

    /// <summary>The export.</summary>
    public string? ExportId { get; init; }

    /// <summary>The schedule that started it, if one did.</summary>
    public string? ScheduleId { get; init; }

    /// <summary>The dataset.</summary>
    public string? Dataset { get; init; }

    /// <summary>Name of the file.</summary>
    public string? FileName { get; init; }

    /// <summary>Its media type.</summary>
    public string? ContentType { get; init; }

    /// <summary>Its length.</summary>
    public long? Bytes { get; init; }

    /// <summary>Rows in it.</summary>
    public long? Rows { get; init; }

    /// <summary>SHA-256 of its bytes, lower-case hexadecimal.</summary>
    public string? Sha256 { get; init; }

    /// <summary>When it was published.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>The manifest as it is sent and signed.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Json);
}
