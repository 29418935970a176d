using HotChocolate.Language;

namespace HotChocolate.Types;

/// <summary>A scalar or an enum: how its values are read from literals and variables, and written to results.</summary>
public abstract class LeafType : NamedType
{
    private protected LeafType(string name, Type runtimeType)
        : base(name, runtimeType)
    {
    }

    /// <summary>The C# value of a literal, never null.</summary>
    /// <exception cref="LeafCoercionException">The literal is none of this type.</exception>
    internal abstract object ParseLiteral(IValueNode literal);

    /// <summary>The C# value of a variable's value (a JSON element or a plain C# value), never null.</summary>
    /// <exception cref="LeafCoercionException">The value is none of this type.</exception>
    internal abstract object ParseValue(object value);

    /// <summary>The value as a result holds it: string, bool, number, time, Guid, enum value, dictionary, list or JSON element.</summary>
    /// <exception cref="LeafCoercionException">The value is none of this type.</exception>
    internal abstract object Serialize(object value);

    /// <summary>The literal of a C# value, for default values in the schema's text.</summary>
    internal abstract IValueNode ToLiteral(object value);
}
