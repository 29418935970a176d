namespace HotChocolate.Language;

/// <summary>An argument of a field or directive (section 2.6).</summary>
public sealed class ArgumentNode(Location? location, NameNode name, IValueNode value)
    : SyntaxNode(location), IHasName
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.Argument;

    /// <summary>The argument's name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The argument's value.</summary>
    public IValueNode Value { get; } = value;

    /// <inheritdoc />
    public override IEnumerable<ISyntaxNode> GetNodes()
    {
        yield return Name;

        yield return Value;
    }

    /// <summary>Makes an argument that stands in no source text.</summary>
    /// <param name="name">The argument's name.</param>
    /// <param name="value">The argument's value.</param>
    public ArgumentNode(string name, IValueNode value)
        : this(null, new NameNode(name), value)
    {
    }
}
