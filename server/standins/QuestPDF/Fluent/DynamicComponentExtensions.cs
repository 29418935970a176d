using QuestPDF.Elements;
using QuestPDF.Infrastructure;

namespace QuestPDF.Fluent;

/// <summary>Shows components that make their content page by page.</summary>
public static class DynamicComponentExtensions
{
    /// <summary>Asks the component for the content of each page.</summary>
    public static void Dynamic(this IContainer element, IDynamicComponent dynamicElement) =>
        element.Put(new DynamicHost(dynamicElement, () => null, _ => { }));

    /// <summary>Asks the component for the content of each page; its state goes on from page to page.</summary>
    public static void Dynamic<TState>(this IContainer element, IDynamicComponent<TState> dynamicElement)
        where TState : struct =>
        element.Put(new DynamicHost(dynamicElement, () => dynamicElement.State, state => dynamicElement.State = (TState)state!));

    /// <summary>Puts an element here that a dynamic component made.</summary>
    public static void Element(this IContainer element, IDynamicElement child) => element.Child = child;
}
