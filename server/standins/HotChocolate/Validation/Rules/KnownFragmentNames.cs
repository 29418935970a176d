using HotChocolate.Language;

namespace HotChocolate.Validation.Rules;

/// <summary>Fragments spread exist. https://spec.graphql.org/September2025/#sec-Fragment-Spread-Target-Defined</summary>
internal sealed class KnownFragmentNames(ValidationContext context) : ValidationRule(context, "sec-Fragment-Spread-Target-Defined")
{
    public override void Enter(ISyntaxNode node)
    {
        if (node is FragmentSpreadNode { Name: var name } && !Context.Fragments.ContainsKey(name.Value))
        {
            Report($"Unknown fragment \"{name.Value}\".", name);
        }
    }
}
