using System.Diagnostics;
using HotChocolate.Execution.Options;

namespace HotChocolate.Execution.Pipeline;

/// <summary>Stops a request that takes too long; never while a debugger looks at it.</summary>
internal sealed class TimeoutMiddleware(RequestDelegate next, RequestExecutorOptions options, TimeProvider time)
{
    public async ValueTask InvokeAsync(RequestContext context)
    {
        if (Debugger.IsAttached)
        {
            await next(context);
            return;
        }

        var caller = context.RequestAborted;
        using var timeout = new CancellationTokenSource(options.ExecutionTimeout, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, caller);
        context.RequestAborted = linked.Token;
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !caller.IsCancellationRequested)
        {
            context.Result = OperationResult.FromErrors([TimeoutError(options.ExecutionTimeout)]);
        }
        finally
        {
            context.RequestAborted = caller;
        }
    }

    public static IError TimeoutError(TimeSpan timeout) => ErrorBuilder.New()
        .SetMessage($"The request exceeded the configured timeout of `{timeout:c}`.")
        .SetCode(ErrorCodes.Execution.Timeout)
        .Build();
}
