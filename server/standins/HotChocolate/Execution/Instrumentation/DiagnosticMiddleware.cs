using HotChocolate.Execution.Pipeline;

namespace HotChocolate.Execution.Instrumentation;

/// <summary>Tells listeners of requests.</summary>
internal sealed class DiagnosticMiddleware(RequestDelegate next, IExecutionDiagnosticEventListener[] listeners)
{
    public async ValueTask InvokeAsync(RequestContext context)
    {
        var scopes = Array.ConvertAll(listeners, listener => listener.ExecuteRequest(context));
        try
        {
            await next(context);
        }
        finally
        {
            foreach (var scope in scopes)
            {
                scope.Dispose();
            }
        }
    }
}
