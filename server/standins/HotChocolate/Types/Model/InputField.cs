using HotChocolate.Language;

namespace HotChocolate.Types;

/// <summary>An argument of a field or directive, or a field of an input object.</summary>
public sealed class InputField
{
    internal InputField(string name, IType type) => (Name, Type) = (name, type);

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The type.</summary>
    public IType Type { get; }

    /// <summary>What the value means; null when not described.</summary>
    public string? Description { get; internal init; }

    /// <summary>Why not to use it any more; null when it is current.</summary>
    public string? DeprecationReason { get; internal init; }

    /// <summary>The value taken when none is given; null when there is none.</summary>
    public IValueNode? DefaultValue { get; internal init; }

    internal int Index { get; set; }

    /// <summary>Turns a coerced value into the C# type of the parameter or property.</summary>
    internal Func<object?, object?> Convert { get; init; } = static value => value;

    internal bool IsRequired => Type is NonNullType && DefaultValue is null;
}
