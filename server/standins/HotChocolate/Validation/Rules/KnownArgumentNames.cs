using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Validation.Rules;

/// <summary>Arguments given exist. https://spec.graphql.org/September2025/#sec-Argument-Names</summary>
internal sealed class KnownArgumentNames(ValidationContext context) : ValidationRule(context, "sec-Argument-Names")
{
    public override void Enter(ISyntaxNode node)
    {
        if (node is not ArgumentNode argument)
        {
            return;
        }

        var name = argument.Name.Value;
        if (Context.Ancestors.ElementAt(1) is DirectiveNode directive)
        {
            if (Context.Types.Directive is { } known && known.Arguments.All(candidate => candidate.Name != name))
            {
                var suggestion = Suggestions.DidYouMean(name, known.Arguments.Select(candidate => candidate.Name));
                ReportWithHint($"Unknown argument \"{name}\" on directive \"@{directive.Name.Value}\".", suggestion, argument);
            }
        }
        else if (Context.Types.Field is { } field && !field.TryGetArgument(name, out _))
        {
            var suggestion = Suggestions.DidYouMean(name, field.Arguments.Select(candidate => candidate.Name));
            ReportWithHint($"Unknown argument \"{name}\" on field \"{Context.Types.ParentType!.Name}.{field.Name}\".", suggestion, argument);
        }
    }
}
