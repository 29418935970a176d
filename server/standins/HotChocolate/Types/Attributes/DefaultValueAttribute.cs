namespace HotChocolate.Types;

/// <summary>Gives an argument or input field its default value.</summary>
/// <param name="value">The value, of the member's C# type.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter, Inherited = false)]
public sealed class DefaultValueAttribute(object? value) : Attribute
{
    /// <summary>The value, of the member's C# type.</summary>
    public object? Value { get; } = value;
}
