namespace HotChocolate.Types;

/// <summary>An object type. Specification section 3.6.</summary>
public sealed class ObjectType : ComplexType
{
    internal ObjectType(string name, Type runtimeType)
        : base(name, runtimeType)
    {
    }

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Object;
}
