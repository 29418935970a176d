using QuestPDF.Elements;
using QuestPDF.Infrastructure;

namespace QuestPDF.Fluent;

/// <summary>Lets content take all the room there is.</summary>
public static class ExtendExtensions
{
    /// <summary>Both ways.</summary>
    public static IContainer Extend(this IContainer element) => element.ExtendVertical().ExtendHorizontal();

    /// <summary>From top to bottom.</summary>
    public static IContainer ExtendVertical(this IContainer element)
    {
        var extend = element.Reuse<Extend>();
        extend.Vertically = true;
        return extend;
    }

    /// <summary>From left to right.</summary>
    public static IContainer ExtendHorizontal(this IContainer element)
    {
        var extend = element.Reuse<Extend>();
        extend.Horizontally = true;
        return extend;
    }
}
