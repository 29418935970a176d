namespace HotChocolate.AspNetCore;

/// <summary>What a GraphQL endpoint accepts.</summary>
public sealed class GraphQLServerOptions
{
    /// <summary>The playground.</summary>
    public GraphQLToolOptions Tool { get; } = new();

    /// <summary>WebSocket connections.</summary>
    public GraphQLSocketOptions Sockets { get; } = new();

    /// <summary>What GET may execute; queries by default.</summary>
    public AllowedGetOperations AllowedGetOperations { get; set; } = AllowedGetOperations.Query;

    /// <summary>Whether GET may execute anything; true by default.</summary>
    public bool EnableGetRequests { get; set; } = true;

    /// <summary>Whether GET needs the header "GraphQL-Preflight: 1", which no foreign page can send unasked; false by default.</summary>
    public bool EnforceGetRequestsPreflightHeader { get; set; }

    /// <summary>Whether "?sdl" answers the schema; true by default.</summary>
    public bool EnableSchemaRequests { get; set; } = true;

    /// <summary>Whether an array of requests is accepted; false by default.</summary>
    public bool EnableBatching { get; set; }
}
