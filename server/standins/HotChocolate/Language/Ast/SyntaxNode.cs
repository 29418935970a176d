namespace HotChocolate.Language;

/// <summary>What all nodes share: a location and the printed form.</summary>
public abstract class SyntaxNode : ISyntaxNode
{
    private protected SyntaxNode(Location? location) => Location = location;

    /// <inheritdoc />
    public abstract SyntaxKind Kind { get; }

    /// <inheritdoc />
    public Location? Location { get; }

    /// <inheritdoc />
    public virtual IEnumerable<ISyntaxNode> GetNodes() => [];

    /// <summary>Prints the node as indented GraphQL.</summary>
    /// <returns>Text that parses back to an equal tree.</returns>
    public override string ToString() => ToString(indented: true);

    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}
