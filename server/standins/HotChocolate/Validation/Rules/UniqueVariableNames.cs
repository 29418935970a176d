using HotChocolate.Language;

namespace HotChocolate.Validation.Rules;

/// <summary>An operation defines each variable once. https://spec.graphql.org/September2025/#sec-Variable-Uniqueness</summary>
internal sealed class UniqueVariableNames(ValidationContext context) : ValidationRule(context, "sec-Variable-Uniqueness")
{
    public override void Enter(ISyntaxNode node)
    {
        if (node is not OperationDefinitionNode operation)
        {
            return;
        }

        foreach (var group in operation.VariableDefinitions.GroupBy(variable => variable.Variable.Name.Value).Where(group => group.Count() > 1))
        {
            Report($"There can be only one variable named \"${group.Key}\".", group.Select(variable => variable.Variable.Name));
        }
    }
}
