using QuestPDF.Elements;

namespace QuestPDF.Infrastructure;

/// <summary>Content that is made for each page anew, knowing the page and the room that is left. Shown with <c>container.Dynamic(component)</c>.</summary>
public interface IDynamicComponent
{
    /// <summary>
    /// Makes the content of one page. May be called more than once for a page, so it must not change anything but
    /// <see cref="IDynamicComponent{TState}.State"/>.
    /// </summary>
    public DynamicComponentComposeResult Compose(DynamicContext context);
}

/// <summary>Content made page by page that remembers how far it has come.</summary>
/// <typeparam name="TState">What is remembered. Replaced as a whole, never changed in place.</typeparam>
public interface IDynamicComponent<TState> : IDynamicComponent
    where TState : struct
{
    /// <summary>Set by <see cref="IDynamicComponent.Compose"/>; taken back when the page is composed again.</summary>
    public TState State { get; set; }
}
