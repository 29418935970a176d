using HotChocolate.Execution.Pipeline;

namespace HotChocolate.Execution;

/// <summary>Sends requests through the pipeline of a schema.</summary>
internal sealed class RequestExecutor(ISchema schema, IServiceProvider services, RequestDelegate pipeline) : IRequestExecutor
{
    public ISchema Schema => schema;

    public IServiceProvider Services => services;

    public async Task<IExecutionResult> ExecuteAsync(IOperationRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var context = new RequestContext(request, cancellationToken);
        await pipeline(context);
        return context.Result!;
    }
}
