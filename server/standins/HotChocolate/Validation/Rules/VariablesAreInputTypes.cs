using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Validation.Rules;

/// <summary>Variables have input types. https://spec.graphql.org/September2025/#sec-Variables-Are-Input-Types</summary>
internal sealed class VariablesAreInputTypes(ValidationContext context) : ValidationRule(context, "sec-Variables-Are-Input-Types")
{
    public override void Enter(ISyntaxNode node)
    {
        if (node is VariableDefinitionNode variable && TypeNodes.Resolve(Context.Schema, variable.Type) is { } type && !type.IsInputType())
        {
            Report($"Variable \"${variable.Variable.Name.Value}\" cannot be non-input type \"{type}\".", variable.Type);
        }
    }
}
