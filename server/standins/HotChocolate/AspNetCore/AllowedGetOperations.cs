using HotChocolate.Language;

namespace HotChocolate.AspNetCore;

/// <summary>The operations that a GET request may execute.</summary>
[Flags]
public enum AllowedGetOperations
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Queries.</summary>
    Query = 1,

    /// <summary>Mutations: only where nothing ambient, such as a cookie, signs a caller in.</summary>
    Mutation = 2,

    /// <summary>Subscriptions, answered as an event stream.</summary>
    Subscription = 4,

    /// <summary>Queries and mutations.</summary>
    QueryAndMutation = Query | Mutation,

    /// <summary>Every kind of operation.</summary>
    All = QueryAndMutation | Subscription,
}

/// <summary>Asks about allowed operations.</summary>
internal static class AllowedGetOperationsExtensions
{
    /// <summary>Whether GET may execute an operation of a kind.</summary>
    public static bool IsAllowed(this AllowedGetOperations allowed, OperationType kind) => allowed.HasFlag(kind switch
    {
        OperationType.Query => AllowedGetOperations.Query,
        OperationType.Mutation => AllowedGetOperations.Mutation,
        _ => AllowedGetOperations.Subscription,
    });
}
