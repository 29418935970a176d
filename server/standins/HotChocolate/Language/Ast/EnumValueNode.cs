namespace HotChocolate.Language;

/// <summary>An enum value: a name other than true, false and null (specification, section 2.9.6).</summary>
public sealed class EnumValueNode(Location? location, string value)
    : SyntaxNode(location), IValueNode<string>
{
    /// <summary>Makes an enum value that stands in no source text.</summary>
    /// <param name="value">The value's name.</param>
    public EnumValueNode(string value)
        : this(null, value)
    {
    }

    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.EnumValue;

    /// <summary>The value's name.</summary>
    public string Value { get; } = value;

    object? IValueNode.Value => Value;
}
