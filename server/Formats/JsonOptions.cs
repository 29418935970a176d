namespace GraphQLExport.Formats;

/// <summary>How JSON is written.</summary>
public sealed record JsonOptions
{
    /// <summary>Whether every property has a line of its own, indented by spaces. False by default: a line per object.</summary>
    public bool Indent { get; init; }
}
