using System.Text.RegularExpressions;

namespace GraphQLExport.Exports.Documents;

/// <summary>Whose documents these are: section <c>GraphQLExport:Branding</c>.</summary>
internal sealed partial class BrandingOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "GraphQLExport:Branding";

    /// <summary>The name on every page of a document.</summary>
    public string CompanyName { get; set; } = "GraphQLExport";

    /// <summary>The colour of titles and rules, as <c>#RRGGBB</c>.</summary>
    public string PrimaryColour { get; set; } = "#1D4ED8";

    /// <summary>Path of a PNG or JPEG picture; null for none.</summary>
    public string? Logo { get; set; }

    /// <summary>Whether the colour is written as it must be.</summary>
    public bool HasColour => Colour().IsMatch(PrimaryColour);

    /// <summary>Whether there is no picture, or one of a kind that documents can hold.</summary>
    public bool HasPictureOrNone
    {
        get
        {
            if (string.IsNullOrEmpty(Logo))
                return true;
            if (!File.Exists(Logo))
                return false;
            Span<byte> start = stackalloc byte[8];
            using var file = File.OpenRead(Logo);
            return file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && (start[1..].StartsWith("PNG\r\n"u8) || start.StartsWith<byte>([0xFF, 0xD8, 0xFF]));
        }
    }

    [GeneratedRegex("^#[0-9A-Fa-f]{6}$")]
    private static partial Regex Colour();
}
