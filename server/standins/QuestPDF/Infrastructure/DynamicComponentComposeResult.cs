using QuestPDF.Elements;

namespace QuestPDF.Infrastructure;

/// <summary>What a dynamic component shows on a page.</summary>
public sealed class DynamicComponentComposeResult
{
    /// <summary>Made by <see cref="DynamicContext.CreateElement"/>. Has to fit on the page as a whole.</summary>
    public required IElement Content { get; set; }

    /// <summary>Whether the component is asked again for the next page.</summary>
    public bool HasMoreContent { get; set; }
}
