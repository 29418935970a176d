using QuestPDF.Elements;
using QuestPDF.Elements.Text;
using QuestPDF.Infrastructure;

namespace QuestPDF.Fluent;

/// <summary>Fills a block of text with pieces of different style and kind.</summary>
public sealed class TextDescriptor
{
    private TextStyle _style = TextStyle.Default;

    internal TextBlock Block { get; } = new();

    /// <summary>The style of pieces that follow and say nothing else.</summary>
    public void DefaultTextStyle(TextStyle style) => _style = style;

    /// <summary>The style of pieces that follow and say nothing else.</summary>
    public void DefaultTextStyle(Func<TextStyle, TextStyle> style) => DefaultTextStyle(style(TextStyle.Default));

    /// <summary>Lines at the left edge.</summary>
    public void AlignLeft() => Block.Alignment = TextHorizontalAlignment.Left;

    /// <summary>Lines in the middle.</summary>
    public void AlignCenter() => Block.Alignment = TextHorizontalAlignment.Center;

    /// <summary>Lines at the right edge.</summary>
    public void AlignRight() => Block.Alignment = TextHorizontalAlignment.Right;

    /// <summary>Lines from edge to edge, except the last of a paragraph.</summary>
    public void Justify() => Block.Alignment = TextHorizontalAlignment.Justify;

    /// <summary>Lines where they begin: at the left.</summary>
    public void AlignStart() => Block.Alignment = TextHorizontalAlignment.Start;

    /// <summary>Lines where they end: at the right.</summary>
    public void AlignEnd() => Block.Alignment = TextHorizontalAlignment.End;

    /// <summary>No more lines than that; what is cut off is replaced by an ellipsis.</summary>
    public void ClampLines(int maxLines, string ellipsis = TextBlock.DefaultEllipsis) => (Block.MaxLines, Block.Ellipsis) = (maxLines, ellipsis);

    /// <summary>Room between paragraphs, which are separated by line breaks.</summary>
    public void ParagraphSpacing(float value, Unit unit = Unit.Point) => Block.ParagraphSpacing = value.ToPoints(unit);

    /// <summary>Room before the first line of each paragraph.</summary>
    public void ParagraphFirstLineIndentation(float value, Unit unit = Unit.Point) => Block.FirstLineIndent = value.ToPoints(unit);

    /// <summary>A piece of text.</summary>
    public TextSpanDescriptor Span(string? text) => Add(new TextSpan { Text = text ?? "" });

    /// <summary>A piece of text that ends its line.</summary>
    public TextSpanDescriptor Line(string? text) => Span($"{text}\n");

    /// <summary>A line with nothing in it.</summary>
    public TextSpanDescriptor EmptyLine() => Span("\n");

    /// <summary>The number of the page, from 1.</summary>
    public TextPageNumberDescriptor CurrentPageNumber() => Add(new TextPageNumber(pages => pages.CurrentPage));

    /// <summary>The number of pages of the document.</summary>
    public TextPageNumberDescriptor TotalPages() => Add(new TextPageNumber(pages => pages.Total()));

    /// <summary>The page on which a section begins.</summary>
    public TextPageNumberDescriptor BeginPageNumberOfSection(string sectionName) =>
        Add(new TextPageNumber(pages => pages.FirstPageOf(sectionName)));

    /// <summary>The page on which a section ends.</summary>
    public TextPageNumberDescriptor EndPageNumberOfSection(string sectionName) =>
        Add(new TextPageNumber(pages => pages.LastPageOf(sectionName)));

    /// <summary>The number of the page within a section: 1 on its first page.</summary>
    public TextPageNumberDescriptor PageNumberWithinSection(string sectionName) =>
        Add(new TextPageNumber(pages => pages.PageWithin(sectionName)));

    /// <summary>The number of pages of a section.</summary>
    public TextPageNumberDescriptor TotalPagesWithinSection(string sectionName) =>
        Add(new TextPageNumber(pages => pages.LengthOf(sectionName)));

    /// <summary>A piece of text that jumps to a section.</summary>
    public TextSpanDescriptor SectionLink(string? text, string sectionName) => Add(new TextSpan { Text = text ?? "", Section = sectionName });

    /// <summary>A piece of text that opens an address: http, https, mailto or tel.</summary>
    public TextSpanDescriptor Hyperlink(string? text, string url) => Add(new TextSpan { Text = text ?? "", Url = url });

    /// <summary>A place for content of any kind, within the line.</summary>
    public IContainer Element(TextInjectedElementAlignment alignment = TextInjectedElementAlignment.AboveBaseline)
    {
        var container = new Container();
        Add(new TextElement(container, alignment));
        return container;
    }

    /// <summary>A place for content of any kind, within the line.</summary>
    public void Element(Action<IContainer> handler, TextInjectedElementAlignment alignment = TextInjectedElementAlignment.AboveBaseline) =>
        handler(Element(alignment));

    private TextPageNumberDescriptor Add(TextPageNumber number)
    {
        Add((TextSpan)number);
        return new TextPageNumberDescriptor(number);
    }

    private TextSpanDescriptor Add(TextSpan span)
    {
        span.Style = _style;
        Block.Add(span);
        return new TextSpanDescriptor(span);
    }
}
