namespace HotChocolate.Execution;

/// <summary>The responses of a subscription, one for each event of its source.</summary>
public interface IResponseStream : IExecutionResult
{
    /// <summary>The responses, as their events come. Read once. Ends when the source ends; disposing ends the source.</summary>
    public IAsyncEnumerable<IOperationResult> ReadResultsAsync();
}
