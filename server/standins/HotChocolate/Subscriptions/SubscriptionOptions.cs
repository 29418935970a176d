namespace HotChocolate.Subscriptions;

/// <summary>How topics are named and buffered.</summary>
public sealed class SubscriptionOptions
{
    /// <summary>Put before every topic's name; none by default.</summary>
    public string? TopicPrefix { get; set; }

    /// <summary>How many messages may wait for one subscriber, at least 1; 64 by default.</summary>
    public int TopicBufferCapacity { get; set; } = 64;

    /// <summary>What happens when a subscriber's buffer is full; by default the subscriber is dropped with an error.</summary>
    public TopicBufferFullMode TopicBufferFullMode { get; set; } = TopicBufferFullMode.DropSubscriber;
}
