namespace HotChocolate.Language;

/// <summary>A named fragment (section 2.8).</summary>
public sealed class FragmentDefinitionNode(
    Location? location,
    NameNode name,
    StringValueNode? description,
    NamedTypeNode typeCondition,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode selectionSet)
    : SyntaxNode(location), IExecutableDefinitionNode, INamedSyntaxNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.FragmentDefinition;

    /// <summary>The fragment's name, never "on".</summary>
    public NameNode Name { get; } = name;

    /// <summary>The description, or null where none is written.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The type the fragment applies to.</summary>
    public NamedTypeNode TypeCondition { get; } = typeCondition;

    /// <summary>The applied directives, in order of appearance; possibly empty.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <summary>The selected fields.</summary>
    public SelectionSetNode SelectionSet { get; } = selectionSet;

    /// <inheritdoc />
    public override IEnumerable<ISyntaxNode> GetNodes()
    {
        yield return Name;

        if (Description is not null)
        {
            yield return Description;
        }

        yield return TypeCondition;

        foreach (var item in Directives)
        {
            yield return item;
        }

        yield return SelectionSet;
    }
}
