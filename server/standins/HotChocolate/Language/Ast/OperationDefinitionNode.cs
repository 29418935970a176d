namespace HotChocolate.Language;

/// <summary>A query, mutation or subscription (section 2.3).</summary>
public sealed class OperationDefinitionNode(
    Location? location,
    NameNode? name,
    StringValueNode? description,
    OperationType operation,
    IReadOnlyList<VariableDefinitionNode> variableDefinitions,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode selectionSet)
    : SyntaxNode(location), IExecutableDefinitionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.OperationDefinition;

    /// <summary>The operation's name, or null for an anonymous one.</summary>
    public NameNode? Name { get; } = name;

    /// <summary>The description, or null where none is written.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>What kind of operation it is.</summary>
    public OperationType Operation { get; } = operation;

    /// <summary>The declared variables; possibly empty.</summary>
    public IReadOnlyList<VariableDefinitionNode> VariableDefinitions { get; } = variableDefinitions;

    /// <summary>The applied directives, in order of appearance; possibly empty.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <summary>The selected fields.</summary>
    public SelectionSetNode SelectionSet { get; } = selectionSet;

    /// <inheritdoc />
    public override IEnumerable<ISyntaxNode> GetNodes()
    {
        if (Name is not null)
        {
            yield return Name;
        }

        if (Description is not null)
        {
            yield return Description;
        }

        foreach (var item in VariableDefinitions)
        {
            yield return item;
        }

        foreach (var item in Directives)
        {
            yield return item;
        }

        yield return SelectionSet;
    }
}
