namespace HotChocolate.Execution;

/// <summary>An immutable request.</summary>
public sealed class OperationRequest : IOperationRequest
{
    internal OperationRequest(string document) => Document = document;

    /// <inheritdoc/>
    public string Document { get; }

    /// <inheritdoc/>
    public string? OperationName { get; internal init; }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object?>? VariableValues { get; internal init; }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object?>? Extensions { get; internal init; }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object?>? ContextData { get; internal init; }

    /// <inheritdoc/>
    public IServiceProvider? Services { get; internal init; }

    /// <summary>A request of a document without variables.</summary>
    /// <param name="sourceText">The source of the document.</param>
    public static OperationRequest FromSourceText(string sourceText) => new(sourceText);
}
