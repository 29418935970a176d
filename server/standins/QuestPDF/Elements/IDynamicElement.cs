using QuestPDF.Infrastructure;

namespace QuestPDF.Elements;

/// <summary>An element whose size is known before it stands anywhere.</summary>
public interface IDynamicElement : IElement
{
    /// <summary>In points; measured in the room that the component has on this page.</summary>
    public Size Size { get; }
}
