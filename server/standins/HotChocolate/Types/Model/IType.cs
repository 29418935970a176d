namespace HotChocolate.Types;

/// <summary>A type of a schema, named or wrapping.</summary>
public interface IType
{
    /// <summary>Which kind of type it is.</summary>
    public TypeKind Kind { get; }
}
