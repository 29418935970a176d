using QuestPDF.Elements;
using QuestPDF.Infrastructure;

namespace QuestPDF.Fluent;

/// <summary>Piles up layers, the lowest first.</summary>
public sealed class LayersDescriptor
{
    internal Layers Layers { get; } = new();

    /// <summary>A layer as large as the primary one.</summary>
    public IContainer Layer() => Layers.Add(isPrimary: false);

    /// <summary>The layer that decides on size and pages. There is exactly one.</summary>
    public IContainer PrimaryLayer() => Layers.Add(isPrimary: true);
}

/// <summary>Content behind and in front of content.</summary>
public static class LayerExtensions
{
    /// <summary>Content behind and in front of content.</summary>
    public static void Layers(this IContainer element, Action<LayersDescriptor> handler)
    {
        var descriptor = new LayersDescriptor();
        handler(descriptor);
        element.Put(descriptor.Layers);
    }
}
