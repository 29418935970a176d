namespace HotChocolate.Language;

/// <summary>A list of values (specification, section 2.9.7).</summary>
public sealed class ListValueNode(Location? location, IReadOnlyList<IValueNode> items)
    : SyntaxNode(location), IValueNode<IReadOnlyList<IValueNode>>
{
    /// <summary>Makes a list that stands in no source text.</summary>
    /// <param name="items">The items.</param>
    public ListValueNode(params IReadOnlyList<IValueNode> items)
        : this(null, items)
    {
    }

    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.ListValue;

    /// <summary>The items, in order; possibly empty.</summary>
    public IReadOnlyList<IValueNode> Items { get; } = items;

    IReadOnlyList<IValueNode> IValueNode<IReadOnlyList<IValueNode>>.Value => Items;

    object? IValueNode.Value => Items;

    /// <inheritdoc />
    public override IEnumerable<ISyntaxNode> GetNodes() => Items;
}
