using HotChocolate.Execution.Processing;

namespace HotChocolate.Execution.Pipeline;

/// <summary>Turns what the rest of the pipeline throws into a result; cancellation by the caller passes through.</summary>
internal sealed class ExceptionMiddleware(RequestDelegate next, ErrorHandler errors)
{
    public async ValueTask InvokeAsync(RequestContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            var found = ErrorHandler.Of(exception);
            context.Result = OperationResult.FromErrors([.. found.Select(error => errors.Handle(context.MayIntrospect ? error.WithHint() : error))]);
        }
    }
}
