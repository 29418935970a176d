using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Validation.Rules;

/// <summary>Types named exist. https://spec.graphql.org/September2025/#sec-Fragment-Spread-Type-Existence</summary>
internal sealed class KnownTypeNames(ValidationContext context) : ValidationRule(context, "sec-Fragment-Spread-Type-Existence")
{
    public override void Enter(ISyntaxNode node)
    {
        if (node is NamedTypeNode { Name.Value: var name } && !Context.Schema.TryGetType<INamedType>(name, out _))
        {
            ReportWithHint($"Unknown type \"{name}\".", Suggestions.DidYouMean(name, Context.Schema.Types.Select(type => type.Name)), node);
        }
    }
}
