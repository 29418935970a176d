namespace HotChocolate.Types;

/// <summary>Another type that is never null.</summary>
public sealed class NonNullType : IType
{
    internal NonNullType(IType type) => Type = type;

    /// <inheritdoc/>
    public TypeKind Kind => TypeKind.NonNull;

    /// <summary>The nullable type.</summary>
    public IType Type { get; }

    /// <summary>The type as written in a document.</summary>
    public override string ToString() => $"{Type}!";
}

/// <summary>Names a non-null type in a <see cref="GraphQLTypeAttribute"/>.</summary>
/// <typeparam name="T">The nullable schema type.</typeparam>
public sealed class NonNullType<T>
    where T : class
{
    private NonNullType()
    {
    }
}
