namespace HotChocolate.Execution;

/// <summary>Executes requests against one schema. Thread-safe.</summary>
public interface IRequestExecutor
{
    /// <summary>The schema.</summary>
    public ISchema Schema { get; }

    /// <summary>The application's services.</summary>
    public IServiceProvider Services { get; }

    /// <summary>Executes a request: an <see cref="IOperationResult"/>, or an <see cref="IResponseStream"/> for a subscription.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Stops the execution; for a subscription, its stream as well.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task<IExecutionResult> ExecuteAsync(IOperationRequest request, CancellationToken cancellationToken = default);
}
