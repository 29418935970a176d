using System.Globalization;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace GraphQLExport.Formats.Pdf;

/// <summary>The document: whose it is, what the rows are, the rows, how they were counted.</summary>
/// <param name="options">What it says besides the rows.</param>
/// <param name="body">What shows the rows.</param>
/// <param name="foreseen">How many rows and pages to tell of where not all are there; null: those that are.</param>
internal sealed class PdfReport(PdfOptions options, PdfBody body, (long Rows, int Pages)? foreseen = null) : IDocument
{
    /// <summary>The colour of what matters less.</summary>
    public const string Grey = "#5B6472";

    /// <summary>The ground of every second row.</summary>
    public const string Shade = "#F3F5F8";

    /// <summary>The colour of lines between parts.</summary>
    public const string Rule = "#D5DAE1";

    private const string Ink = "#1B2430";

    private readonly PageLayout _layout = body.Layout();

    public DocumentMetadata GetMetadata() => new()
    {
        Title = PdfText.Of(options.Title),
        Author = options.Brand.CompanyName,
        Creator = "GraphQLExport",
        Language = "en",
        CreationDate = options.MadeAt,
        ModifiedDate = options.MadeAt,
    };

    public DocumentSettings GetSettings() => DocumentSettings.Default;

    public void Compose(IDocumentContainer container) => container.Page(page =>
    {
        page.Size(_layout.Width, _layout.Height);
        page.Margin(PageLayout.Margin);
        page.DefaultTextStyle(style => style.FontSize(9).FontColor(Ink));
        page.Header().Column(header =>
        {
            header.Item().ShowOnce().Element(Masthead);
            header.Item().SkipOnce().Element(RunningTitle);
        });
        page.Content().Column(content =>
        {
            content.Item().Element(Opening);
            content.Item().PaddingTop(14).Element(shown => body.Compose(shown, _layout));
            if (options.Method is { } method)
                content.Item().PaddingTop(14).PreventPageBreak().Element(note => Method(note, method));
        });
        page.Footer().PaddingTop(8).Row(Footer);
    });

    private void Masthead(IContainer container) => container.BorderBottom(2).BorderColor(options.Brand.PrimaryColour).PaddingBottom(8).Row(row =>
    {
        if (!options.Brand.Logo.IsEmpty)
            row.AutoItem().PaddingRight(12).Height(28).MaxWidth(160).Image(options.Brand.Logo.ToArray()).FitArea();
        row.RelativeItem().AlignMiddle().Text(options.Brand.CompanyName).FontSize(10).SemiBold().FontColor(options.Brand.PrimaryColour);
    });

    private void RunningTitle(IContainer container) => container.PaddingBottom(8).Text(PdfText.Of(options.Title)).FontSize(8).FontColor(Grey);

    private void Opening(IContainer container) => container.PaddingTop(14).Column(column =>
    {
        column.Item().SemanticHeader1().Text(PdfText.Of(options.Title)).FontSize(20).SemiBold();
        if (options.Description.Length > 0)
            column.Item().PaddingTop(2).Text(PdfText.Of(options.Description)).FontColor(Grey);
        column.Item().PaddingTop(10).Text(text =>
        {
            text.DefaultTextStyle(style => style.FontSize(8.5f).LineHeight(1.4f));
            foreach (var (name, value) in options.Facts.Append(("Rows", (foreseen?.Rows ?? body.Count).ToString("N0", CultureInfo.InvariantCulture))))
            {
                text.Span($"{name}\u00A0\u00A0").FontColor(Grey);
                text.Span($"{PdfText.Of(value)}     ").SemiBold();
            }
        });
    });

    private static void Method(IContainer container, string method) => container.BorderTop(0.5f).BorderColor(Rule).PaddingTop(6).Text(text =>
    {
        text.DefaultTextStyle(style => style.FontSize(8).FontColor(Grey).LineHeight(1.35f));
        text.Span("Method. ").SemiBold();
        text.Span(PdfText.Of(method));
    });

    private void Footer(RowDescriptor row)
    {
        row.RelativeItem().Text(options.Brand.CompanyName).FontSize(8).FontColor(Grey);
        row.RelativeItem().AlignRight().Text(text =>
        {
            text.DefaultTextStyle(style => style.FontSize(8).FontColor(Grey));
            text.Span("Page ");
            text.CurrentPageNumber();
            text.Span(" of ");
            if (foreseen is { Pages: var pages })
                text.Span(pages.ToString(CultureInfo.InvariantCulture));
            else
                text.TotalPages();
        });
    }
}
