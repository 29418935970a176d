namespace HotChocolate.Types;

/// <summary>A scalar type. Specification section 3.5.</summary>
public abstract class ScalarType : LeafType
{
    private protected ScalarType(string name, Type runtimeType, string? specifiedBy = null, string? description = null)
        : base(name, runtimeType)
    {
        SpecifiedBy = specifiedBy;
        Description = description;
    }

    /// <inheritdoc/>
    public sealed override TypeKind Kind => TypeKind.Scalar;

    /// <summary>The address of the text that specifies the scalar; null when there is none.</summary>
    public string? SpecifiedBy { get; }

    /// <summary>Whether the specification defines it, so that a schema's text need not.</summary>
    internal bool IsBuiltIn => Name is "String" or "ID" or "Int" or "Float" or "Boolean";
}
