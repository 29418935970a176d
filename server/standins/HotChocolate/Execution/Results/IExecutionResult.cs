namespace HotChocolate.Execution;

/// <summary>What a request yields: one result, or a stream of them.</summary>
public interface IExecutionResult : IAsyncDisposable
{
    /// <summary>Data for the transport, e.g. under the keys of <see cref="WellKnownContextData"/>.</summary>
    public IReadOnlyDictionary<string, object?>? ContextData { get; }
}
