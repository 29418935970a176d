namespace GraphQLExport.Secrets;

/// <summary>The keys that protect the installation's own keys: the section <c>GraphQLExport:Secrets</c>. Each is 32 bytes in base64.</summary>
internal sealed class MasterKeyOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "GraphQLExport:Secrets";

    /// <summary>The present key; null for none, or where a file has it.</summary>
    public string? MasterKey { get; set; }

    /// <summary>A file with the present key in its first line and older ones in the next; null for none.</summary>
    public string? MasterKeyFile { get; set; }

    /// <summary>Keys that were used before the present one: what they protect can still be read.</summary>
    public IList<string> OlderMasterKeys { get; } = [];
}
