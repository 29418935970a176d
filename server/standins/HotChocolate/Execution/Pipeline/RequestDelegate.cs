namespace HotChocolate.Execution.Pipeline;

/// <summary>The rest of the pipeline: when it returns, the context has a result.</summary>
internal delegate ValueTask RequestDelegate(RequestContext context);
