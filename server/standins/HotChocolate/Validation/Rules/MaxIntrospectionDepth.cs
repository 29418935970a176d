using HotChocolate.Language;

namespace HotChocolate.Validation.Rules;

/// <summary>
/// Introspection nests its lists no deeper than two below each other: deeper, its answer grows without end. The specification
/// leaves such limits to the service; this is that of graphql-js.
/// </summary>
internal sealed class MaxIntrospectionDepth(ValidationContext context) : ValidationRule(context, "sec-Introspection")
{
    private const int MaxLists = 3;
    private readonly Dictionary<string, int> _checked = [];
    private int _refused;

    public override void Enter(ISyntaxNode node)
    {
        if (node is not FieldNode { Name.Value: "__schema" or "__type" } field)
        {
            return;
        }

        if (_refused > 0 || IsTooDeep(field, [], 0))
        {
            if (_refused++ == 0)
            {
                Context.Report(ErrorBuilder.New()
                    .SetMessage("Maximum introspection depth exceeded")
                    .SetCode(ErrorCodes.Validation.MaxIntrospectionDepthOverflow)
                    .AddLocations(field));
            }
        }
    }

    public override void Leave(ISyntaxNode node)
    {
        if (_refused > 0 && node is FieldNode { Name.Value: "__schema" or "__type" })
        {
            _refused--;
        }
    }

    /// <param name="node">A field, inline fragment, fragment or spread of one.</param>
    /// <param name="visited">Where each fragment was entered: the most lists above it.</param>
    /// <param name="lists">How many lists are above.</param>
    private bool IsTooDeep(ISyntaxNode node, Dictionary<string, int> visited, int lists)
    {
        if (node is FragmentSpreadNode spread)
        {
            return IsFragmentTooDeep(spread.Name.Value, visited, lists);
        }

        if (node is FieldNode { Name.Value: "fields" or "interfaces" or "possibleTypes" or "inputFields" } && ++lists >= MaxLists)
        {
            return true;
        }

        var selections = (node as FieldNode)?.SelectionSet ?? (node as InlineFragmentNode)?.SelectionSet ?? (node as FragmentDefinitionNode)?.SelectionSet;
        return selections?.Selections.Any(selection => IsTooDeep(selection, visited, lists)) == true;
    }

    private bool IsFragmentTooDeep(string name, Dictionary<string, int> visited, int lists)
    {
        if ((visited.TryGetValue(name, out var seen) && seen >= lists) || (_checked.TryGetValue(name, out var known) && known >= lists)
            || !Context.Fragments.TryGetValue(name, out var fragment))
        {
            return false;
        }

        visited[name] = lists;
        if (IsTooDeep(fragment, visited, lists))
        {
            return true;
        }

        _checked[name] = lists;
        return false;
    }
}
