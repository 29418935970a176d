using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Execution.Limits;

/// <summary>
/// Plans what an operation costs. Each selection set of the document is planned once for each page size it is read with, so that the
/// plan grows with the document and not with the number of ways through its fragments.
/// </summary>
internal sealed class CostPlanner(Schema schema, IReadOnlyDictionary<string, FragmentDefinitionNode> fragments, int assumedListSize)
{
    private const double DataWeight = 10;
    private const double ObjectWeight = 1;

    private readonly List<CostPlan.Set> _sets = [];
    private readonly Dictionary<(SelectionSetNode, PageSize?), int> _planned = [];

    public CostPlan Plan(OperationDefinitionNode operation, ObjectType root)
    {
        Plan(operation.SelectionSet, root, null);
        return new(_sets);
    }

    /// <returns>The place of the set in the plan; sets stand behind those they contain.</returns>
    private int Plan(SelectionSetNode selections, INamedType type, PageSize? page)
    {
        if (_planned.TryGetValue((selections, page), out var known))
        {
            return known;
        }

        var weight = 0.0;
        var parts = new List<CostPlan.Part>();
        foreach (var selection in selections.Selections)
        {
            switch (selection)
            {
                case FieldNode field when schema.TryGetField(type, field.Name.Value, out var definition) && !field.Name.Value.StartsWith("__", StringComparison.Ordinal):
                    weight += WeightOf(definition);
                    if (field.SelectionSet is not null)
                    {
                        parts.Add(Below(field, definition, page));
                    }

                    break;
                case InlineFragmentNode inline:
                    parts.Add(new(Plan(inline.SelectionSet, Condition(inline.TypeCondition, type), page), 1, null));
                    break;
                case FragmentSpreadNode spread when fragments.TryGetValue(spread.Name.Value, out var fragment):
                    parts.Add(new(Plan(fragment.SelectionSet, Condition(fragment.TypeCondition, type), page), 1, null));
                    break;
            }
        }

        _sets.Add(new(weight, [.. parts]));
        return _planned[(selections, page)] = _sets.Count - 1;
    }

    private CostPlan.Part Below(FieldNode field, ObjectField definition, PageSize? page)
    {
        var type = definition.Type.NamedType();
        if (definition.IsPageItems)
        {
            return new(Plan(field.SelectionSet!, type, page), 1, page);
        }

        var below = Plan(field.SelectionSet!, type, definition.Paging is { } options ? PageSize.Of(field, options) : page);
        return new(below, definition.Type.NullableType() is ListType ? assumedListSize : 1, null);
    }

    private static double WeightOf(ObjectField field) => field.Pure is null ? DataWeight : field.Type.NamedType() is LeafType ? 0 : ObjectWeight;

    private INamedType Condition(NamedTypeNode? condition, INamedType type) =>
        condition is not null && schema.TryGetType<INamedType>(condition.Name.Value, out var named) ? named : type;
}
