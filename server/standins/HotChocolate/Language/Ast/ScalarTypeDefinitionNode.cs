namespace HotChocolate.Language;

/// <summary>The definition of a scalar type (section 3.5).</summary>
public sealed class ScalarTypeDefinitionNode(
    Location? location,
    NameNode name,
    StringValueNode? description,
    IReadOnlyList<DirectiveNode> directives)
    : SyntaxNode(location), ITypeDefinitionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.ScalarTypeDefinition;

    /// <summary>The type's name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The description, or null where none is written.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The applied directives, in order of appearance; possibly empty.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <inheritdoc />
    public override IEnumerable<ISyntaxNode> GetNodes()
    {
        yield return Name;

        if (Description is not null)
        {
            yield return Description;
        }

        foreach (var item in Directives)
        {
            yield return item;
        }
    }
}
