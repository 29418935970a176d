namespace HotChocolate.Language;

/// <summary>A GraphQL document (specification, section 2.2): a list of definitions.</summary>
public sealed class DocumentNode(Location? location, IReadOnlyList<IDefinitionNode> definitions)
    : SyntaxNode(location)
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.Document;

    /// <summary>The definitions, in order of appearance; never empty when parsed.</summary>
    public IReadOnlyList<IDefinitionNode> Definitions { get; } = definitions;

    /// <inheritdoc />
    public override IEnumerable<ISyntaxNode> GetNodes()
    {
        foreach (var item in Definitions)
        {
            yield return item;
        }
    }

    /// <summary>Makes a document that stands in no source text.</summary>
    /// <param name="definitions">The definitions.</param>
    public DocumentNode(IReadOnlyList<IDefinitionNode> definitions)
        : this(null, definitions)
    {
    }
}
