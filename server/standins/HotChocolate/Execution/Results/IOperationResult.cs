namespace HotChocolate.Execution;

/// <summary>The response to one execution of an operation. Specification section 7.1.</summary>
public interface IOperationResult : IExecutionResult
{
    /// <summary>
    /// Whether the response has an entry <c>data</c>, be it null: false means that execution never began
    /// (a request error), so nothing was changed.
    /// </summary>
    public bool IsDataSet { get; }

    /// <summary>The data; null when the request failed or a non-null error reached the root.</summary>
    public IReadOnlyDictionary<string, object?>? Data { get; }

    /// <summary>The errors; null when there is none.</summary>
    public IReadOnlyList<IError>? Errors { get; }

    /// <summary>The <c>extensions</c> of the response; null when there is none.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; }
}
