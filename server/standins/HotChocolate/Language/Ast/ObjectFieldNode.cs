namespace HotChocolate.Language;

/// <summary>A field of an input object (specification, section 2.9.8).</summary>
public sealed class ObjectFieldNode(Location? location, NameNode name, IValueNode value)
    : SyntaxNode(location), IHasName
{
    /// <summary>Makes a field that stands in no source text.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="value">The field's value.</param>
    public ObjectFieldNode(string name, IValueNode value)
        : this(null, new NameNode(name), value)
    {
    }

    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.ObjectField;

    /// <summary>The field's name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The field's value.</summary>
    public IValueNode Value { get; } = value;

    /// <inheritdoc />
    public override IEnumerable<ISyntaxNode> GetNodes()
    {
        yield return Name;
        yield return Value;
    }
}
