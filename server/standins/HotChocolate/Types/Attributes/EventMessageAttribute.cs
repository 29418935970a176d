namespace HotChocolate;

/// <summary>Marks the parameter of a subscription resolver that receives the event.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class EventMessageAttribute : Attribute;
