using QuestPDF.Pdf;
using QuestPDF.Tests.Support;

namespace QuestPDF.Tests.Pdf;

public class DocumentTests
{
    [Theory]
    [InlineData(true, true)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void Readers_take_a_document_for_sound(bool compress, bool tagged) =>
        Tools.Check(TestPdf.WritePages([Sample.Report, Sample.Shapes], new PdfSettings { Compress = compress, Tagged = tagged }));

    [Fact]
    public void Equal_documents_are_equal_bytes()
    {
        var first = TestPdf.WritePages([Sample.Report, Sample.Shapes]);
        Assert.Equal(first, TestPdf.WritePages([Sample.Report, Sample.Shapes]));
        Assert.NotEqual(first, TestPdf.WritePages([Sample.Shapes, Sample.Report]));
    }

    [Fact]
    public void Pages_form_a_tree_of_any_size()
    {
        var pages = Enumerable.Range(1, 1100).Select(number => (Action<IPageCanvas>)(canvas => canvas.Text($"Page {number}", 40, 40))).ToList();
        var pdf = TestPdf.WritePages(pages);
        Tools.Check(pdf);
        Assert.Equal("1100", Tools.Run(pdf, "qpdf", "--show-npages", "{}").Trim());
        Assert.Equal(string.Concat(Enumerable.Range(1, 1100).Select(number => $"Page {number}\n")), Tools.TextOf(pdf));
    }

    [Fact]
    public void What_a_document_says_of_itself_is_in_its_information_and_in_XMP()
    {
        var pdf = TestPdf.Write(canvas => canvas.Text("x", 10, 10));
        var information = Tools.Run(pdf, "pdfinfo", "-isodates", "{}");
        foreach (var (key, value) in new Dictionary<string, string>
        {
            ["Title"] = TestPdf.Metadata.Title!,
            ["Author"] = TestPdf.Metadata.Author!,
            ["Subject"] = TestPdf.Metadata.Subject!,
            ["Keywords"] = "one, two",
            ["Creator"] = "Tests",
            ["Producer"] = "A stand-in",
            ["CreationDate"] = "2026-03-04T05:06:07-03:30",
            ["ModDate"] = "2026-03-04T05:06:08Z",
            ["Tagged"] = "yes",
            ["PDF version"] = "1.7",
        })
            Assert.Matches($@"(?m)^{key}:\s+{System.Text.RegularExpressions.Regex.Escape(value)}\r?$", information);

        var xmp = System.Xml.Linq.XDocument.Parse(Tools.Run(pdf, "pdfinfo", "-meta", "{}").Trim('\uFEFF', '\n', ' ', '\0'));
        Assert.Contains(TestPdf.Metadata.Author!, xmp.Root!.Value, StringComparison.Ordinal);
        Assert.Contains("2026-03-04T05:06:07-03:30", xmp.Root.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void No_page_or_an_open_one_is_no_document()
    {
        using var writer = new PdfWriter(Stream.Null, TestPdf.Metadata);
        Assert.Throws<InvalidOperationException>(writer.Finish);
        writer.BeginPage(100, 100);
        Assert.Throws<InvalidOperationException>(() => writer.BeginPage(100, 100));
        Assert.Throws<InvalidOperationException>(writer.Finish);
    }

    [Fact]
    public void What_a_page_opens_it_closes()
    {
        Assert.Throws<InvalidOperationException>(() => TestPdf.Write(canvas => canvas.Save()));
        Assert.Throws<InvalidOperationException>(() => TestPdf.Write(canvas => canvas.Restore()));
        Assert.Throws<InvalidOperationException>(() => TestPdf.Write(canvas => canvas.BeginTag(PdfTag.Paragraph)));
        Assert.Throws<InvalidOperationException>(() => TestPdf.Write(canvas => canvas.EndTag()));
        Assert.Throws<ArgumentException>(() => TestPdf.Write(canvas => canvas.FillRectangle(0, float.NaN, 1, 1, 0)));
    }
}
