using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Validation.Rules;

/// <summary>Variables fit where they are used. https://spec.graphql.org/September2025/#sec-All-Variable-Usages-Are-Allowed</summary>
internal sealed class VariablesInAllowedPosition(ValidationContext context) : ValidationRule(context, "sec-All-Variable-Usages-Are-Allowed")
{
    public override void Leave(ISyntaxNode node)
    {
        if (node is not OperationDefinitionNode operation)
        {
            return;
        }

        var definitions = new Dictionary<string, VariableDefinitionNode>();
        foreach (var definition in operation.VariableDefinitions)
        {
            definitions[definition.Variable.Name.Value] = definition;
        }

        foreach (var usage in Context.RecursiveUsages(operation))
        {
            var name = usage.Node.Name.Value;
            if (usage.Type is not { } expected || !definitions.TryGetValue(name, out var definition)
                || TypeNodes.Resolve(Context.Schema, definition.Type) is not { } type)
            {
                continue;
            }

            if (!IsAllowed(type, definition.DefaultValue, expected, usage.HasDefault))
            {
                Report($"Variable \"${name}\" of type \"{type}\" used in position expecting type \"{expected}\".", definition, usage.Node);
            }
            else if (usage.OneOf is not null && type is not NonNullType && definition.DefaultValue is null or NullValueNode)
            {
                Report($"Variable \"${name}\" is of type \"{type}\" but must be non-nullable to be used for OneOf Input Object \"{usage.OneOf.Name}\".", definition, usage.Node);
            }
        }
    }

    private static bool IsAllowed(IType type, IValueNode? defaultValue, IType expected, bool positionHasDefault)
    {
        if (expected is NonNullType required && type is not NonNullType)
        {
            return (defaultValue is not null and not NullValueNode || positionHasDefault) && IsSubtype(type, required.Type);
        }

        return IsSubtype(type, expected);
    }

    private static bool IsSubtype(IType type, IType expected) => (type, expected) switch
    {
        (NonNullType a, NonNullType b) => IsSubtype(a.Type, b.Type),
        (NonNullType a, _) => IsSubtype(a.Type, expected),
        (_, NonNullType) => false,
        (ListType a, ListType b) => IsSubtype(a.ElementType, b.ElementType),
        _ => ReferenceEquals(type, expected),
    };
}
