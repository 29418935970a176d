using HotChocolate.Language;

namespace HotChocolate.Validation.Rules;

/// <summary>Every fragment is used. https://spec.graphql.org/September2025/#sec-Fragments-Must-Be-Used</summary>
internal sealed class NoUnusedFragments(ValidationContext context) : ValidationRule(context, "sec-Fragments-Must-Be-Used")
{
    public override void Leave(ISyntaxNode node)
    {
        if (node is not DocumentNode document)
        {
            return;
        }

        var used = document.Definitions.OfType<OperationDefinitionNode>()
            .SelectMany(Context.ReachableFragments)
            .Select(fragment => fragment.Name.Value)
            .ToHashSet();
        foreach (var fragment in document.Definitions.OfType<FragmentDefinitionNode>().Where(fragment => !used.Contains(fragment.Name.Value)))
        {
            Report($"Fragment \"{fragment.Name.Value}\" is never used.", fragment);
        }
    }
}
