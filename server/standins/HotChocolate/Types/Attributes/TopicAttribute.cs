namespace HotChocolate.Types;

/// <summary>Names the topic that a subscription field listens to; on a parameter, the argument's value is the topic.</summary>
/// <param name="name">The topic; <c>{argument}</c> stands for the value of an argument. The method's name when null.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Parameter, Inherited = false)]
public sealed class TopicAttribute(string? name = null) : Attribute
{
    /// <summary>The topic; <c>{argument}</c> stands for the value of an argument.</summary>
    public string? Name { get; } = name;
}
