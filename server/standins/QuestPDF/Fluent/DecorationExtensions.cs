using QuestPDF.Elements;
using QuestPDF.Infrastructure;

namespace QuestPDF.Fluent;

/// <summary>Says what stands before, in and after decorated content.</summary>
public sealed class DecorationDescriptor
{
    internal Decoration Decoration { get; } = new();

    /// <summary>Shown above the content on each of its pages.</summary>
    public IContainer Before()
    {
        var container = new Container();
        Decoration.Before = container;
        return container;
    }

    /// <summary>Shown above the content on each of its pages.</summary>
    public void Before(Action<IContainer> handler) => handler(Before());

    /// <summary>The content, which decides on how many pages there are.</summary>
    public IContainer Content()
    {
        var container = new Container();
        Decoration.Content = container;
        return container;
    }

    /// <summary>The content, which decides on how many pages there are.</summary>
    public void Content(Action<IContainer> handler) => handler(Content());

    /// <summary>Shown below the content on each of its pages.</summary>
    public IContainer After()
    {
        var container = new Container();
        Decoration.After = container;
        return container;
    }

    /// <summary>Shown below the content on each of its pages.</summary>
    public void After(Action<IContainer> handler) => handler(After());
}

/// <summary>Content with something before and after it on each page.</summary>
public static class DecorationExtensions
{
    /// <summary>Content with something before and after it on each of its pages.</summary>
    public static void Decoration(this IContainer element, Action<DecorationDescriptor> handler)
    {
        var descriptor = new DecorationDescriptor();
        handler(descriptor);
        element.Put(descriptor.Decoration);
    }
}
