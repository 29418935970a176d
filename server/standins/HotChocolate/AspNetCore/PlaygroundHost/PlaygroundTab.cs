namespace HotChocolate.AspNetCore.Playground;

/// <summary>A tab that a new playground opens with.</summary>
internal sealed class PlaygroundTab
{
    /// <summary>What the tab is for; shown as a comment above the document.</summary>
    public string? Title { get; init; }

    /// <summary>The document.</summary>
    public string Query { get; init; } = "";

    /// <summary>The variables, as JSON text.</summary>
    public string? Variables { get; init; }
}
