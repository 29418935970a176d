namespace HotChocolate.Subscriptions;

/// <summary>A topic carries messages of another type.</summary>
/// <param name="topicName">The topic's name.</param>
/// <param name="topicMessageType">The type that its subscribers expect.</param>
/// <param name="requestedMessageType">The type that was sent or asked for.</param>
public sealed class InvalidMessageTypeException(string topicName, Type topicMessageType, Type requestedMessageType)
    : Exception($"The topic \"{topicName}\" carries {topicMessageType}, not {requestedMessageType}.")
{
    /// <summary>The type that the topic's subscribers expect.</summary>
    public Type TopicMessageType { get; } = topicMessageType;

    /// <summary>The type that was sent or asked for.</summary>
    public Type RequestedMessageType { get; } = requestedMessageType;
}
