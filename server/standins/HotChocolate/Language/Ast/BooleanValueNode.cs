namespace HotChocolate.Language;

/// <summary>True or false (specification, section 2.9.3).</summary>
public sealed class BooleanValueNode(Location? location, bool value)
    : SyntaxNode(location), IValueNode<bool>
{
    /// <summary>Makes a boolean that stands in no source text.</summary>
    /// <param name="value">The boolean.</param>
    public BooleanValueNode(bool value)
        : this(null, value)
    {
    }

    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.BooleanValue;

    /// <summary>The boolean.</summary>
    public bool Value { get; } = value;

    object? IValueNode.Value => Value;
}
