using System.Text;
using QuestPDF.Pdf;
using QuestPDF.Tests.Support;

namespace QuestPDF.Tests.Pdf;

public class StructureTests
{
    [Fact]
    public void Structure_tells_what_content_is()
    {
        var pdf = TestPdf.Write(canvas =>
        {
            canvas.FillRectangle(0, 0, 595, 20, 0xFFEEEEEE);
            canvas.BeginTag(PdfTag.PageHeader);
            canvas.BeginTag(PdfTag.Paragraph);
            canvas.Text("Header", 10, 10);
            canvas.EndTag();
            canvas.EndTag();
            canvas.BeginTag(PdfTag.H1);
            canvas.Text("Title", 10, 30);
            canvas.EndTag();
            canvas.Text("Loose", 10, 50);
            canvas.Text("text", 10, 60);
            canvas.BeginTag(PdfTag.Table);
            canvas.BeginTag(PdfTag.TableRow);
            canvas.BeginTag(PdfTag.TableHeaderCell, columnSpan: 2);
            canvas.FillRectangle(0, 0, 10, 10, 0xFFEEEEEE);
            canvas.Text("Head", 10, 80);
            canvas.EndTag();
            canvas.BeginTag(PdfTag.TableCell, rowSpan: 3);
            canvas.EndTag();
            canvas.EndTag();
            canvas.EndTag();
            canvas.BeginTag(PdfTag.Figure, "A square (blue)");
            canvas.FillRectangle(100, 100, 10, 10, 0xFF0000FF);
            canvas.EndTag();
        });
        Tools.Check(pdf);
        Assert.Equal(
            """
            Document
              H1 (block)
                "Title"
              P (block)
                "Loosetext"
              Table (block)
                TR
                  TH:
                     /Scope /Column
                     /ColSpan 2
                    "Head"
                  TD:
                     /RowSpan 3
              Figure
                ""
            """,
            Tools.Run(pdf, "pdfinfo", "-struct-text", "{}").ReplaceLineEndings("\n"), Sameness);
        Assert.Contains("\"u:A square (blue)\"", Tools.Run(pdf, "qpdf", "--json", "{}"), StringComparison.Ordinal);
        Assert.Contains("Header", Tools.TextOf(pdf), StringComparison.Ordinal);
    }

    [Fact]
    public void Headers_and_footers_are_artifacts_of_their_kind_even_beside_others()
    {
        var pdf = Encoding.Latin1.GetString(TestPdf.Write(
            canvas =>
            {
                canvas.FillRectangle(0, 0, 595, 20, 0xFFEEEEEE);
                foreach (var tag in (PdfTag[])[PdfTag.PageHeader, PdfTag.PageFooter])
                {
                    canvas.BeginTag(tag);
                    canvas.Text("Header", 10, 10);
                    canvas.EndTag();
                }
            },
            new PdfSettings { Compress = false }));
        Assert.Matches(@"(?s)/Artifact BMC\n.*EMC\n/Artifact<</Type/Pagination/Subtype/Header>>BDC\n.*EMC\n/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n.*EMC\n", pdf);
    }

    [Fact]
    public void An_element_may_go_on_over_pages()
    {
        var table = 0;
        var pdf = TestPdf.WritePages([.. Enumerable.Range(0, 3).Select(page => (Action<IPageCanvas>)(canvas =>
        {
            if (page == 0)
                table = canvas.BeginTag(PdfTag.Table);
            else
                canvas.ContinueTag(table);
            canvas.BeginTag(PdfTag.TableRow);
            canvas.BeginTag(PdfTag.TableCell);
            canvas.Text($"Row {page}", 10, 10);
            canvas.EndTag();
            canvas.EndTag();
            canvas.EndTag(continues: page < 2);
        }))]);
        Tools.Check(pdf);
        var structure = Tools.Run(pdf, "pdfinfo", "-struct-text", "{}");
        Assert.Equal(2, structure.Split("Table").Length);
        Assert.Equal(4, structure.Split("TR").Length);
        Assert.Contains("\"Row 2\"", structure, StringComparison.Ordinal);
    }

