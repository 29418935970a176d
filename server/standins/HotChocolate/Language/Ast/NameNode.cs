namespace HotChocolate.Language;

/// <summary>A name: a letter or underscore followed by letters, digits and underscores (section 2.1.9).</summary>
public sealed class NameNode(Location? location, string value)
    : SyntaxNode(location)
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.Name;

    /// <summary>The name.</summary>
    public string Value { get; } = value;

    /// <summary>Makes a name that stands in no source text.</summary>
    /// <param name="value">The name.</param>
    public NameNode(string value)
        : this(null, value)
    {
    }
}
