using HotChocolate.Language;

namespace HotChocolate.Validation.Rules;

/// <summary>Each argument is given once. https://spec.graphql.org/September2025/#sec-Argument-Uniqueness</summary>
internal sealed class UniqueArgumentNames(ValidationContext context) : ValidationRule(context, "sec-Argument-Uniqueness")
{
    public override void Enter(ISyntaxNode node)
    {
        var arguments = (node as FieldNode)?.Arguments ?? (node as DirectiveNode)?.Arguments;
        if (arguments is not { Count: > 1 })
        {
            return;
        }

        foreach (var group in arguments.GroupBy(argument => argument.Name.Value).Where(group => group.Count() > 1))
        {
            Report($"There can be only one argument named \"{group.Key}\".", group.Select(argument => argument.Name));
        }
    }
}
