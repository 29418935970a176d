namespace HotChocolate.AspNetCore;

/// <summary>Where the playground's files come from.</summary>
public sealed class GraphQLToolServeMode
{
    private GraphQLToolServeMode()
    {
    }

    /// <summary>From the server itself: nothing is asked of any other host.</summary>
    public static GraphQLToolServeMode Embedded { get; } = new();
}
