namespace HotChocolate.Language;

/// <summary>The kinds of operation (specification, section 2.3).</summary>
public enum OperationType
{
    /// <summary>A read-only fetch.</summary>
    Query,

    /// <summary>A write followed by a fetch.</summary>
    Mutation,

    /// <summary>A long-lived request that fetches in answer to events.</summary>
    Subscription,
}
