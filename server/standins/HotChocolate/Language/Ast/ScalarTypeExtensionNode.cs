namespace HotChocolate.Language;

/// <summary>An extension of a scalar type (section 3.5.7).</summary>
public sealed class ScalarTypeExtensionNode(Location? location, NameNode name, IReadOnlyList<DirectiveNode> directives)
    : SyntaxNode(location), ITypeExtensionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.ScalarTypeExtension;

    /// <summary>The type's name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The applied directives, in order of appearance; possibly empty.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <inheritdoc />
    public override IEnumerable<ISyntaxNode> GetNodes()
    {
        yield return Name;

        foreach (var item in Directives)
        {
            yield return item;
        }
    }
}
