using QuestPDF.Elements;
using QuestPDF.Infrastructure;
using QuestPDF.Layout;

namespace QuestPDF.Fluent;

/// <summary>Puts elements into containers.</summary>
internal static class ContainerPlacement
{
    public static T Put<T>(this IContainer container, T element)
        where T : Element
    {
        container.Child = element;
        return element;
    }

    /// <summary>Goes on with the element that was just put, if it is of that kind and can still take what is wanted; else puts another into it.</summary>
    public static T Reuse<T>(this IContainer container, Func<T, bool>? canTake = null)
        where T : ContainerElement, new() =>
        container is T same && same.Child is Empty && (canTake is null || canTake(same)) ? same : container.Put(new T());
}
