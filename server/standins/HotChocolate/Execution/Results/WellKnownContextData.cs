namespace HotChocolate;

/// <summary>Keys of <see cref="Execution.IExecutionResult.ContextData"/> and of a request's global state.</summary>
public static class WellKnownContextData
{
    /// <summary>True on a result whose document is not valid.</summary>
    public const string ValidationErrors = "HotChocolate.Execution.ValidationErrors";

    /// <summary>True on a request that may introspect although introspection is off.</summary>
    public const string IntrospectionAllowed = "HotChocolate.Execution.Introspection.Allowed";
}
