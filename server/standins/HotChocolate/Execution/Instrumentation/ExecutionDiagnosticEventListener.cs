namespace HotChocolate.Execution.Instrumentation;

/// <summary>A listener that does nothing but what is overridden.</summary>
public abstract class ExecutionDiagnosticEventListener : IExecutionDiagnosticEventListener
{
    /// <summary>A scope that does nothing.</summary>
    protected static IDisposable EmptyScope { get; } = new Nothing();

    /// <inheritdoc/>
    public virtual IDisposable ExecuteRequest(IRequestContext context) => EmptyScope;

    private sealed class Nothing : IDisposable
    {
        public void Dispose()
        {
        }
    }
}
