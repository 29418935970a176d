using HotChocolate.Execution.Processing;

namespace HotChocolate.Execution;

/// <summary>A request on its way through the pipeline.</summary>
public interface IRequestContext
{
    /// <summary>The request.</summary>
    public IOperationRequest Request { get; }

    /// <summary>The operation; null until the document was found valid.</summary>
    public IOperation? Operation { get; }

    /// <summary>The result; null until there is one.</summary>
    public IExecutionResult? Result { get; }
}
