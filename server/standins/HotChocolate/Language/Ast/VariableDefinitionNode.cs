namespace HotChocolate.Language;

/// <summary>The declaration of a variable of an operation (section 2.10).</summary>
public sealed class VariableDefinitionNode(
    Location? location,
    VariableNode variable,
    StringValueNode? description,
    ITypeNode type,
    IValueNode? defaultValue,
    IReadOnlyList<DirectiveNode> directives)
    : SyntaxNode(location), IHasDirectives, IHasDescription
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.VariableDefinition;

    /// <summary>The declared variable.</summary>
    public VariableNode Variable { get; } = variable;

    /// <summary>The description, or null where none is written.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The variable's type.</summary>
    public ITypeNode Type { get; } = type;

    /// <summary>The constant default value, or null where none is written.</summary>
    public IValueNode? DefaultValue { get; } = defaultValue;

    /// <summary>The applied directives, in order of appearance; possibly empty.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <inheritdoc />
    public override IEnumerable<ISyntaxNode> GetNodes()
    {
        yield return Variable;

        if (Description is not null)
        {
            yield return Description;
        }

        yield return Type;

        if (DefaultValue is not null)
        {
            yield return DefaultValue;
        }

        foreach (var item in Directives)
        {
            yield return item;
        }
    }
}
