using GraphQLExport.Formats;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Exports.Documents;

/// <summary>Whose documents these are, the picture read once.</summary>
internal sealed class Branding(IOptions<BrandingOptions> options)
{
    /// <summary>What documents show of it.</summary>
    public PdfBrand Brand { get; } = new(
        options.Value.CompanyName.Trim(),
        options.Value.PrimaryColour,
        string.IsNullOrEmpty(options.Value.Logo) ? ReadOnlyMemory<byte>.Empty : File.ReadAllBytes(options.Value.Logo));
}
