using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Validation;

/// <summary>A variable used where a value of some type is expected.</summary>
/// <param name="Node">The variable.</param>
/// <param name="Type">The type expected; null when it is not known.</param>
/// <param name="HasDefault">Whether the position has a default value of its own.</param>
/// <param name="OneOf">The OneOf input object whose field takes the variable; null elsewhere.</param>
internal sealed record VariableUsage(VariableNode Node, IType? Type, bool HasDefault, InputObjectType? OneOf)
{
    public static IReadOnlyList<VariableUsage> Find(Schema schema, IExecutableDefinitionNode definition)
    {
        var usages = new List<VariableUsage>();
        Walk(definition, new TypeTracker(schema), usages);
        return usages;
    }

    private static void Walk(ISyntaxNode node, TypeTracker types, List<VariableUsage> usages)
    {
        if (node is VariableDefinitionNode)
        {
            return;
        }

        types.Enter(node);
        if (node is VariableNode variable)
        {
            usages.Add(new(variable, types.InputType, types.InputField?.DefaultValue is not null && types.IsFieldPosition, types.ParentInput is { IsOneOf: true } input ? input : null));
        }

        foreach (var child in node.GetNodes())
        {
            Walk(child, types, usages);
        }

        types.Leave(node);
    }
}
