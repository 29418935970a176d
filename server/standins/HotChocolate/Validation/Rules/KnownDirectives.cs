using HotChocolate.Language;

namespace HotChocolate.Validation.Rules;

/// <summary>Directives exist and stand where they may. https://spec.graphql.org/September2025/#sec-Directives-Are-Defined</summary>
internal sealed class KnownDirectives(ValidationContext context) : ValidationRule(context, "sec-Directives-Are-Defined")
{
    public override void Enter(ISyntaxNode node)
    {
        if (node is not DirectiveNode directive)
        {
            return;
        }

        if (Context.Types.Directive is not { } known)
        {
            Report($"Unknown directive \"@{directive.Name.Value}\".", directive);
        }
        else if (LocationOf(Context.Ancestors.ElementAt(1)) is { } location && !known.Locations.Contains(location))
        {
            Report($"Directive \"@{directive.Name.Value}\" may not be used on {location}.", directive);
        }
    }

    private static string? LocationOf(ISyntaxNode parent) => parent switch
    {
        OperationDefinitionNode operation => operation.Operation.ToString().ToUpperInvariant(),
        FieldNode => "FIELD",
        FragmentSpreadNode => "FRAGMENT_SPREAD",
        InlineFragmentNode => "INLINE_FRAGMENT",
        FragmentDefinitionNode => "FRAGMENT_DEFINITION",
        VariableDefinitionNode => "VARIABLE_DEFINITION",
        _ => null,
    };
}
