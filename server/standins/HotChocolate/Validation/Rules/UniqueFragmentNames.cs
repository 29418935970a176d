using HotChocolate.Language;

namespace HotChocolate.Validation.Rules;

/// <summary>No two fragments share a name. https://spec.graphql.org/September2025/#sec-Fragment-Name-Uniqueness</summary>
internal sealed class UniqueFragmentNames(ValidationContext context) : ValidationRule(context, "sec-Fragment-Name-Uniqueness")
{
    private readonly Dictionary<string, NameNode> _known = [];

    public override void Enter(ISyntaxNode node)
    {
        if (node is FragmentDefinitionNode { Name: var name } && !_known.TryAdd(name.Value, name))
        {
            Report($"There can be only one fragment named \"{name.Value}\".", _known[name.Value], name);
        }
    }
}
