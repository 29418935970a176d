using HotChocolate.Language;

namespace HotChocolate.Validation.Rules;

/// <summary>Variables defined are used. https://spec.graphql.org/September2025/#sec-All-Variables-Used</summary>
internal sealed class NoUnusedVariables(ValidationContext context) : ValidationRule(context, "sec-All-Variables-Used")
{
    public override void Leave(ISyntaxNode node)
    {
        if (node is not OperationDefinitionNode operation)
        {
            return;
        }

        var used = Context.RecursiveUsages(operation).Select(usage => usage.Node.Name.Value).ToHashSet();
        foreach (var variable in operation.VariableDefinitions.Where(variable => !used.Contains(variable.Variable.Name.Value)))
        {
            var message = operation.Name is { } name
                ? $"Variable \"${variable.Variable.Name.Value}\" is never used in operation \"{name.Value}\"."
                : $"Variable \"${variable.Variable.Name.Value}\" is never used.";
            Report(message, variable);
        }
    }
}
