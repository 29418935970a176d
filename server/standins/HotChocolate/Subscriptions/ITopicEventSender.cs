namespace HotChocolate.Subscriptions;

/// <summary>Publishes messages to the subscribers of topics. Thread-safe.</summary>
public interface ITopicEventSender
{
    /// <summary>Sends a message to whoever subscribes to a topic at this moment; without subscribers nothing happens.</summary>
    /// <typeparam name="TMessage">The type with which the topic was subscribed to.</typeparam>
    /// <param name="topicName">The topic's name.</param>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Stops the sending.</param>
    /// <returns>Done when the message is in every subscriber's buffer; never waits for a subscriber to read.</returns>
    /// <exception cref="InvalidMessageTypeException">The topic's subscribers expect another type.</exception>
    public ValueTask SendAsync<TMessage>(string topicName, TMessage message, CancellationToken cancellationToken = default);

    /// <summary>Ends the streams of all present subscribers of a topic, after what is already in their buffers.</summary>
    /// <param name="topicName">The topic's name.</param>
    /// <returns>Done when no subscriber can receive more.</returns>
    public ValueTask CompleteAsync(string topicName);
}
