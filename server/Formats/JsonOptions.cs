namespace GraphQLExport.Formats;

/// <summary>How JSON is written.</summary>
public sealed record JsonOptions
{
    /// <summary>Whether every property has a line of its own, indented by spaces. False by default: a line per object.</summary>
    public bool Indent { get; init; }

    /// <summary>An object around the rows, for JSON but not for NDJSON. Null by default: the rows are an array and nothing else.</summary>
    public JsonEnvelope? Envelope { get; init; }
}
