using QuestPDF.Drawing.Exceptions;
using QuestPDF.Elements;
using QuestPDF.Fonts;
using QuestPDF.Infrastructure;

namespace QuestPDF.Layout;

/// <summary>Lays a document out, page by page, into whatever takes them.</summary>
internal static class DocumentRenderer
{
    /// <exception cref="DocumentLayoutException">Content never fits.</exception>
    /// <exception cref="DocumentDrawingException">Anything else went wrong; the inner exception says what.</exception>
    public static void Render(IDocument document, Func<IDocumentSink> openSink, FontLibrary? fonts = null)
    {
        var pages = new DocumentContainer();
        document.Compose(pages);
        if (pages.Pages.Count == 0)
            throw new DocumentComposeException("A document has at least one page: container.Page(page => ...).");
        try
        {
            Render(pages.Pages, openSink(), fonts ?? FontLibrary.Shared);
        }
        catch (Exception exception) when (exception is not (DocumentLayoutException or DocumentComposeException))
        {
            throw new DocumentDrawingException($"The document could not be drawn: {exception.Message}", exception);
        }
    }

    private static void Render(List<Page> pages, IDocumentSink sink, FontLibrary fonts)
    {
        var context = new LayoutContext(fonts, TextStyle.LibraryDefault);
        foreach (var page in pages)
            page.Render(context, sink);
        context.Pages.TotalPages = context.Pages.CurrentPage;
        foreach (var content in context.Deferred)
            sink.DrawDeferred(content.Place, canvas => context.DrawDeferred(content, new OffsetCanvas(canvas)));
        sink.Finish();
    }
}
