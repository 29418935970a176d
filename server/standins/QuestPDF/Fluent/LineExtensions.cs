using QuestPDF.Elements;
using QuestPDF.Infrastructure;

namespace QuestPDF.Fluent;

/// <summary>Says how a line looks.</summary>
public class LineDescriptor
{
    private readonly Line _line;

    internal LineDescriptor(Line line) => _line = line;

    /// <summary>Black, unless said otherwise.</summary>
    public LineDescriptor LineColor(Color color)
    {
        _line.Color = color.Hex;
        return this;
    }

    /// <summary>Lengths of strokes and gaps, by turns.</summary>
    public LineDescriptor LineDashPattern(float[] dashPattern, Unit unit = Unit.Point)
    {
        _line.Dashes = [.. dashPattern.Select(length => length.ToPoints(unit))];
        return this;
    }
}

/// <summary>Lines across the room.</summary>
public static class LineExtensions
{
    /// <summary>From top to bottom.</summary>
    public static LineDescriptor LineVertical(this IContainer element, float thickness, Unit unit = Unit.Point) =>
        new(element.Put(new Line(isVertical: true, thickness.ToPoints(unit))));

    /// <summary>From left to right.</summary>
    public static LineDescriptor LineHorizontal(this IContainer element, float thickness, Unit unit = Unit.Point) =>
        new(element.Put(new Line(isVertical: false, thickness.ToPoints(unit))));
}
