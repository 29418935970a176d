using System.Text;
using QuestPDF.Infrastructure;
using QuestPDF.Layout;

namespace QuestPDF.Elements;

/// <summary>Content with other content behind and in front of it. The primary layer decides on size and pages; the others are as large as it is.</summary>
internal sealed class Layers : Element
{
    private readonly List<Container> _layers = [];
    private Container? _primary;

    public Container Add(bool isPrimary)
    {
        var layer = new Container();
        _layers.Add(layer);
        if (isPrimary)
            _primary = _primary is null ? layer : throw new InvalidOperationException("Layers have one primary layer, not two.");
        return layer;
    }

    public override SpacePlan Measure(LayoutContext context, Size available) =>
        (_primary ?? throw new InvalidOperationException("Layers have one primary layer: PrimaryLayer().")).Measure(context, available);

    public override void Draw(LayoutContext context, Size available)
    {
        foreach (var layer in _layers)
            layer.Draw(context, available);
    }

    public override void Reset(bool hard)
    {
        foreach (var layer in _layers)
            layer.Reset(hard);
    }

    public override void CollectText(StringBuilder text)
    {
        foreach (var layer in _layers)
            layer.CollectText(text);
    }
}
