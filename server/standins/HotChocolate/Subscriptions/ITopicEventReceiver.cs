using HotChocolate.Execution;

namespace HotChocolate.Subscriptions;

/// <summary>Subscribes to topics. Thread-safe.</summary>
public interface ITopicEventReceiver
{
    /// <summary>Subscribes with the buffer that the options name.</summary>
    /// <typeparam name="TMessage">The type of the messages.</typeparam>
    /// <param name="topicName">The topic's name.</param>
    /// <param name="cancellationToken">Stops the subscribing.</param>
    /// <returns>A stream of every message sent from now on; disposing it unsubscribes.</returns>
    /// <exception cref="InvalidMessageTypeException">The topic's subscribers expect another type.</exception>
    public ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(string topicName, CancellationToken cancellationToken = default);

    /// <summary>Subscribes with a buffer of one's own.</summary>
    /// <typeparam name="TMessage">The type of the messages.</typeparam>
    /// <param name="topicName">The topic's name.</param>
    /// <param name="bufferCapacity">How many messages may wait, at least 1; null for what the options name.</param>
    /// <param name="bufferFullMode">What happens to one message more; null for what the options name.</param>
    /// <param name="cancellationToken">Stops the subscribing.</param>
    /// <returns>A stream of every message sent from now on; disposing it unsubscribes.</returns>
    /// <exception cref="InvalidMessageTypeException">The topic's subscribers expect another type.</exception>
    public ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(
        string topicName,
        int? bufferCapacity,
        TopicBufferFullMode? bufferFullMode,
        CancellationToken cancellationToken = default);
}
