using QuestPDF.Elements;
using QuestPDF.Infrastructure;

namespace QuestPDF.Fluent;

/// <summary>Backgrounds and borders. They take no room: content that should not touch a border has a padding.</summary>
public static class StyledBoxExtensions
{
    /// <summary>A colour behind the content.</summary>
    public static IContainer Background(this IContainer element, Color color)
    {
        var box = element.Reuse<StyledBox>(other => other.Background is null);
        box.Background = color.Hex;
        return box;
    }

    /// <summary>A border on all sides, in a colour.</summary>
    public static IContainer Border(this IContainer element, float all, Color color) => element.Border(all).BorderColor(color);

    /// <summary>A border on all sides; black, unless <see cref="BorderColor"/> follows.</summary>
    public static IContainer Border(this IContainer element, float value, Unit unit = Unit.Point) =>
        element.BorderHorizontal(value, unit).BorderVertical(value, unit);

    /// <summary>A border on the left and on the right.</summary>
    public static IContainer BorderVertical(this IContainer element, float value, Unit unit = Unit.Point) =>
        element.BorderLeft(value, unit).BorderRight(value, unit);

    /// <summary>A border above and below.</summary>
    public static IContainer BorderHorizontal(this IContainer element, float value, Unit unit = Unit.Point) =>
        element.BorderTop(value, unit).BorderBottom(value, unit);

    /// <summary>A border on the left.</summary>
    public static IContainer BorderLeft(this IContainer element, float value, Unit unit = Unit.Point)
    {
        var box = element.Reuse<StyledBox>();
        box.Left = value.ToPoints(unit);
        return box;
    }

    /// <summary>A border on the right.</summary>
    public static IContainer BorderRight(this IContainer element, float value, Unit unit = Unit.Point)
    {
        var box = element.Reuse<StyledBox>();
        box.Right = value.ToPoints(unit);
        return box;
    }

    /// <summary>A border above.</summary>
    public static IContainer BorderTop(this IContainer element, float value, Unit unit = Unit.Point)
    {
        var box = element.Reuse<StyledBox>();
        box.Top = value.ToPoints(unit);
        return box;
    }

    /// <summary>A border below.</summary>
    public static IContainer BorderBottom(this IContainer element, float value, Unit unit = Unit.Point)
    {
        var box = element.Reuse<StyledBox>();
        box.Bottom = value.ToPoints(unit);
        return box;
    }

    /// <summary>The colour of the border.</summary>
    public static IContainer BorderColor(this IContainer element, Color color)
    {
        var box = element.Reuse<StyledBox>();
        box.BorderColor = color.Hex;
        return box;
    }

    /// <summary>The border stands outside the box.</summary>
    public static IContainer BorderAlignmentOutside(this IContainer element)
    {
        var box = element.Reuse<StyledBox>();
        box.Alignment = BorderAlignment.Outside;
        return box;
    }

    /// <summary>The border stands half in, half out. So it does where nothing is said and no corner is round.</summary>
    public static IContainer BorderAlignmentMiddle(this IContainer element)
    {
        var box = element.Reuse<StyledBox>();
        box.Alignment = BorderAlignment.Middle;
        return box;
    }

    /// <summary>The border stands within the box. So it does where nothing is said and corners are round.</summary>
    public static IContainer BorderAlignmentInside(this IContainer element)
    {
        var box = element.Reuse<StyledBox>();
        box.Alignment = BorderAlignment.Inside;
        return box;
    }

    /// <summary>Round corners of background and border. Content is not cut off.</summary>
    public static IContainer CornerRadius(this IContainer element, float value = 0, Unit unit = Unit.Point) => element
        .CornerRadiusTopLeft(value, unit).CornerRadiusTopRight(value, unit).CornerRadiusBottomLeft(value, unit).CornerRadiusBottomRight(value, unit);

    /// <summary>A round corner at the top left.</summary>
    public static IContainer CornerRadiusTopLeft(this IContainer element, float value = 0, Unit unit = Unit.Point)
    {
        var box = element.Reuse<StyledBox>();
        box.TopLeft = value.ToPoints(unit);
        return box;
    }

    /// <summary>A round corner at the top right.</summary>
    public static IContainer CornerRadiusTopRight(this IContainer element, float value = 0, Unit unit = Unit.Point)
    {
        var box = element.Reuse<StyledBox>();
        box.TopRight = value.ToPoints(unit);
        return box;
    }

    /// <summary>A round corner at the bottom left.</summary>
    public static IContainer CornerRadiusBottomLeft(this IContainer element, float value = 0, Unit unit = Unit.Point)
    {
        var box = element.Reuse<StyledBox>();
        box.BottomLeft = value.ToPoints(unit);
        return box;
    }

    /// <summary>A round corner at the bottom right.</summary>
    public static IContainer CornerRadiusBottomRight(this IContainer element, float value = 0, Unit unit = Unit.Point)
    {
        var box = element.Reuse<StyledBox>();
        box.BottomRight = value.ToPoints(unit);
        return box;
    }
}
