namespace HotChocolate.Language;

/// <summary>A list type: "[Type]" (section 2.11).</summary>
public sealed class ListTypeNode(Location? location, ITypeNode type)
    : SyntaxNode(location), INullableTypeNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.ListType;

    /// <summary>The type of the items.</summary>
    public ITypeNode Type { get; } = type;

    /// <inheritdoc />
    public override IEnumerable<ISyntaxNode> GetNodes()
    {
        yield return Type;
    }

    /// <summary>Makes a list type that stands in no source text.</summary>
    /// <param name="type">The type of the items.</param>
    public ListTypeNode(ITypeNode type)
        : this(null, type)
    {
    }
}
