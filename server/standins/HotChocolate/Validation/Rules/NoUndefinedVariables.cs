using HotChocolate.Language;

namespace HotChocolate.Validation.Rules;

/// <summary>Variables used are defined. https://spec.graphql.org/September2025/#sec-All-Variable-Uses-Defined</summary>
internal sealed class NoUndefinedVariables(ValidationContext context) : ValidationRule(context, "sec-All-Variable-Uses-Defined")
{
    public override void Leave(ISyntaxNode node)
    {
        if (node is not OperationDefinitionNode operation)
        {
            return;
        }

        var defined = operation.VariableDefinitions.Select(variable => variable.Variable.Name.Value).ToHashSet();
        foreach (var usage in Context.RecursiveUsages(operation).Where(usage => !defined.Contains(usage.Node.Name.Value)))
        {
            var message = operation.Name is { } name
                ? $"Variable \"${usage.Node.Name.Value}\" is not defined by operation \"{name.Value}\"."
                : $"Variable \"${usage.Node.Name.Value}\" is not defined.";
            Report(message, usage.Node, operation);
        }
    }
}
