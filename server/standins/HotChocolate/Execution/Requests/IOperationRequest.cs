namespace HotChocolate.Execution;

/// <summary>A request to execute an operation. Specification section 6.1.</summary>
public interface IOperationRequest
{
    /// <summary>The source of the document.</summary>
    public string Document { get; }

    /// <summary>The operation to execute when the document has several.</summary>
    public string? OperationName { get; }

    /// <summary>The raw variable values: JSON elements, literals or plain C# values.</summary>
    public IReadOnlyDictionary<string, object?>? VariableValues { get; }

    /// <summary>The <c>extensions</c> of the request.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; }

    /// <summary>State for resolvers, such as the caller's <c>ClaimsPrincipal</c>.</summary>
    public IReadOnlyDictionary<string, object?>? ContextData { get; }

    /// <summary>The services of the request; a scope of the application's services when null.</summary>
    public IServiceProvider? Services { get; }
}
