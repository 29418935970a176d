using QuestPDF.Infrastructure;
using QuestPDF.Layout;

namespace QuestPDF.Fluent;

/// <summary>Writes documents.</summary>
public static class GenerateExtensions
{
    /// <summary>The bytes of a PDF file.</summary>
    public static byte[] GeneratePdf(this IDocument document)
    {
        using var stream = new MemoryStream();
        document.GeneratePdf(stream);
        return stream.ToArray();
    }

    /// <summary>Writes a PDF file; one that is there is replaced.</summary>
    public static void GeneratePdf(this IDocument document, string filePath)
    {
        using var stream = File.Create(filePath);
        document.GeneratePdf(stream);
    }

    /// <summary>Writes a PDF file into a stream, page by page, with synchronous writes. Does not close the stream, nor seek in it.</summary>
    /// <exception cref="Drawing.Exceptions.DocumentLayoutException">Content never fits onto a page. What was written is no whole file.</exception>
    /// <exception cref="Drawing.Exceptions.DocumentDrawingException">
    /// Anything else failed while pages were drawn, the content of <c>Lazy</c> and the stream included; the inner exception says what.
    /// </exception>
    public static void GeneratePdf(this IDocument document, Stream stream) => PdfSink.Render(document, stream);

    /// <summary>Each page as an SVG drawing.</summary>
    public static ICollection<string> GenerateSvg(this IDocument document)
    {
        var sink = new SvgSink();
        DocumentRenderer.Render(document, () => sink);
        return sink.Pages;
    }
}
