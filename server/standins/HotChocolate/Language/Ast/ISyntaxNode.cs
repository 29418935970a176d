namespace HotChocolate.Language;

/// <summary>A node of the syntax tree of a GraphQL document. Nodes never change once made.</summary>
public interface ISyntaxNode
{
    /// <summary>What the node is.</summary>
    public SyntaxKind Kind { get; }

    /// <summary>Where the node stands in its source text; null when it was made by code or locations were not asked for.</summary>
    public Location? Location { get; }

    /// <summary>The direct children, in the order in which they are written.</summary>
    /// <returns>The children; empty for a leaf.</returns>
    public IEnumerable<ISyntaxNode> GetNodes();

    /// <summary>Prints the node as GraphQL.</summary>
    /// <param name="indented">True for one selection or member a line, indented by two spaces; false for a single line.</param>
    /// <returns>Text that parses back to an equal tree.</returns>
    public string ToString(bool indented);
}
