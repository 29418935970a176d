using GraphQLExport.Formats;
using GraphQLExport.Formats.Pdf;
using NodaTime;

namespace GraphQLExport.Exports.Documents.Templates;

/// <summary>A layout of reports for the rows of one dataset.</summary>
/// <param name="Template">Its name in requests.</param>
/// <param name="Dataset">Whose rows it is for.</param>
/// <param name="Title">What stands on its first page.</param>
/// <param name="Description">A sentence under the title.</param>
/// <param name="Method">How its figures were made, as a footnote.</param>
/// <param name="Fields">The fields that it is made of, in the order that a file has them when the caller chooses none.</param>
/// <param name="Open">Makes what lays the rows out.</param>
internal sealed record TemplateDefinition(
    ReportTemplate Template, string Dataset, string Title, string Description, string Method, IReadOnlyList<string> Fields, Func<ReportContext, PdfBody> Open);

/// <summary>What a layout knows of the export.</summary>
/// <param name="Fields">The dataset's fields that the rows have, in their order.</param>
/// <param name="Zone">Whose clocks it shows.</param>
/// <param name="Options">The options of the document.</param>
internal sealed record ReportContext(IReadOnlyList<string> Fields, DateTimeZone Zone, PdfOptions Options)
{
    /// <summary>Whether charts are wanted.</summary>
    public bool HasCharts { get; init; } = true;
}
