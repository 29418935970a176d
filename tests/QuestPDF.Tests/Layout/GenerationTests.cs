using System.Globalization;
using System.Xml.Linq;
using QuestPDF.Drawing;
using QuestPDF.Fluent;
using QuestPDF.Helpers;
using QuestPDF.Infrastructure;
using QuestPDF.Tests.Support;

namespace QuestPDF.Tests.Layout;

/// <summary>Whole files, read again by others.</summary>
public class GenerationTests
{
    public GenerationTests()
    {
        foreach (var name in new[] { "IBMPlexSans_400Regular.ttf", "IBMPlexSans_700Bold.ttf", "DejaVuSans.ttf" })
            using (var stream = new MemoryStream(TestFonts.BytesOf(name)))
                FontManager.RegisterFont(stream);
    }

    [Fact]
    public void A_report_is_sound_and_holds_each_row_and_number()
    {
        var pdf = Report(300).GeneratePdf();
        Tools.Check(pdf);
        var text = Tools.TextOf(pdf);
        var pages = text.Split("Πωλήσεις").Length - 1;
        Assert.True(pages > 3);
        for (var page = 1; page <= pages; page++)
            Assert.Contains($"page {page} of {pages}\n", text, StringComparison.Ordinal);
        var rows = text.Split('\n').Where(line => line.StartsWith("row", StringComparison.Ordinal)).ToList();
        Assert.Equal(Enumerable.Range(0, 300).Select(i => $"row {i} Київ {i * 3}"), rows);
    }

    [Fact]
    public void Tables_and_headings_are_told_to_readers_aloud()
    {
        var structure = Tools.Run(Report(100).GeneratePdf(), "pdfinfo", "-struct-text", "{}");
        Assert.Equal(1, Count("Table\n"));
        Assert.Equal(101, Count("TR\n"));
        Assert.Equal(3, Count("TH\n"));
        Assert.Equal(300, Count("TD\n"));
        Assert.Contains("H1 (block)\n", structure, StringComparison.Ordinal);
        Assert.DoesNotContain("page 1 of", structure, StringComparison.Ordinal);
        int Count(string tag) => structure.Split('\n').Count(line => line.Trim().Split(' ', ':')[0] + "\n" == tag);
    }

    [Fact]
    public void The_same_document_gives_the_same_bytes_whatever_the_culture()
    {
        var expected = Report(50).GeneratePdf();
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            Assert.Equal(expected, Report(50).GeneratePdf());
            Assert.DoesNotContain(",5", Report(1).GenerateSvg().First(), StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Pages_are_drawings_too()
    {
        var pages = Report(100).GenerateSvg();
        Assert.True(pages.Count > 1);
        var texts = pages.Select(page => string.Concat(XDocument.Parse(page).Descendants().Where(node => node.Name.LocalName == "text").Select(node => node.Value)));
        Assert.All(texts.Select((text, i) => (text, i)), page => Assert.Contains($"page {page.i + 1} of {pages.Count}", page.text, StringComparison.Ordinal));
        Assert.Contains("<rect", pages.First(), StringComparison.Ordinal);
    }

    [Fact]
    public void Documents_are_classes_too()
    {
        var pdf = new Letter().GeneratePdf();
        Assert.Contains("Title:           A letter", Tools.Run(pdf, "pdfinfo", "{}"), StringComparison.Ordinal);
        Assert.Equal("Dear reader\n", Tools.TextOf(pdf));
    }

    [Fact]
    public void Streams_need_no_seeking()
    {
        using var inner = new MemoryStream();
        using (var zip = new System.IO.Compression.GZipStream(inner, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
            Report(20).GeneratePdf(zip);
        inner.Position = 0;
        using var unzip = new System.IO.Compression.GZipStream(inner, System.IO.Compression.CompressionMode.Decompress);
        using var pdf = new MemoryStream();
        unzip.CopyTo(pdf);
        Tools.Check(pdf.ToArray());
    }

    private static Document Report(int rows) => Document.Create(document => document.Page(page =>
    {
        page.Size(PageSizes.A5.Landscape());
        page.Margin(1, Unit.Centimetre);
        page.DefaultTextStyle(style => style.FontSize(9).FontFamily("IBM Plex Sans"));
        page.Footer().AlignCenter().Text(text =>
        {
            text.Span("page ");
            text.CurrentPageNumber();
            text.Span(" of ");
            text.TotalPages();
        });
        page.Content().Column(column =>
        {
            column.Item().SemanticHeader1().Text("Report").FontSize(18).Bold();
            column.Item().Background(Colors.Grey.Lighten3).CornerRadius(3).Padding(5.5f).Text("Some words.");
            column.Item().Table(table =>
            {
                table.ColumnsDefinition(columns =>
                {
                    columns.RelativeColumn();
                    columns.RelativeColumn();
                    columns.ConstantColumn(60);
                });
                table.Header(header =>
                {
                    header.Cell().Text("Πωλήσεις");
                    header.Cell().Text("City");
                    header.Cell().Text("Count");
                });
                for (var i = 0; i < rows; i++)
                {
                    table.Cell().BorderBottom(0.5f).Text($"row {i}");
                    table.Cell().BorderBottom(0.5f).Text("Київ");
                    table.Cell().BorderBottom(0.5f).AlignRight().Text($"{i * 3}");
                }
            });
        });
    })).WithMetadata(new DocumentMetadata { Title = "Report", Language = "en", CreationDate = DateTimeOffset.UnixEpoch, ModifiedDate = DateTimeOffset.UnixEpoch });

    private sealed class Letter : IDocument
    {
        public DocumentMetadata GetMetadata() => new() { Title = "A letter" };

        public void Compose(IDocumentContainer container) => container.Page(page => page.Content().Component(new Greeting()));
    }

    private sealed class Greeting : IComponent
    {
        public void Compose(IContainer container) => container.Text("Dear reader");
    }
}
