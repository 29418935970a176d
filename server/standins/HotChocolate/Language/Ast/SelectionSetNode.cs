namespace HotChocolate.Language;

/// <summary>A set of selections between braces (section 2.4).</summary>
public sealed class SelectionSetNode(Location? location, IReadOnlyList<ISelectionNode> selections)
    : SyntaxNode(location)
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.SelectionSet;

    /// <summary>The selections, in order of appearance; never empty when parsed.</summary>
    public IReadOnlyList<ISelectionNode> Selections { get; } = selections;

    /// <inheritdoc />
    public override IEnumerable<ISyntaxNode> GetNodes()
    {
        foreach (var item in Selections)
        {
            yield return item;
        }
    }

    /// <summary>Makes a selection set that stands in no source text.</summary>
    /// <param name="selections">The selections.</param>
    public SelectionSetNode(IReadOnlyList<ISelectionNode> selections)
        : this(null, selections)
    {
    }
}
