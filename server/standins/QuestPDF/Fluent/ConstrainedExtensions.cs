using QuestPDF.Elements;
using QuestPDF.Infrastructure;

namespace QuestPDF.Fluent;

/// <summary>Bounds on the size of content. Content that cannot keep them goes to the next page, and if no page is large enough, fails.</summary>
public static class ConstrainedExtensions
{
    /// <summary>Exactly so much.</summary>
    public static IContainer Width(this IContainer element, float value, Unit unit = Unit.Point) =>
        element.MinWidth(value, unit).MaxWidth(value, unit);

    /// <summary>At least so much.</summary>
    public static IContainer MinWidth(this IContainer element, float value, Unit unit = Unit.Point)
    {
        var constrained = element.Reuse<Constrained>(other => other.MinWidth is null);
        constrained.MinWidth = NotNegative(value).ToPoints(unit);
        return constrained;
    }

    /// <summary>At most so much.</summary>
    public static IContainer MaxWidth(this IContainer element, float value, Unit unit = Unit.Point)
    {
        var constrained = element.Reuse<Constrained>(other => other.MaxWidth is null);
        constrained.MaxWidth = NotNegative(value).ToPoints(unit);
        return constrained;
    }

    /// <summary>Exactly so much.</summary>
    public static IContainer Height(this IContainer element, float value, Unit unit = Unit.Point) =>
        element.MinHeight(value, unit).MaxHeight(value, unit);

    /// <summary>At least so much.</summary>
    public static IContainer MinHeight(this IContainer element, float value, Unit unit = Unit.Point)
    {
        var constrained = element.Reuse<Constrained>(other => other.MinHeight is null);
        constrained.MinHeight = NotNegative(value).ToPoints(unit);
        return constrained;
    }

    /// <summary>At most so much.</summary>
    public static IContainer MaxHeight(this IContainer element, float value, Unit unit = Unit.Point)
    {
        var constrained = element.Reuse<Constrained>(other => other.MaxHeight is null);
        constrained.MaxHeight = NotNegative(value).ToPoints(unit);
        return constrained;
    }

    private static float NotNegative(float value) =>
        value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A size is not negative.");
}
