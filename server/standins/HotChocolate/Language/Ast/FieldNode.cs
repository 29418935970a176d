namespace HotChocolate.Language;

/// <summary>A selected field (section 2.5).</summary>
public sealed class FieldNode(
    Location? location,
    NameNode name,
    NameNode? alias,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<ArgumentNode> arguments,
    SelectionSetNode? selectionSet)
    : SyntaxNode(location), ISelectionNode, INamedSyntaxNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.Field;

    /// <summary>The field's name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The response name, or null where the field's own name is used (section 2.7).</summary>
    public NameNode? Alias { get; } = alias;

    /// <summary>The applied directives, in order of appearance; possibly empty.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <summary>The arguments, in order of appearance; possibly empty.</summary>
    public IReadOnlyList<ArgumentNode> Arguments { get; } = arguments;

    /// <summary>The sub-selection, or null for a leaf.</summary>
    public SelectionSetNode? SelectionSet { get; } = selectionSet;

    /// <inheritdoc />
    public override IEnumerable<ISyntaxNode> GetNodes()
    {
        yield return Name;

        if (Alias is not null)
        {
            yield return Alias;
        }

        foreach (var item in Directives)
        {
            yield return item;
        }

        foreach (var item in Arguments)
        {
            yield return item;
        }

        if (SelectionSet is not null)
        {
            yield return SelectionSet;
        }
    }
}
