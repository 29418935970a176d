using QuestPDF.Elements;
using QuestPDF.Infrastructure;

namespace QuestPDF.Fluent;

/// <summary>Room around content. What is given more than once adds up; negative values let content stand out.</summary>
public static class PaddingExtensions
{
    /// <summary>On all sides.</summary>
    public static IContainer Padding(this IContainer element, float value, Unit unit = Unit.Point) =>
        element.PaddingHorizontal(value, unit).PaddingVertical(value, unit);

    /// <summary>On the left and on the right.</summary>
    public static IContainer PaddingHorizontal(this IContainer element, float value, Unit unit = Unit.Point) =>
        element.Pad(left: value.ToPoints(unit), right: value.ToPoints(unit));

    /// <summary>Above and below.</summary>
    public static IContainer PaddingVertical(this IContainer element, float value, Unit unit = Unit.Point) =>
        element.Pad(top: value.ToPoints(unit), bottom: value.ToPoints(unit));

    /// <summary>Above.</summary>
    public static IContainer PaddingTop(this IContainer element, float value, Unit unit = Unit.Point) =>
        element.Pad(top: value.ToPoints(unit));

    /// <summary>Below.</summary>
    public static IContainer PaddingBottom(this IContainer element, float value, Unit unit = Unit.Point) =>
        element.Pad(bottom: value.ToPoints(unit));

    /// <summary>On the left.</summary>
    public static IContainer PaddingLeft(this IContainer element, float value, Unit unit = Unit.Point) =>
        element.Pad(left: value.ToPoints(unit));

    /// <summary>On the right.</summary>
    public static IContainer PaddingRight(this IContainer element, float value, Unit unit = Unit.Point) =>
        element.Pad(right: value.ToPoints(unit));

    private static Padding Pad(this IContainer element, float left = 0, float top = 0, float right = 0, float bottom = 0)
    {
        var padding = element.Reuse<Padding>();
        padding.Left += left;
        padding.Top += top;
        padding.Right += right;
        padding.Bottom += bottom;
        return padding;
    }
}
