using QuestPDF.Fluent;

namespace GraphQLExport.Formats.Pdf;

/// <summary>A look at a document of which only the first rows are there.</summary>
internal static class PdfPreview
{
    private const int Few = 200;

    /// <summary>How many rows tell enough.</summary>
    public const int Many = 1_000;

    /// <summary>About how many pages it has, and the first of them as SVG.</summary>
    /// <param name="options">What it says besides the rows.</param>
    /// <param name="body">What shows the rows, with the first <see cref="Many"/> of them or all.</param>
    /// <param name="count">How many there are in all.</param>
    public static (int Pages, string FirstPage) Of(PdfOptions options, PdfBody body, long count)
    {
        var (first, pages) = (body.Show(Few), PagesOf(options, body));
        if (first == count)
            return (pages.Count, pages[0]);
        var foreseen = Foreseen(options, body, first, pages.Count, count);
        body.Show(Few);
        return (foreseen, new PdfReport(options, body, (count, foreseen)).GenerateSvg().First());
    }

    // The first page has less room for rows than others: what a row takes is told by two lengths.
    private static int Foreseen(PdfOptions options, PdfBody body, int first, int pages, long count)
    {
        var (second, more) = (body.Show(Many), PagesOf(options, body).Count);
        var perRow = second > first ? (double)(more - pages) / (second - first) : (double)pages / Math.Max(1, first);
        return (int)Math.Ceiling(more + (perRow * (count - second)));
    }

    private static List<string> PagesOf(PdfOptions options, PdfBody body) => [.. new PdfReport(options, body).GenerateSvg()];
}
