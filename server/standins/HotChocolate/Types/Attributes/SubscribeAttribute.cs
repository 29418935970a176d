namespace HotChocolate.Types;

/// <summary>Makes a method a subscription field: the method maps each event to the field's value.</summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class SubscribeAttribute : Attribute
{
    /// <summary>
    /// The C# name of the method of the same class that opens the stream of events: it returns an
    /// <see cref="Execution.ISourceStream"/> (or a task of one) or an <see cref="IAsyncEnumerable{T}"/>.
    /// Without it the events come from the topic that <see cref="TopicAttribute"/> names.
    /// </summary>
    public string? With { get; set; }

    /// <summary>The C# type of the events of the topic; that of the <see cref="EventMessageAttribute"/> parameter when null.</summary>
    public Type? MessageType { get; set; }
}
