using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Validation.Rules;

/// <summary>A subscription has one root field, and that no introspection field. https://spec.graphql.org/September2025/#sec-Single-Root-Field</summary>
internal sealed class SingleFieldSubscriptions(ValidationContext context) : ValidationRule(context, "sec-Single-Root-Field")
{
    public override void Enter(ISyntaxNode node)
    {
        if (node is not OperationDefinitionNode { Operation: OperationType.Subscription } operation || Context.Schema.SubscriptionType is not { } root)
        {
            return;
        }

        var fields = new OrderedDictionary<string, List<FieldNode>>();
        Collect(root, operation.SelectionSet, fields, []);
        var subject = operation.Name is { } name ? $"Subscription \"{name.Value}\"" : "Anonymous Subscription";
        if (fields.Count > 1)
        {
            Report($"{subject} must select only one top level field.", fields.Values.Skip(1).SelectMany(group => group));
        }

        foreach (var group in fields.Values.Where(group => group[0].Name.Value.StartsWith("__", StringComparison.Ordinal)))
        {
            Report($"{subject} must not select an introspection top level field.", group);
        }
    }

    private void Collect(ObjectType root, SelectionSetNode selections, OrderedDictionary<string, List<FieldNode>> fields, HashSet<string> visited)
    {
        foreach (var selection in selections.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    var name = (field.Alias ?? field.Name).Value;
                    if (!fields.TryGetValue(name, out var group))
                    {
                        fields.Add(name, group = []);
                    }

                    group.Add(field);
                    break;
                case InlineFragmentNode inline when Applies(inline.TypeCondition, root):
                    Collect(root, inline.SelectionSet, fields, visited);
                    break;
                case FragmentSpreadNode spread when visited.Add(spread.Name.Value)
                    && Context.Fragments.TryGetValue(spread.Name.Value, out var fragment) && Applies(fragment.TypeCondition, root):
                    Collect(root, fragment.SelectionSet, fields, visited);
                    break;
            }
        }
    }

    private bool Applies(NamedTypeNode? condition, ObjectType root) =>
        condition is null || (Context.Schema.TryGetType<INamedType>(condition.Name.Value, out var type) && Context.Schema.IsPossible(type, root));
}
