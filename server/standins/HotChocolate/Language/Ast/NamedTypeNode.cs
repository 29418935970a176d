namespace HotChocolate.Language;

/// <summary>A reference to a type by name (section 2.11).</summary>
public sealed class NamedTypeNode(Location? location, NameNode name)
    : SyntaxNode(location), INullableTypeNode, IHasName
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.NamedType;

    /// <summary>The type's name.</summary>
    public NameNode Name { get; } = name;

    /// <inheritdoc />
    public override IEnumerable<ISyntaxNode> GetNodes()
    {
        yield return Name;
    }

    /// <summary>Makes a type reference that stands in no source text.</summary>
    /// <param name="name">The type's name.</param>
    public NamedTypeNode(string name)
        : this(null, new NameNode(name))
    {
    }
}
