using QuestPDF.Elements;
using QuestPDF.Infrastructure;

namespace QuestPDF.Fluent;

/// <summary>Where content stands in a room that is larger. It then takes no more room than it needs.</summary>
public static class AlignmentExtensions
{
    /// <summary>At the left edge.</summary>
    public static IContainer AlignLeft(this IContainer element) => element.Align(alignment => alignment.Horizontal = HorizontalAlignment.Left);

    /// <summary>In the middle, from left to right.</summary>
    public static IContainer AlignCenter(this IContainer element) => element.Align(alignment => alignment.Horizontal = HorizontalAlignment.Center);

    /// <summary>At the right edge.</summary>
    public static IContainer AlignRight(this IContainer element) => element.Align(alignment => alignment.Horizontal = HorizontalAlignment.Right);

    /// <summary>At the top.</summary>
    public static IContainer AlignTop(this IContainer element) => element.Align(alignment => alignment.Vertical = VerticalAlignment.Top);

    /// <summary>In the middle, from top to bottom.</summary>
    public static IContainer AlignMiddle(this IContainer element) => element.Align(alignment => alignment.Vertical = VerticalAlignment.Middle);

    /// <summary>At the bottom.</summary>
    public static IContainer AlignBottom(this IContainer element) => element.Align(alignment => alignment.Vertical = VerticalAlignment.Bottom);

    private static Alignment Align(this IContainer element, Action<Alignment> change)
    {
        var alignment = element.Reuse<Alignment>();
        change(alignment);
        return alignment;
    }
}
