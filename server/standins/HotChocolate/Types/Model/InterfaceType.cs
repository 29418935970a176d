namespace HotChocolate.Types;

/// <summary>An interface type. Specification section 3.7.</summary>
public sealed class InterfaceType : ComplexType
{
    internal InterfaceType(string name, Type runtimeType)
        : base(name, runtimeType)
    {
    }

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Interface;
}
