namespace HotChocolate.Subscriptions;

/// <summary>A subscriber read more slowly than messages came and was dropped; it may subscribe anew.</summary>
/// <param name="topicName">The topic's name.</param>
/// <param name="bufferCapacity">How many messages were waiting.</param>
public sealed class SubscriberTooSlowException(string topicName, int bufferCapacity)
    : Exception($"The subscriber of \"{topicName}\" fell more than {bufferCapacity} messages behind.");
