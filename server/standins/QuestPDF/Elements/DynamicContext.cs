using QuestPDF.Infrastructure;
using QuestPDF.Layout;

namespace QuestPDF.Elements;

/// <summary>Where and for which page a dynamic component composes its content.</summary>
public sealed class DynamicContext
{
    private readonly LayoutContext _context;

    internal DynamicContext(LayoutContext context, Size availableSize)
    {
        _context = context;
        AvailableSize = availableSize;
    }

    /// <summary>From 1.</summary>
    public int PageNumber => _context.Pages.CurrentPage;

    /// <summary>0 while it is not yet known: in content always, in headers and footers not when they are drawn.</summary>
    public int TotalPages => _context.Pages.Total() ?? 0;

    /// <summary>The room that is left on the page, in points.</summary>
    public Size AvailableSize { get; }

    /// <summary>Composes and measures an element, which may then be put into others by <c>container.Element(element)</c>, or thrown away.</summary>
    public IDynamicElement CreateElement(Action<IContainer> content)
    {
        var element = new DynamicElement();
        content(element);
        element.MeasureIn(_context, AvailableSize);
        return element;
    }
}
