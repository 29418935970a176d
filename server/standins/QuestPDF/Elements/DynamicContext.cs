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

    /// <summary>0 in the first pass over the document, when the number is not yet known.</summary>
    public int TotalPages
    {
        get
        {
            _context.Pages.NeedsSecondPass = true;
            return _context.Pages.TotalPages ?? 0;
        }
    }

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
