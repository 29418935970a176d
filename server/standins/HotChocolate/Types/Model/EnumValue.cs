using System.Text.Json;

namespace HotChocolate.Types;

/// <summary>One value of an enum type.</summary>
public sealed class EnumValue
{
    internal EnumValue(string name, object value)
    {
        Name = name;
        Value = value;
        Encoded = JsonEncodedText.Encode(name);
    }

    /// <summary>The name clients see.</summary>
    public string Name { get; }

    /// <summary>The C# value.</summary>
    public object Value { get; }

    /// <summary>What the value stands for; null when not described.</summary>
    public string? Description { get; internal init; }

    /// <summary>Why not to use it any more; null when it is current.</summary>
    public string? DeprecationReason { get; internal init; }

    internal JsonEncodedText Encoded { get; }
}
