namespace HotChocolate.Execution.Instrumentation;

/// <summary>Is told of what happens while requests are executed. Derive from <see cref="ExecutionDiagnosticEventListener"/>.</summary>
public interface IExecutionDiagnosticEventListener
{
    /// <summary>A request begins to be executed, its document not yet read.</summary>
    /// <param name="context">The request; what it lacks now it has when the scope is disposed.</param>
    /// <returns>A scope that is disposed when the result is there: of a subscription, its stream.</returns>
    public IDisposable ExecuteRequest(IRequestContext context);
}
