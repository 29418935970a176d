using QuestPDF.Elements;
using QuestPDF.Infrastructure;

namespace QuestPDF.Fluent;

/// <summary>Larger, smaller or mirrored content; its room is so too.</summary>
public static class ScaleExtensions
{
    /// <summary>Both ways: 2 is twice as large.</summary>
    public static IContainer Scale(this IContainer element, float factor) => element.ScaleBy(factor, factor);

    /// <summary>From left to right.</summary>
    public static IContainer ScaleHorizontal(this IContainer element, float factor) => element.ScaleBy(factor, 1);

    /// <summary>From top to bottom.</summary>
    public static IContainer ScaleVertical(this IContainer element, float factor) => element.ScaleBy(1, factor);

    /// <summary>Left becomes right.</summary>
    public static IContainer FlipHorizontal(this IContainer element) => element.ScaleBy(-1, 1);

    /// <summary>Top becomes bottom.</summary>
    public static IContainer FlipVertical(this IContainer element) => element.ScaleBy(1, -1);

    /// <summary>Both.</summary>
    public static IContainer FlipOver(this IContainer element) => element.ScaleBy(-1, -1);

    private static Scaling ScaleBy(this IContainer element, float x, float y)
    {
        if (x == 0 || y == 0)
            throw new ArgumentException("A factor of 0 leaves nothing to see.");
        var scaling = element.Reuse<Scaling>();
        (scaling.X, scaling.Y) = (scaling.X * x, scaling.Y * y);
        return scaling;
    }
}
