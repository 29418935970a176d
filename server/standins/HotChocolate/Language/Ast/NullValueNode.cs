namespace HotChocolate.Language;

/// <summary>The literal null (specification, section 2.9.5).</summary>
public sealed class NullValueNode(Location? location)
    : SyntaxNode(location), IValueNode
{
    /// <summary>A null that stands in no source text.</summary>
    public static NullValueNode Default { get; } = new(null);

    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.NullValue;

    /// <summary>Always null.</summary>
    public object? Value => null;
}
