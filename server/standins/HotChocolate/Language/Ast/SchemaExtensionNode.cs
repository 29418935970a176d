namespace HotChocolate.Language;

/// <summary>An extension of the schema (section 3.3.2).</summary>
public sealed class SchemaExtensionNode(
    Location? location,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<OperationTypeDefinitionNode> operationTypes)
    : SyntaxNode(location), ITypeSystemExtensionNode, IHasDirectives
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.SchemaExtension;

    /// <summary>The applied directives, in order of appearance; possibly empty.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <summary>The root operation types.</summary>
    public IReadOnlyList<OperationTypeDefinitionNode> OperationTypes { get; } = operationTypes;

    /// <inheritdoc />
    public override IEnumerable<ISyntaxNode> GetNodes()
    {
        foreach (var item in Directives)
        {
            yield return item;
        }

        foreach (var item in OperationTypes)
        {
            yield return item;
        }
    }
}
