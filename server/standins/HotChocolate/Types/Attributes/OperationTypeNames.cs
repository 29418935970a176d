namespace HotChocolate.Types;

/// <summary>The default names of the root operation types.</summary>
public static class OperationTypeNames
{
    /// <summary>The query type.</summary>
    public const string Query = nameof(Query);

    /// <summary>The mutation type.</summary>
    public const string Mutation = nameof(Mutation);

    /// <summary>The subscription type.</summary>
    public const string Subscription = nameof(Subscription);
}
