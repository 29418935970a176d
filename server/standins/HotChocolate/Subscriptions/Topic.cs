namespace HotChocolate.Subscriptions;

/// <summary>The present subscribers of one topic, of whatever message type.</summary>
internal abstract class Topic
{
    public abstract Type MessageType { get; }

    public abstract int Count { get; }

    public abstract void Complete();
}

/// <summary>The present subscribers of one topic; changed under its owner's lock, read without.</summary>
internal sealed class Topic<TMessage> : Topic
{
    private volatile Subscriber<TMessage>[] _subscribers = [];

    public override Type MessageType => typeof(TMessage);

    /// <summary>A snapshot: never changed once handed out.</summary>
    public Subscriber<TMessage>[] Subscribers => _subscribers;

    public override int Count => _subscribers.Length;

    public void Add(Subscriber<TMessage> subscriber) => _subscribers = [.. _subscribers, subscriber];

    public void Remove(Subscriber<TMessage> subscriber) => _subscribers = Array.FindAll(_subscribers, s => s != subscriber);

    public override void Complete()
    {
        foreach (var subscriber in _subscribers)
        {
            subscriber.Complete();
        }
    }
}
