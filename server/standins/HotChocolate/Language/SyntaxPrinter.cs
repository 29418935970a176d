namespace HotChocolate.Language;

/// <summary>Prints syntax trees as GraphQL.</summary>
public static class SyntaxPrinter
{
    /// <summary>Prints a node.</summary>
    /// <param name="node">The node to print.</param>
    /// <param name="indented">True for one selection or member a line, indented by two spaces; false for a single line.</param>
    /// <returns>Text that parses back to an equal tree.</returns>
    public static string Print(this ISyntaxNode node, bool indented = true)
    {
        ArgumentNullException.ThrowIfNull(node);
        var writer = new SyntaxWriter(indented);
        writer.Write(node);
        return writer.ToString();
    }
}
