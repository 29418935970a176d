namespace HotChocolate.Language;

/// <summary>The definition of a directive (section 3.13).</summary>
public sealed class DirectiveDefinitionNode(
    Location? location,
    NameNode name,
    StringValueNode? description,
    bool isRepeatable,
    IReadOnlyList<InputValueDefinitionNode> arguments,
    IReadOnlyList<NameNode> locations)
    : SyntaxNode(location), ITypeSystemDefinitionNode, IHasName, IHasDescription
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.DirectiveDefinition;

    /// <summary>The directive's name, without "@".</summary>
    public NameNode Name { get; } = name;

    /// <summary>The description, or null where none is written.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>Whether the directive may be applied more than once at one place.</summary>
    public bool IsRepeatable { get; } = isRepeatable;

    /// <summary>The arguments, in order of appearance; possibly empty.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Arguments { get; } = arguments;

    /// <summary>The places at which it may be applied.</summary>
    public IReadOnlyList<NameNode> Locations { get; } = locations;

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

        foreach (var item in Locations)
        {
            yield return item;
        }
    }
}
