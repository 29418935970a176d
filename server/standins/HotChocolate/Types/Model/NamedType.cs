namespace HotChocolate.Types;

/// <summary>What all named types share.</summary>
public abstract class NamedType : INamedType
{
    private protected NamedType(string name, Type runtimeType) => (Name, RuntimeType) = (name, runtimeType);

    /// <inheritdoc/>
    public abstract TypeKind Kind { get; }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public string? Description { get; internal set; }

    /// <summary>The C# type behind the type.</summary>
    public Type RuntimeType { get; }

    /// <summary>The type's name.</summary>
    public override string ToString() => Name;
}
