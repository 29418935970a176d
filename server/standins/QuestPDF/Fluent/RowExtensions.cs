using QuestPDF.Elements;
using QuestPDF.Infrastructure;

namespace QuestPDF.Fluent;

/// <summary>Fills a row.</summary>
public sealed class RowDescriptor
{
    internal Row Row { get; } = new();

    /// <summary>Room between items.</summary>
    public void Spacing(float spacing, Unit unit = Unit.Point) => Row.Spacing = spacing.ToPoints(unit);

    /// <summary>A place that takes a share of what the others leave: 2 is twice as wide as 1.</summary>
    public IContainer RelativeItem(float size = 1) => Add(RowItemKind.Relative, size);

    /// <summary>A place of a fixed width.</summary>
    public IContainer ConstantItem(float size, Unit unit = Unit.Point) => Add(RowItemKind.Constant, size.ToPoints(unit));

    /// <summary>A place as wide as its content would be in the widest room.</summary>
    public IContainer AutoItem() => Add(RowItemKind.Auto, 0);

    private RowItem Add(RowItemKind kind, float size)
    {
        var item = new RowItem(kind, size);
        Row.Items.Add(item);
        return item;
    }
}

/// <summary>Items side by side.</summary>
public static class RowExtensions
{
    /// <summary>Items side by side, all as high as the highest. Items that do not fit go on on the next page, each by itself.</summary>
    public static void Row(this IContainer element, Action<RowDescriptor> handler)
    {
        var descriptor = new RowDescriptor();
        handler(descriptor);
        element.Put(descriptor.Row);
    }
}
