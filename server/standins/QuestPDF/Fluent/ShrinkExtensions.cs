using QuestPDF.Elements;
using QuestPDF.Infrastructure;

namespace QuestPDF.Fluent;

/// <summary>Gives content no more room than it needs, so that backgrounds and borders within are no larger.</summary>
public static class ShrinkExtensions
{
    /// <summary>Both ways.</summary>
    public static IContainer Shrink(this IContainer element) => element.ShrinkVertical().ShrinkHorizontal();

    /// <summary>From top to bottom.</summary>
    public static IContainer ShrinkVertical(this IContainer element)
    {
        var shrink = element.Reuse<Shrink>();
        shrink.Vertically = true;
        return shrink;
    }

    /// <summary>From left to right.</summary>
    public static IContainer ShrinkHorizontal(this IContainer element)
    {
        var shrink = element.Reuse<Shrink>();
        shrink.Horizontally = true;
        return shrink;
    }
}
