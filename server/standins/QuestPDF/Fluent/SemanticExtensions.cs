using QuestPDF.Elements;
using QuestPDF.Infrastructure;
using QuestPDF.Pdf;

namespace QuestPDF.Fluent;

/// <summary>Says what content is, for those who do not see the page.</summary>
public static class SemanticExtensions
{
    /// <summary>Content that is decoration; readers aloud pass over it.</summary>
    public static IContainer SemanticIgnore(this IContainer container) => container.Put(new SemanticTag(PdfTag.Artifact));

    /// <summary>A text that stands by itself.</summary>
    public static IContainer SemanticArticle(this IContainer container) => container.Put(new SemanticTag(PdfTag.Part));

    /// <summary>Content that belongs together, most often with a heading.</summary>
    public static IContainer SemanticSection(this IContainer container) => container.Put(new SemanticTag(PdfTag.Section));

    /// <summary>Content in a box.</summary>
    public static IContainer SemanticDivision(this IContainer container) => container.Put(new SemanticTag(PdfTag.Div));

    /// <summary>What stands below a picture or a table.</summary>
    public static IContainer SemanticCaption(this IContainer container) => container.Put(new SemanticTag(PdfTag.Caption));

    /// <summary>A table of contents.</summary>
    public static IContainer SemanticTableOfContents(this IContainer container) => container.Put(new SemanticTag(PdfTag.TableOfContents));

    /// <summary>A line of a table of contents.</summary>
    public static IContainer SemanticTableOfContentsItem(this IContainer container) => container.Put(new SemanticTag(PdfTag.TableOfContentsItem));

    /// <summary>A heading of level 1. Comes into the outline that viewers show beside the pages.</summary>
    public static IContainer SemanticHeader1(this IContainer container) => container.Put(new SemanticTag(PdfTag.H1));

    /// <summary>A heading of level 2. Comes into the outline that viewers show beside the pages.</summary>
    public static IContainer SemanticHeader2(this IContainer container) => container.Put(new SemanticTag(PdfTag.H2));

    /// <summary>A heading of level 3. Comes into the outline that viewers show beside the pages.</summary>
    public static IContainer SemanticHeader3(this IContainer container) => container.Put(new SemanticTag(PdfTag.H3));

    /// <summary>A heading of level 4. Comes into the outline that viewers show beside the pages.</summary>
    public static IContainer SemanticHeader4(this IContainer container) => container.Put(new SemanticTag(PdfTag.H4));

    /// <summary>A heading of level 5. Comes into the outline that viewers show beside the pages.</summary>
    public static IContainer SemanticHeader5(this IContainer container) => container.Put(new SemanticTag(PdfTag.H5));

    /// <summary>A heading of level 6. Comes into the outline that viewers show beside the pages.</summary>
    public static IContainer SemanticHeader6(this IContainer container) => container.Put(new SemanticTag(PdfTag.H6));

    /// <summary>A paragraph. Text that stands in no other tag is one by itself.</summary>
    public static IContainer SemanticParagraph(this IContainer container) => container.Put(new SemanticTag(PdfTag.Paragraph));

    /// <summary>A list; its items are marked.</summary>
    public static IContainer SemanticList(this IContainer container) => container.Put(new SemanticTag(PdfTag.List));

    /// <summary>An item of a list.</summary>
    public static IContainer SemanticListItem(this IContainer container) => container.Put(new SemanticTag(PdfTag.ListItem));

    /// <summary>The bullet or number of an item.</summary>
    public static IContainer SemanticListLabel(this IContainer container) => container.Put(new SemanticTag(PdfTag.ListLabel));

    /// <summary>The content of an item.</summary>
    public static IContainer SemanticListItemBody(this IContainer container) => container.Put(new SemanticTag(PdfTag.ListBody));

    /// <summary>A table. Tables are marked by themselves; around several, one below the other, it makes one of them.</summary>
    public static IContainer SemanticTable(this IContainer container) => container.Put(new SemanticTag(PdfTag.Table));

    /// <summary>A piece of text that means something by itself.</summary>
    public static IContainer SemanticSpan(this IContainer container, string? alternativeText = null) => container.Put(new SemanticTag(PdfTag.Span, alternativeText));

    /// <summary>A link, with words that say where it leads.</summary>
    public static IContainer SemanticLink(this IContainer container, string alternativeText) => container.Put(new SemanticTag(PdfTag.Link, alternativeText));

    /// <summary>A drawing or chart, with words that say what it shows.</summary>
    public static IContainer SemanticFigure(this IContainer container, string alternativeText) => container.Put(new SemanticTag(PdfTag.Figure, alternativeText));

    /// <summary>A picture, with words that say what it shows.</summary>
    public static IContainer SemanticImage(this IContainer container, string alternativeText) => container.Put(new SemanticTag(PdfTag.Figure, alternativeText));
}
