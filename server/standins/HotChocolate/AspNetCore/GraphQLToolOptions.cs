namespace HotChocolate.AspNetCore;

/// <summary>The playground that browsers are served.</summary>
public sealed class GraphQLToolOptions
{
    /// <summary>Whether there is one; true by default.</summary>
    public bool Enable { get; set; } = true;

    /// <summary>The page's title; "GraphQL playground" where null.</summary>
    public string? Title { get; set; }

    /// <summary>The document that an empty playground opens with; null for the configured tabs or an empty one.</summary>
    public string? Document { get; set; }
}
