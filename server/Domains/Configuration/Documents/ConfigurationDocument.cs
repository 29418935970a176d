using GraphQLExport.Datasets;

namespace GraphQLExport.Domains.Configuration;

/// <summary>Reads configuration documents: a list of objects, each with a key and a value, as an export of the dataset writes them.</summary>
internal static class ConfigurationDocument
{
    /// <summary>The most characters of a document.</summary>
    public const int MaxLength = 400_000;

    /// <summary>Reads a document.</summary>
    /// <param name="text">The document; what it is made of is not to be trusted.</param>
    /// <param name="format">What it is written in.</param>
    /// <param name="names">The names that an entry may have; those other than kind, key and value are not looked at.</param>
    /// <returns>What it says, and its faults: where there are any, it may say more.</returns>
    public static (IReadOnlyList<DocumentEntry> Entries, IReadOnlyList<RequestFault> Faults) Read(string text, ConfigurationFormat format, IReadOnlySet<string> names)
    {
        if (text.Length > MaxLength)
            return ([], [new(FaultCodes.TooLarge, $"A document may have at most {MaxLength} characters.", ConfigurationFaults.Document)]);
        var builder = new DocumentBuilder(names);
        var body = text.StartsWith('\uFEFF') ? text[1..] : text;
        if (format == ConfigurationFormat.Yaml)
            YamlDocumentReader.Read(body, builder);
        else
            JsonDocumentReader.Read(body, builder);
        return (builder.Entries, builder.Faults);
    }
}
