namespace GraphQLExport.Datasets;

/// <summary>A passphrase that someone chose. It is used and forgotten: no text of it gets into a log by accident.</summary>
/// <param name="value">The passphrase.</param>
internal sealed class Passphrase(string value)
{
    /// <summary>The fewest characters.</summary>
    public const int MinLength = 12;

    /// <summary>The most characters.</summary>
    public const int MaxLength = 1_000;

    /// <summary>The passphrase.</summary>
    public string Value => value;

    /// <summary>Takes a passphrase; null where it is missing, too short or too long.</summary>
    public static Passphrase? Of(string? text) => text is { Length: >= MinLength and <= MaxLength } ? new(text) : null;
}
