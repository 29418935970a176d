namespace HotChocolate.Execution.Options;

/// <summary>How requests are executed.</summary>
public sealed class RequestExecutorOptions
{
    /// <summary>How long a request, or one event of a subscription, may take; 30 s by default.</summary>
    public TimeSpan ExecutionTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether the message and stack trace of an unexpected exception are written to the response; off by default.</summary>
    public bool IncludeExceptionDetails { get; set; }
}
