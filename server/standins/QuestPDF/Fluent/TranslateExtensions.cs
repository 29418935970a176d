using QuestPDF.Elements;
using QuestPDF.Infrastructure;

namespace QuestPDF.Fluent;

/// <summary>Moved content; its room stays where it was.</summary>
public static class TranslateExtensions
{
    /// <summary>To the right.</summary>
    public static IContainer TranslateX(this IContainer element, float value, Unit unit = Unit.Point) =>
        element.Move(value.ToPoints(unit), 0);

    /// <summary>Down.</summary>
    public static IContainer TranslateY(this IContainer element, float value, Unit unit = Unit.Point) =>
        element.Move(0, value.ToPoints(unit));

    internal static IContainer Move(this IContainer element, float x, float y)
    {
        var translation = element.Reuse<Translation>();
        (translation.X, translation.Y) = (translation.X + x, translation.Y + y);
        return translation;
    }
}

/// <summary>Moved content, as versions from 2026 name it.</summary>
public static class OffsetExtensions
{
    /// <summary>To the right.</summary>
    public static IContainer OffsetX(this IContainer element, float value, Unit unit = Unit.Point) => element.Move(value.ToPoints(unit), 0);

    /// <summary>Down.</summary>
    public static IContainer OffsetY(this IContainer element, float value, Unit unit = Unit.Point) => element.Move(0, value.ToPoints(unit));
}
