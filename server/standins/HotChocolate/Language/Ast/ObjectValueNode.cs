namespace HotChocolate.Language;

/// <summary>An input object (specification, section 2.9.8).</summary>
public sealed class ObjectValueNode(Location? location, IReadOnlyList<ObjectFieldNode> fields)
    : SyntaxNode(location), IValueNode<IReadOnlyList<ObjectFieldNode>>
{
    /// <summary>Makes an input object that stands in no source text.</summary>
    /// <param name="fields">The fields.</param>
    public ObjectValueNode(params IReadOnlyList<ObjectFieldNode> fields)
        : this(null, fields)
    {
    }

    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.ObjectValue;

    /// <summary>The fields, in order of appearance; possibly empty, and repeated names are not yet refused.</summary>
    public IReadOnlyList<ObjectFieldNode> Fields { get; } = fields;

    IReadOnlyList<ObjectFieldNode> IValueNode<IReadOnlyList<ObjectFieldNode>>.Value => Fields;

    object? IValueNode.Value => Fields;

    /// <inheritdoc />
    public override IEnumerable<ISyntaxNode> GetNodes() => Fields;
}
