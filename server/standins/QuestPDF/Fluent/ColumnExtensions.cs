using QuestPDF.Elements;
using QuestPDF.Infrastructure;

namespace QuestPDF.Fluent;

/// <summary>Fills a column.</summary>
public sealed class ColumnDescriptor
{
    internal Column Column { get; } = new();

    /// <summary>Room between items.</summary>
    public void Spacing(float value, Unit unit = Unit.Point) => Column.Spacing = value.ToPoints(unit);

    /// <summary>A place below the items before.</summary>
    public IContainer Item()
    {
        var item = new Container();
        Column.Items.Add(item);
        return item;
    }
}

/// <summary>Items one below the other.</summary>
public static class ColumnExtensions
{
    /// <summary>Items one below the other, over as many pages as they need. An item that is split goes on at the top of the next page.</summary>
    public static void Column(this IContainer element, Action<ColumnDescriptor> handler)
    {
        var descriptor = new ColumnDescriptor();
        handler(descriptor);
        element.Put(descriptor.Column);
    }
}
