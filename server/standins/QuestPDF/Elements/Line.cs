using QuestPDF.Infrastructure;
using QuestPDF.Layout;
using QuestPDF.Pdf;

namespace QuestPDF.Elements;

/// <summary>A line along the room.</summary>
internal sealed class Line(bool isVertical, float thickness) : Element
{
    private bool _isDone;

    public uint Color { get; set; } = 0xFF000000;

    public float[]? Dashes { get; set; }

    public override SpacePlan Measure(LayoutContext context, Size available)
    {
        if (_isDone)
            return SpacePlan.Empty();
        if (thickness > (isVertical ? available.Width : available.Height) + Size.Epsilon)
            return SpacePlan.Wrap($"A line is {thickness:0.##} points thick, the room is {available}.");
        return isVertical ? SpacePlan.Full(thickness, 0) : SpacePlan.Full(0, thickness);
    }

    public override void Draw(LayoutContext context, Size available)
    {
        if (_isDone)
            return;
        _isDone = true;
        var (length, middle) = (isVertical ? available.Height : available.Width, thickness / 2);
        if (Dashes is null)
            context.Canvas.FillRectangle(0, 0, isVertical ? thickness : length, isVertical ? length : thickness, Color);
        else
            context.Canvas.StrokePath(
                isVertical ? new PathData().MoveTo(middle, 0).LineTo(middle, length) : new PathData().MoveTo(0, middle).LineTo(length, middle),
                Color, new StrokeStyle(thickness, Dashes));
    }

    public override void Reset(bool hard) => _isDone = false;
}
