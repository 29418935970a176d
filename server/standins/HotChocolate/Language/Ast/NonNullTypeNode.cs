namespace HotChocolate.Language;

/// <summary>A non-null type: "Type!" (section 2.11).</summary>
public sealed class NonNullTypeNode(Location? location, INullableTypeNode type)
    : SyntaxNode(location), ITypeNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.NonNullType;

    /// <summary>The type without its "!".</summary>
    public INullableTypeNode Type { get; } = type;

    /// <inheritdoc />
    public override IEnumerable<ISyntaxNode> GetNodes()
    {
        yield return Type;
    }

    /// <summary>Makes a non-null type that stands in no source text.</summary>
    /// <param name="type">The type without its "!".</param>
    public NonNullTypeNode(INullableTypeNode type)
        : this(null, type)
    {
    }
}
