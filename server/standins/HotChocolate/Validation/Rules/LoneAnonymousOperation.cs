using HotChocolate.Language;

namespace HotChocolate.Validation.Rules;

/// <summary>An operation without a name is the only one. https://spec.graphql.org/September2025/#sec-Lone-Anonymous-Operation</summary>
internal sealed class LoneAnonymousOperation(ValidationContext context) : ValidationRule(context, "sec-Lone-Anonymous-Operation")
{
    public override void Enter(ISyntaxNode node)
    {
        if (node is OperationDefinitionNode { Name: null } && Context.Document.Definitions.OfType<OperationDefinitionNode>().Skip(1).Any())
        {
            Report("This anonymous operation must be the only defined operation.", node);
        }
    }
}
