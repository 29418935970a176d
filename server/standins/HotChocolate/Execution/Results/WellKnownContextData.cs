namespace HotChocolate;

/// <summary>Keys of <see cref="Execution.IExecutionResult.ContextData"/> and of a request's global state.</summary>
public static class WellKnownContextData
{
    /// <summary>True on a result whose document is not valid.</summary>
    public const string ValidationErrors = "HotChocolate.Execution.ValidationErrors";

    /// <summary>The HTTP status of a result, where it is not the usual one; an <see cref="int"/>.</summary>
    public const string HttpStatusCode = "HotChocolate.Execution.Transport.HttpStatusCode";

    /// <summary>On a request: refuses kinds of operations; an <see cref="Execution.OperationGuard"/>.</summary>
    internal const string OperationGuard = "HotChocolate.Execution.OperationGuard";

    /// <summary>True on a request that may introspect although introspection is off.</summary>
    public const string IntrospectionAllowed = "HotChocolate.Execution.Introspection.Allowed";
}
