namespace HotChocolate.Language;

/// <summary>A string (specification, section 2.9.4).</summary>
/// <param name="location">Where it stands, or null.</param>
/// <param name="value">The text it means, escapes resolved and a block string's common indent removed.</param>
/// <param name="block">Whether it is written as a block string.</param>
public sealed class StringValueNode(Location? location, string value, bool block)
    : SyntaxNode(location), IValueNode<string>
{
    /// <summary>Makes a string that stands in no source text.</summary>
    /// <param name="value">The text.</param>
    public StringValueNode(string value)
        : this(null, value, block: false)
    {
    }

    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.StringValue;

    /// <summary>The text it means, escapes resolved and a block string's common indent removed.</summary>
    public string Value { get; } = value;

    /// <summary>Whether it is written as a block string, between triple quotes.</summary>
    public bool Block { get; } = block;

    object? IValueNode.Value => Value;
}
