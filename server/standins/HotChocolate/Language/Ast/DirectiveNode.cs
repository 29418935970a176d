namespace HotChocolate.Language;

/// <summary>An applied directive (section 2.12).</summary>
public sealed class DirectiveNode(Location? location, NameNode name, IReadOnlyList<ArgumentNode> arguments)
    : SyntaxNode(location), IHasName
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.Directive;

    /// <summary>The directive's name, without "@".</summary>
    public NameNode Name { get; } = name;

    /// <summary>The arguments, in order of appearance; possibly empty.</summary>
    public IReadOnlyList<ArgumentNode> Arguments { get; } = arguments;

    /// <inheritdoc />
    public override IEnumerable<ISyntaxNode> GetNodes()
    {
        yield return Name;

        foreach (var item in Arguments)
        {
            yield return item;
        }
    }

    /// <summary>Makes a directive that stands in no source text.</summary>
    /// <param name="name">The directive's name, without "@".</param>
    /// <param name="arguments">The arguments.</param>
    public DirectiveNode(string name, params IReadOnlyList<ArgumentNode> arguments)
        : this(null, new NameNode(name), arguments)
    {
    }
}
