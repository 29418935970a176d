namespace HotChocolate.Language;

/// <summary>The use of a variable: "$name" (specification, section 2.10).</summary>
public sealed class VariableNode(Location? location, NameNode name)
    : SyntaxNode(location), IValueNode<string>, IHasName
{
    /// <summary>Makes a variable that stands in no source text.</summary>
    /// <param name="name">The variable's name, without "$".</param>
    public VariableNode(string name)
        : this(null, new NameNode(name))
    {
    }

    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.Variable;

    /// <summary>The variable's name, without "$".</summary>
    public NameNode Name { get; } = name;

    /// <summary>The variable's name, without "$".</summary>
    public string Value => Name.Value;

    object? IValueNode.Value => Value;

    /// <inheritdoc />
    public override IEnumerable<ISyntaxNode> GetNodes()
    {
        yield return Name;
    }
}
