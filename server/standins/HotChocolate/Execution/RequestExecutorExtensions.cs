namespace HotChocolate.Execution;

/// <summary>Shortcuts on executors.</summary>
public static class RequestExecutorExtensions
{
    /// <summary>Executes a document without variables.</summary>
    /// <param name="executor">The executor.</param>
    /// <param name="sourceText">The document.</param>
    /// <param name="cancellationToken">Stops the execution.</param>
    public static Task<IExecutionResult> ExecuteAsync(this IRequestExecutor executor, string sourceText, CancellationToken cancellationToken = default) =>
        executor.ExecuteAsync(OperationRequest.FromSourceText(sourceText), cancellationToken);

    /// <summary>Executes a document.</summary>
    /// <param name="executor">The executor.</param>
    /// <param name="sourceText">The document.</param>
    /// <param name="variableValues">The raw variable values.</param>
    /// <param name="cancellationToken">Stops the execution.</param>
    public static Task<IExecutionResult> ExecuteAsync(
        this IRequestExecutor executor, string sourceText, IReadOnlyDictionary<string, object?> variableValues, CancellationToken cancellationToken = default) =>
        executor.ExecuteAsync(OperationRequestBuilder.New().SetDocument(sourceText).SetVariableValues(variableValues).Build(), cancellationToken);

    /// <summary>Executes a request built in place.</summary>
    /// <param name="executor">The executor.</param>
    /// <param name="buildRequest">Builds the request.</param>
    /// <param name="cancellationToken">Stops the execution.</param>
    public static Task<IExecutionResult> ExecuteAsync(this IRequestExecutor executor, Action<OperationRequestBuilder> buildRequest, CancellationToken cancellationToken = default)
    {
        var builder = OperationRequestBuilder.New();
        buildRequest(builder);
        return executor.ExecuteAsync(builder.Build(), cancellationToken);
    }
}
