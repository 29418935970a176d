using HotChocolate.Language;

namespace HotChocolate.Validation.Rules;

/// <summary>No two operations share a name. https://spec.graphql.org/September2025/#sec-Operation-Name-Uniqueness</summary>
internal sealed class UniqueOperationNames(ValidationContext context) : ValidationRule(context, "sec-Operation-Name-Uniqueness")
{
    private readonly Dictionary<string, NameNode> _known = [];

    public override void Enter(ISyntaxNode node)
    {
        if (node is OperationDefinitionNode { Name: { } name } && !_known.TryAdd(name.Value, name))
        {
            Report($"There can be only one operation named \"{name.Value}\".", _known[name.Value], name);
        }
    }
}
