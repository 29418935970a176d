namespace HotChocolate.Subscriptions;

/// <summary>What happens to a message for which a subscriber's buffer has no room.</summary>
public enum TopicBufferFullMode
{
    /// <summary>The newest waiting message gives way.</summary>
    DropNewest,

    /// <summary>The oldest waiting message gives way.</summary>
    DropOldest,

    /// <summary>The message is not delivered to that subscriber.</summary>
    DropWrite,

    /// <summary>The subscriber's stream ends with a <see cref="SubscriberTooSlowException" /> after what waits: nothing is lost unnoticed.</summary>
    DropSubscriber,
}