    [Fact]
    public void A_paragraph_over_two_pages_has_content_on_both()
    {
        var paragraph = 0;
        var pdf = TestPdf.WritePages(
        [
            canvas =>
            {
                paragraph = canvas.BeginTag(PdfTag.Paragraph);
                canvas.Text("It begins ", 10, 10);
                canvas.EndTag(continues: true);
            },
            canvas =>
            {
                canvas.ContinueTag(paragraph);
                canvas.Text("and ends.", 10, 10);
                canvas.EndTag();
            },
        ]);
        Tools.Check(pdf);
        Assert.Matches(@"^Document\s+P \(block\)\s+""It begins ""\s+""and ends.""\s*$", Tools.Run(pdf, "pdfinfo", "-struct-text", "{}"));
        Assert.Throws<InvalidOperationException>(() => TestPdf.Write(canvas => canvas.ContinueTag(77)));
    }

    [Fact]
    public void A_link_belongs_to_its_element_and_only_to_safe_addresses()
    {
        var pdf = TestPdf.Write(canvas =>
        {
            canvas.BeginTag(PdfTag.Paragraph);
            canvas.BeginTag(PdfTag.Link);
            canvas.Text("here", 10, 10);
            canvas.Link(10, 0, 30, 12, "https://example.org/a(b)?c=ü");
            canvas.EndTag();
            canvas.EndTag();
            canvas.Link(0, 0, 1, 1, "file:///etc/passwd");
            canvas.Link(0, 0, 1, 1, "relative/path");
        });
        Tools.Check(pdf);
        Assert.Matches(@"P \(block\)\s+Link \(inline\)\s+""here""\s+Object \d+ 0", Tools.Run(pdf, "pdfinfo", "-struct-text", "{}"));
        var links = Tools.Run(pdf, "pdfinfo", "-url", "{}").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.EndsWith("https://example.org/a(b)?c=%C3%BC", Assert.Single(links[1..]).Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public void Links_jump_to_places_by_name_and_bookmarks_form_an_outline()
    {
        var pages = Enumerable.Range(0, 150).Select(page => (Action<IPageCanvas>)(canvas =>
        {
            canvas.Translate(0, 100);
            canvas.Section($"Ünit {page}");
            canvas.Section("first");
            canvas.Bookmark($"Chapter {page}", 1);
            canvas.Bookmark("Deep (down)", 5);
            canvas.Bookmark("Beside", 2);
            canvas.LinkToSection(0, 0, 10, 10, $"Ünit {149 - page}");
        })).ToList();
        var pdf = TestPdf.WritePages(pages);
        Tools.Check(pdf);
        var places = Tools.Run(pdf, "pdfinfo", "-dests", "{}");
        Assert.Equal(151, places.Split("XYZ").Length - 1);
        Assert.Matches(@"   1 \[ XYZ\s+0\s+742 null\s*\]\s+""first""", places);
        var outline = Tools.Run(pdf, "mutool", "show", "{}", "outline").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(450, outline.Length);
        Assert.Contains("Deep (down)", outline[1], StringComparison.Ordinal);
        Assert.StartsWith("|\t\t", outline[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Without_tags_the_same_calls_write_a_plain_document()
    {
        var pdf = TestPdf.Write(Sample.Report, new PdfSettings { Tagged = false });
        Tools.Check(pdf);
        Assert.Contains("Tagged:          no", Tools.Run(pdf, "pdfinfo", "{}"), StringComparison.Ordinal);
        Assert.Equal(Tools.TextOf(TestPdf.Write(Sample.Report)), Tools.TextOf(pdf));
    }

    private static bool Sameness(string expected, string actual) => Squeeze(expected) == Squeeze(actual);

    private static string Squeeze(string text) => string.Join('\n', text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));
}
