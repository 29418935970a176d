using HotChocolate.Execution.Processing;

namespace HotChocolate.Execution.Pipeline;

/// <summary>A request on its way through the pipeline.</summary>
internal sealed class RequestContext(IOperationRequest request, CancellationToken requestAborted) : IRequestContext
{
    public IOperationRequest Request => request;

    /// <summary>Cancelled when the caller has gone, or, while the request executes, when it takes too long.</summary>
    public CancellationToken RequestAborted { get; set; } = requestAborted;

    /// <summary>Cancelled when the caller has gone: the life of a subscription, which no time-out ends.</summary>
    public CancellationToken SubscriptionAborted { get; } = requestAborted;

    /// <summary>Whether the caller may see the schema, by introspection and by hints in messages.</summary>
    public bool MayIntrospect { get; set; }

    public PreparedDocument? Document { get; set; }

    public CompiledOperation? Operation { get; set; }

    IOperation? IRequestContext.Operation => Operation;

    public VariableValues Variables { get; set; } = VariableValues.None;

    public IExecutionResult? Result { get; set; }
}
