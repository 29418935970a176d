using HotChocolate.Language;

namespace HotChocolate.Validation.Rules;

/// <summary>A directive stands once at a place. https://spec.graphql.org/September2025/#sec-Directives-Are-Unique-per-Location</summary>
internal sealed class UniqueDirectivesPerLocation(ValidationContext context) : ValidationRule(context, "sec-Directives-Are-Unique-per-Location")
{
    public override void Enter(ISyntaxNode node)
    {
        if (node is not IHasDirectives { Directives.Count: > 1 } bearer)
        {
            return;
        }

        var known = new Dictionary<string, DirectiveNode>();
        foreach (var directive in bearer.Directives.Where(directive => Context.Schema.TryGetDirective(directive.Name.Value, out _)))
        {
            if (!known.TryAdd(directive.Name.Value, directive))
            {
                Report($"The directive \"@{directive.Name.Value}\" can only be used once at this location.", known[directive.Name.Value], directive);
            }
        }
    }
}
