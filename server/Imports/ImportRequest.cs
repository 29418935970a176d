using NodaTime;

namespace GraphQLExport.Imports;

/// <summary>What the query string of an import says.</summary>
internal sealed record ImportRequest
{
    /// <summary>Our field names to the names in the body, where they differ.</summary>
    public required IReadOnlyDictionary<string, string> Map { get; init; }

    /// <summary>Our field names to the value that every row gets, whatever the body says.</summary>
    public required IReadOnlyDictionary<string, string> Set { get; init; }

    /// <summary>A text that stands for "no value", besides the empty one; null for none.</summary>
    public string? NullText { get; init; }

    /// <summary>The zone of times that carry no offset.</summary>
    public DateTimeZone TimeZone { get; init; } = DateTimeZone.Utc;

    /// <summary>The CSV field separator; null to find it in the first lines.</summary>
    public char? Delimiter { get; init; }

    /// <summary>Whether to validate only.</summary>
    public bool DryRun { get; init; }

    /// <summary>Whether what rows refer to, such as a sensor, is registered where it does not exist.</summary>
    public bool CreateMissing { get; init; }
}
