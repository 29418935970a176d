namespace HotChocolate.AspNetCore;

/// <summary>The playground that browsers are served.</summary>
public sealed class GraphQLToolOptions
{
    /// <summary>Whether there is one; true by default.</summary>
    public bool Enable { get; set; } = true;

    /// <summary>Where its files come from; here always from the server itself, while the published package asks another host unless told.</summary>
    public GraphQLToolServeMode ServeMode { get; set; } = GraphQLToolServeMode.Embedded;

    /// <summary>Whether it sends no figures of its use; here it never does.</summary>
    public bool? DisableTelemetry { get; set; }

    /// <summary>The page's title; "GraphQL playground" where null.</summary>
    public string? Title { get; set; }

    /// <summary>The document that an empty playground opens with; null for the configured tabs or an empty one.</summary>
    public string? Document { get; set; }
}
