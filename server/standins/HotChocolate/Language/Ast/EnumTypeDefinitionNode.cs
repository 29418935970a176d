namespace HotChocolate.Language;

/// <summary>The definition of an enum type (section 3.9).</summary>
public sealed class EnumTypeDefinitionNode(
    Location? location,
    NameNode name,
    StringValueNode? description,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<EnumValueDefinitionNode> values)
    : SyntaxNode(location), ITypeDefinitionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.EnumTypeDefinition;

    /// <summary>The type's name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The description, or null where none is written.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The applied directives, in order of appearance; possibly empty.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <summary>The enum values, in order of appearance; possibly empty.</summary>
    public IReadOnlyList<EnumValueDefinitionNode> Values { get; } = values;

    /// <inheritdoc />
    public override IEnumerable<ISyntaxNode> GetNodes()
    {
        yield return Name;

        if (Description is not null)
        {
            yield return Description;
        }

        foreach (var item in Directives)
        {
            yield return item;
        }

        foreach (var item in Values)
        {
            yield return item;
        }
    }
}
