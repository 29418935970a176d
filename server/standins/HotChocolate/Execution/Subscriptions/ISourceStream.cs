namespace HotChocolate.Execution;

/// <summary>A stream of events behind a subscription. Disposing it unsubscribes.</summary>
public interface ISourceStream : IAsyncDisposable
{
    /// <summary>The events, as they come.</summary>
    public IAsyncEnumerable<object?> ReadEventsAsync();
}

/// <summary>A stream of events of one type behind a subscription.</summary>
/// <typeparam name="TMessage">The type of the events.</typeparam>
public interface ISourceStream<out TMessage> : ISourceStream
{
    /// <summary>The events, as they come.</summary>
    public new IAsyncEnumerable<TMessage> ReadEventsAsync();
}
