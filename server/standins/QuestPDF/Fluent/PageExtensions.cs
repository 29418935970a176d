using QuestPDF.Elements;
using QuestPDF.Infrastructure;

namespace QuestPDF.Fluent;

/// <summary>Describes a set of pages. A4 without margins where nothing is said.</summary>
public sealed class PageDescriptor
{
    internal Page Page { get; } = new();

    /// <summary>The size of each page.</summary>
    public void Size(float width, float height, Unit unit = Unit.Point) => Size(new Helpers.PageSize(width, height, unit));

    /// <summary>The size of each page: <see cref="Helpers.PageSizes"/>.</summary>
    public void Size(Helpers.PageSize pageSize)
    {
        MinSize(pageSize);
        MaxSize(pageSize);
    }

    /// <summary>One page, as high as its content.</summary>
    public void ContinuousSize(float width, Unit unit = Unit.Point)
    {
        MinSize(new Helpers.PageSize(width.ToPoints(unit), 0));
        MaxSize(new Helpers.PageSize(width.ToPoints(unit), Infrastructure.Size.Infinity));
    }

    /// <summary>Pages are no smaller, whatever their content.</summary>
    public void MinSize(Helpers.PageSize pageSize) => Page.MinSize = pageSize;

    /// <summary>Pages are no larger, whatever their content.</summary>
    public void MaxSize(Helpers.PageSize pageSize) => Page.MaxSize = pageSize;

    /// <summary>Room at the left edge.</summary>
    public void MarginLeft(float value, Unit unit = Unit.Point) => Page.Margin.Left = value.ToPoints(unit);

    /// <summary>Room at the right edge.</summary>
    public void MarginRight(float value, Unit unit = Unit.Point) => Page.Margin.Right = value.ToPoints(unit);

    /// <summary>Room above the header.</summary>
    public void MarginTop(float value, Unit unit = Unit.Point) => Page.Margin.Top = value.ToPoints(unit);

    /// <summary>Room below the footer.</summary>
    public void MarginBottom(float value, Unit unit = Unit.Point) => Page.Margin.Bottom = value.ToPoints(unit);

    /// <summary>Room above and below.</summary>
    public void MarginVertical(float value, Unit unit = Unit.Point)
    {
        MarginTop(value, unit);
        MarginBottom(value, unit);
    }

    /// <summary>Room at the left and right edge.</summary>
    public void MarginHorizontal(float value, Unit unit = Unit.Point)
    {
        MarginLeft(value, unit);
        MarginRight(value, unit);
    }

    /// <summary>Room on all sides.</summary>
    public void Margin(float value, Unit unit = Unit.Point)
    {
        MarginVertical(value, unit);
        MarginHorizontal(value, unit);
    }

    /// <summary>The style of all text that says nothing else.</summary>
    public void DefaultTextStyle(TextStyle textStyle) => Page.Style = textStyle;

    /// <summary>The style of all text that says nothing else.</summary>
    public void DefaultTextStyle(Func<TextStyle, TextStyle> handler) => DefaultTextStyle(handler(TextStyle.Default));

    /// <summary>The colour of the paper.</summary>
    public void PageColor(Color color) => Page.Color = color.Hex;

    /// <summary>Behind all else, as large as the page.</summary>
    public IContainer Background() => Page.Background;

    /// <summary>In front of all else, as large as the page.</summary>
    public IContainer Foreground() => Page.Foreground;

    /// <summary>Above the content of each page. Not split: it has to fit.</summary>
    public IContainer Header() => Page.Header;

    /// <summary>What makes as many pages as it needs.</summary>
    public IContainer Content() => Page.Content;

    /// <summary>Below the content of each page. Not split: it has to fit.</summary>
    public IContainer Footer() => Page.Footer;
}

/// <summary>Adds pages to documents.</summary>
public static class PageExtensions
{
    /// <summary>Adds a set of pages. Page numbers go on from the set before.</summary>
    public static IDocumentContainer Page(this IDocumentContainer document, Action<PageDescriptor> handler)
    {
        var descriptor = new PageDescriptor();
        handler(descriptor);
        ((DocumentContainer)document).Pages.Add(descriptor.Page);
        return document;
    }
}
