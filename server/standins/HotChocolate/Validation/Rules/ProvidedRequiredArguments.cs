using HotChocolate.Language;

namespace HotChocolate.Validation.Rules;

/// <summary>Required arguments are given. https://spec.graphql.org/September2025/#sec-Required-Arguments</summary>
internal sealed class ProvidedRequiredArguments(ValidationContext context) : ValidationRule(context, "sec-Required-Arguments")
{
    public override void Leave(ISyntaxNode node)
    {
        switch (node)
        {
            case FieldNode field when Context.Types.Field is { } known:
                foreach (var argument in known.Arguments.Where(argument => argument.IsRequired && field.Arguments.All(given => given.Name.Value != argument.Name)))
                {
                    Report($"Field \"{known.Name}\" argument \"{argument.Name}\" of type \"{argument.Type}\" is required, but it was not provided.", field);
                }

                break;
            case DirectiveNode directive when Context.Types.Directive is { } known:
                foreach (var argument in known.Arguments.Where(argument => argument.IsRequired && directive.Arguments.All(given => given.Name.Value != argument.Name)))
                {
                    Report($"Directive \"@{known.Name}\" argument \"{argument.Name}\" of type \"{argument.Type}\" is required, but it was not provided.", directive);
                }

                break;
        }
    }
}
