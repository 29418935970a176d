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
        catch (GraphQLException exception)
        {
            context.Result = OperationResult.FromErrors([.. exception.Errors.Select(errors.Handle)]);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            context.Result = OperationResult.FromErrors([errors.Handle(ErrorHandler.Unexpected(exception))]);
        }
    }
}
