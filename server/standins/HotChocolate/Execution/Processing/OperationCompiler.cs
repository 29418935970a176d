using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Execution.Processing;

/// <summary>
/// Compiles selection sets for the object types they are applied to: fragments are expanded, fields merged, arguments without
/// variables coerced, once for all executions. Specification section 6.3.2.
/// </summary>
internal sealed class OperationCompiler(Schema schema, IReadOnlyDictionary<string, FragmentDefinitionNode> fragments)
{
    /// <summary>More selections than this are not collected for one object: conditions on fragments can multiply without end.</summary>
    private const int MaxCollected = 50_000;

    /// <summary>The selections of an operation's root.</summary>
    public SelectionSet CompileRoot(ObjectType type, SelectionSetNode selections)
    {
        var collected = new OrderedDictionary<string, List<ConditionalField>>();
        Collect(type, selections, ConditionSet.None, collected, []);
        return Build(type, collected);
    }

    /// <summary>The selections below merged occurrences of a field.</summary>
    public SelectionSet Compile(ObjectType type, IReadOnlyList<ConditionalField> parents)
    {
        var collected = new OrderedDictionary<string, List<ConditionalField>>();
        foreach (var (node, conditions) in parents)
        {
            if (node.SelectionSet is not null)
            {
                Collect(type, node.SelectionSet, conditions, collected, []);
            }
        }

        return Build(type, collected);
    }

    private SelectionSet Build(ObjectType type, OrderedDictionary<string, List<ConditionalField>> collected)
    {
        var selections = new List<Selection>(collected.Count);
        foreach (var (name, occurrences) in collected)
        {
            if (schema.TryGetField(type, occurrences[0].Node.Name.Value, out var field))
            {
                selections.Add(new(this, type, field, name, occurrences));
            }
        }

        return new(type, [.. selections]);
    }

    private void Collect(
        ObjectType type,
        SelectionSetNode selections,
        ConditionSet conditions,
        OrderedDictionary<string, List<ConditionalField>> collected,
        HashSet<(string Fragment, ConditionSet Conditions)> visited)
    {
        if (visited.Count > MaxCollected)
        {
            throw new GraphQLException(ErrorBuilder.New().SetMessage("The GraphQL document is too complex.").SetCode(ErrorCodes.Validation.TooComplex).Build());
        }

        foreach (var selection in selections.Selections)
        {
            if (conditions.And(selection.Directives) is not { } own)
            {
                continue;
            }

            switch (selection)
            {
                case FieldNode field:
                    var name = (field.Alias ?? field.Name).Value;
                    if (!collected.TryGetValue(name, out var occurrences))
                    {
                        collected.Add(name, occurrences = []);
                    }

                    occurrences.Add(new(field, own));
                    break;
                case InlineFragmentNode inline when inline.TypeCondition is null || Applies(inline.TypeCondition, type):
                    Collect(type, inline.SelectionSet, own, collected, visited);
                    break;
                case FragmentSpreadNode spread when visited.Add((spread.Name.Value, own))
                    && fragments.TryGetValue(spread.Name.Value, out var fragment) && Applies(fragment.TypeCondition, type):
                    Collect(type, fragment.SelectionSet, own, collected, visited);
                    break;
            }
        }
    }

    private bool Applies(NamedTypeNode condition, ObjectType type) =>
        schema.TryGetType<INamedType>(condition.Name.Value, out var named) && schema.IsPossible(named, type);
}
