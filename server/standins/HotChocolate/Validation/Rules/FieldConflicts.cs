using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Validation.Rules;

/// <summary>
/// Compares the fields of selection sets. Each selection set is collected once and each pair of fragments compared once, so that
/// the work grows with the document and not with the number of ways through it.
/// </summary>
internal sealed class FieldConflicts(ValidationContext context)
{
    /// <summary>More comparisons than this are not worth a document.</summary>
    private const int MaxComparisons = 20_000;

    private readonly Dictionary<SelectionSetNode, CollectedFields> _collected = [];
    private readonly Dictionary<(string, string), bool> _comparedFragments = [];
    private readonly HashSet<(SelectionSetNode, string, bool)> _comparedSets = [];
    private int _comparisons;

    /// <summary>Whether the work was given up because the document asks for too much of it.</summary>
    public bool IsExhausted => _comparisons > MaxComparisons;

    public List<FieldConflict> Within(INamedType? parent, SelectionSetNode selections)
    {
        var conflicts = new List<FieldConflict>();
        var collected = Collect(parent, selections);
        foreach (var (name, fields) in collected.Fields)
        {
            for (var i = 0; i < fields.Count && !IsExhausted; i++)
            {
                for (var j = i + 1; j < fields.Count && conflicts.Count < DocumentValidator.MaxErrors; j++)
                {
                    Add(conflicts, Find(false, name, fields[i], fields[j]));
                }
            }
        }

        for (var i = 0; i < collected.Fragments.Count; i++)
        {
            BetweenFieldsAndFragment(conflicts, false, selections, collected, collected.Fragments[i]);
            for (var j = i + 1; j < collected.Fragments.Count; j++)
            {
                BetweenFragments(conflicts, false, collected.Fragments[i], collected.Fragments[j]);
            }
        }

        return conflicts;
    }

    private void BetweenFieldsAndFragment(List<FieldConflict> conflicts, bool areExclusive, SelectionSetNode selections, CollectedFields fields, string fragmentName)
    {
        if (!_comparedSets.Add((selections, fragmentName, areExclusive)) || Collect(fragmentName) is not { } fragment || ReferenceEquals(fragment, fields))
        {
            return;
        }

        Between(conflicts, areExclusive, fields, fragment);
        foreach (var nested in fragment.Fragments)
        {
            BetweenFieldsAndFragment(conflicts, areExclusive, selections, fields, nested);
        }
    }

    private void BetweenFragments(List<FieldConflict> conflicts, bool areExclusive, string left, string right)
    {
        var pair = string.CompareOrdinal(left, right) < 0 ? (left, right) : (right, left);
        if (left == right || (_comparedFragments.TryGetValue(pair, out var comparedExclusive) && (areExclusive || !comparedExclusive)))
        {
            return;
        }

        _comparedFragments[pair] = areExclusive;
        if (Collect(left) is not { } first || Collect(right) is not { } second)
        {
            return;
        }

        Between(conflicts, areExclusive, first, second);
        foreach (var nested in second.Fragments)
        {
            BetweenFragments(conflicts, areExclusive, left, nested);
        }

        foreach (var nested in first.Fragments)
        {
            BetweenFragments(conflicts, areExclusive, nested, right);
        }
    }

    private List<FieldConflict> BetweenSelections(bool areExclusive, INamedType? leftType, SelectionSetNode left, INamedType? rightType, SelectionSetNode right)
    {
        var conflicts = new List<FieldConflict>();
        var first = Collect(leftType, left);
        var second = Collect(rightType, right);
        Between(conflicts, areExclusive, first, second);
        foreach (var name in second.Fragments)
        {
            BetweenFieldsAndFragment(conflicts, areExclusive, left, first, name);
        }

        foreach (var name in first.Fragments)
        {
            BetweenFieldsAndFragment(conflicts, areExclusive, right, second, name);
        }

        foreach (var leftName in first.Fragments)
        {
            foreach (var rightName in second.Fragments)
            {
                BetweenFragments(conflicts, areExclusive, leftName, rightName);
            }
        }

        return conflicts;
    }

    private void Between(List<FieldConflict> conflicts, bool areExclusive, CollectedFields left, CollectedFields right)
    {
        foreach (var (name, fields) in left.Fields)
        {
            if (!right.Fields.TryGetValue(name, out var others))
            {
                continue;
            }

            foreach (var field in fields)
            {
                foreach (var other in others)
                {
                    Add(conflicts, Find(areExclusive, name, field, other));
                }
            }
        }
    }

    private FieldConflict? Find(bool parentsAreExclusive, string responseName, CollectedField left, CollectedField right)
    {
        if (ReferenceEquals(left.Node, right.Node) || IsExhausted || ++_comparisons > MaxComparisons)
        {
            return null;
        }

        var areExclusive = parentsAreExclusive || (!ReferenceEquals(left.Parent, right.Parent) && left.Parent is ObjectType && right.Parent is ObjectType);
        if (!areExclusive)
        {
            if (left.Node.Name.Value != right.Node.Name.Value)
            {
                return new(responseName, $"\"{left.Node.Name.Value}\" and \"{right.Node.Name.Value}\" are different fields", [], left.Node, right.Node);
            }

            if (!SameArguments(left.Node, right.Node))
            {
                return new(responseName, "they have differing arguments", [], left.Node, right.Node);
            }
        }

        if (left.Field is not null && right.Field is not null && TypesConflict(left.Field.Type, right.Field.Type))
        {
            return new(responseName, $"they return conflicting types \"{left.Field.Type}\" and \"{right.Field.Type}\"", [], left.Node, right.Node);
        }

        if (left.Node.SelectionSet is null || right.Node.SelectionSet is null)
        {
            return null;
        }

        var below = BetweenSelections(
            areExclusive, left.Field?.Type.NamedType(), left.Node.SelectionSet, right.Field?.Type.NamedType(), right.Node.SelectionSet);
        return below.Count == 0 ? null : new(responseName, null, below, left.Node, right.Node);
    }

    private CollectedFields? Collect(string fragmentName)
    {
        if (!context.Fragments.TryGetValue(fragmentName, out var fragment))
        {
            return null;
        }

        var type = context.Schema.TryGetType<INamedType>(fragment.TypeCondition.Name.Value, out var named) ? named : null;
        return Collect(type, fragment.SelectionSet);
    }

    private CollectedFields Collect(INamedType? parent, SelectionSetNode selections)
    {
        if (!_collected.TryGetValue(selections, out var collected))
        {
            collected = CollectedFields.Of(context, parent, selections);
            _collected.Add(selections, collected);
        }

        return collected;
    }

    private static bool SameArguments(FieldNode left, FieldNode right) => left.Arguments.Count == right.Arguments.Count
        && left.Arguments.All(argument => right.Arguments.Any(other => other.Name.Value == argument.Name.Value && Literals.AreSame(argument.Value, other.Value)));

    private static bool TypesConflict(IType left, IType right) => (left, right) switch
    {
        (ListType a, ListType b) => TypesConflict(a.ElementType, b.ElementType),
        (ListType, _) or (_, ListType) => true,
        (NonNullType a, NonNullType b) => TypesConflict(a.Type, b.Type),
        (NonNullType, _) or (_, NonNullType) => true,
        _ => (left is LeafType || right is LeafType) && !ReferenceEquals(left, right),
    };

    private static void Add(List<FieldConflict> conflicts, FieldConflict? conflict)
    {
        if (conflict is not null)
        {
            conflicts.Add(conflict);
        }
    }
}
