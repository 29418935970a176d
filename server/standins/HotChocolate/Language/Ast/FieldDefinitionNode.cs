namespace HotChocolate.Language;

/// <summary>The definition of a field of an object or interface type (section 3.6).</summary>
public sealed class FieldDefinitionNode(
    Location? location,
    NameNode name,
    StringValueNode? description,
    IReadOnlyList<InputValueDefinitionNode> arguments,
    ITypeNode type,
    IReadOnlyList<DirectiveNode> directives)
    : SyntaxNode(location), INamedSyntaxNode, IHasDescription
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.FieldDefinition;

    /// <summary>The field's name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The description, or null where none is written.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The arguments, in order of appearance; possibly empty.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Arguments { get; } = arguments;

    /// <summary>The type of the field's value.</summary>
    public ITypeNode Type { get; } = type;

    /// <summary>The applied directives, in order of appearance; possibly empty.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <inheritdoc />
    public override IEnumerable<ISyntaxNode> GetNodes()
    {
        yield return Name;

        if (Description is not null)
        {
            yield return Description;
        }

        foreach (var item in Arguments)
        {
            yield return item;
        }

        yield return Type;

        foreach (var item in Directives)
        {
            yield return item;
        }
    }
}
