namespace HotChocolate.Types;

/// <summary>A list of another type.</summary>
public sealed class ListType : IType
{
    internal ListType(IType elementType) => ElementType = elementType;

    /// <inheritdoc/>
    public TypeKind Kind => TypeKind.List;

    /// <summary>The type of the items.</summary>
    public IType ElementType { get; }

    /// <summary>The type as written in a document.</summary>
    public override string ToString() => $"[{ElementType}]";
}

/// <summary>Names a list type in a <see cref="GraphQLTypeAttribute"/>.</summary>
/// <typeparam name="T">The schema type of the items.</typeparam>
public sealed class ListType<T>
    where T : class
{
    private ListType()
    {
    }
}
