using HotChocolate.Execution;

namespace HotChocolate.Subscriptions;

/// <summary>Topics within this process. A topic exists while it has subscribers.</summary>
internal sealed class InMemoryPubSub(SubscriptionOptions options) : ITopicEventSender, ITopicEventReceiver
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Topic> _topics = new(StringComparer.Ordinal);

    /// <summary>How many topics have subscribers.</summary>
    internal int TopicCount
    {
        get
        {
            lock (_lock)
            {
                return _topics.Count;
            }
        }
    }

    /// <summary>How many subscribe to a topic.</summary>
    internal int SubscriberCount(string topicName)
    {
        lock (_lock)
        {
            return _topics.GetValueOrDefault(FullName(topicName))?.Count ?? 0;
        }
    }

    public ValueTask SendAsync<TMessage>(string topicName, TMessage message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(topicName);
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var subscriber in Find<TMessage>(topicName)?.Subscribers ?? [])
        {
            subscriber.Post(message);
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask CompleteAsync(string topicName)
    {
        ArgumentNullException.ThrowIfNull(topicName);
        Topic? topic;
        lock (_lock)
        {
            _topics.Remove(FullName(topicName), out topic);
        }

        topic?.Complete();
        return ValueTask.CompletedTask;
    }

    public ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(string topicName, CancellationToken cancellationToken = default) =>
        SubscribeAsync<TMessage>(topicName, null, null, cancellationToken);

    public ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(
        string topicName,
        int? bufferCapacity,
        TopicBufferFullMode? bufferFullMode,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(topicName);
        cancellationToken.ThrowIfCancellationRequested();
        var name = FullName(topicName);
        var subscriber = new Subscriber<TMessage>(
            topicName, bufferCapacity ?? options.TopicBufferCapacity, bufferFullMode ?? options.TopicBufferFullMode);
        lock (_lock)
        {
            var topic = Find<TMessage>(topicName);
            if (topic is null)
            {
                topic = new Topic<TMessage>();
                _topics.Add(name, topic);
            }

            subscriber.Left = () => Remove(name, topic, subscriber);
            topic.Add(subscriber);
        }

        return ValueTask.FromResult<ISourceStream<TMessage>>(subscriber);
    }

    private void Remove<TMessage>(string name, Topic<TMessage> topic, Subscriber<TMessage> subscriber)
    {
        lock (_lock)
        {
            topic.Remove(subscriber);
            if (topic.Subscribers.Length == 0 && _topics.GetValueOrDefault(name) == topic)
            {
                _topics.Remove(name);
            }
        }
    }

    private Topic<TMessage>? Find<TMessage>(string topicName)
    {
        lock (_lock)
        {
            return _topics.GetValueOrDefault(FullName(topicName)) switch
            {
                null => null,
                Topic<TMessage> topic => topic,
                var other => throw new InvalidMessageTypeException(topicName, other.MessageType, typeof(TMessage)),
            };
        }
    }

    private string FullName(string topicName) => options.TopicPrefix + topicName;
}
