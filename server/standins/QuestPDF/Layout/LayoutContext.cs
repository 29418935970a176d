using QuestPDF.Fonts;
using QuestPDF.Infrastructure;
using QuestPDF.Pdf;

namespace QuestPDF.Layout;

/// <summary>What elements need to know when they are measured and drawn. One for each generation of a document; not for two threads.</summary>
internal sealed class LayoutContext(FontLibrary fonts, TextStyle style)
{
    private readonly StyleResolver _styles = new(fonts);

    public FontLibrary Fonts => fonts;

    public PageContext Pages { get; } = new();

    /// <summary>Of the page that is being drawn.</summary>
    public IPageCanvas Canvas { get; set; } = null!;

    /// <summary>The style that text inherits here.</summary>
    public TextStyle Style { get; private set; } = style;

    /// <summary>Whether a tag is open that text may stand in, so that it needs no paragraph.</summary>
    public bool IsTagged { get; set; }

    /// <summary>Whether a table tag is open whose rows the next table adds to.</summary>
    public bool IsTableTagged { get; set; }

    /// <summary>What is drawn when all pages are known.</summary>
    public List<DeferredContent> Deferred { get; } = [];

    public TextScratch Scratch { get; } = new();

    public ResolvedStyle Resolve(TextStyle style) => _styles.Resolve(style, Style);

    /// <summary>Lets a style apply until <see cref="LeaveStyle"/>; gives back what applied before.</summary>
    public TextStyle EnterStyle(TextStyle style)
    {
        var before = Style;
        Style = _styles.Combine(style, before);
        return before;
    }

    public void LeaveStyle(TextStyle before) => Style = before;

    /// <summary>Leaves room on the page for what is drawn at the end, when the context is as it is now, but all numbers are known.</summary>
    public void Defer(Size size, Action<LayoutContext> draw) =>
        Deferred.Add(new DeferredContent(Canvas.Defer(size.Width, size.Height), Pages.CurrentPage, Style, draw));

    /// <summary>Draws one of <see cref="Deferred"/>.</summary>
    public void DrawDeferred(DeferredContent content, IPageCanvas canvas)
    {
        (Canvas, Style, IsTagged, Pages.CurrentPage) = (canvas, content.Style, true, content.Page);
        content.Draw(this);
    }
}

/// <summary>Content of a page that follows when all pages are known.</summary>
internal sealed record DeferredContent(int Place, int Page, TextStyle Style, Action<LayoutContext> Draw);
