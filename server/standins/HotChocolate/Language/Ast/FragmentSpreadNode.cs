namespace HotChocolate.Language;

/// <summary>The use of a named fragment: "...Name" (section 2.8).</summary>
public sealed class FragmentSpreadNode(Location? location, NameNode name, IReadOnlyList<DirectiveNode> directives)
    : SyntaxNode(location), ISelectionNode, INamedSyntaxNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.FragmentSpread;

    /// <summary>The name of the fragment that is spread.</summary>
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
