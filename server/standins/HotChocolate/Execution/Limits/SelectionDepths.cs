using HotChocolate.Language;
using HotChocolate.Validation;

namespace HotChocolate.Execution.Limits;

/// <summary>
/// Measures how deep selections nest, fragments expanded. Each fragment is measured once and without recursion from one fragment
/// into the next, so that neither many ways through a document nor a long chain of fragments costs time or stack.
/// </summary>
internal sealed class SelectionDepths
{
    private readonly IReadOnlyDictionary<string, FragmentDefinitionNode> _definitions;
    private readonly bool _countsFragments;
    private readonly bool _skipsIntrospection;
    private readonly Dictionary<string, int?> _fragments = [];

    /// <param name="fragments">The document's fragments.</param>
    /// <param name="countsFragments">Whether a fragment is a level of its own; else only fields are.</param>
    /// <param name="skipsIntrospection">Whether introspection fields do not count.</param>
    public SelectionDepths(IReadOnlyDictionary<string, FragmentDefinitionNode> fragments, bool countsFragments, bool skipsIntrospection)
    {
        _definitions = fragments;
        _countsFragments = countsFragments;
        _skipsIntrospection = skipsIntrospection;
        foreach (var fragment in fragments.Values)
        {
            Measure(fragment);
        }
    }

    /// <summary>The depth of a selection set; a fragment that contains itself counts as empty where it does.</summary>
    public int Of(SelectionSetNode selections)
    {
        var deepest = 0;
        foreach (var selection in selections.Selections)
        {
            var own = _countsFragments ? 1 : 0;
            var depth = selection switch
            {
                FieldNode field when _skipsIntrospection && field.Name.Value.StartsWith("__", StringComparison.Ordinal) => 0,
                FieldNode field => 1 + (field.SelectionSet is null ? 0 : Of(field.SelectionSet)),
                InlineFragmentNode inline => own + Of(inline.SelectionSet),
                FragmentSpreadNode spread => own + (_fragments.GetValueOrDefault(spread.Name.Value) ?? 0),
                _ => 0,
            };
            deepest = Math.Max(deepest, depth);
        }

        return deepest;
    }

    private void Measure(FragmentDefinitionNode start)
    {
        var open = new Stack<FragmentDefinitionNode>([start]);
        while (open.TryPeek(out var fragment))
        {
            var name = fragment.Name.Value;
            if (_fragments.TryAdd(name, null))
            {
                foreach (var spread in ValidationContext.Spreads(fragment.SelectionSet))
                {
                    if (_definitions.TryGetValue(spread.Name.Value, out var next) && !_fragments.ContainsKey(spread.Name.Value))
                    {
                        open.Push(next);
                    }
                }
            }
            else
            {
                open.Pop();
                _fragments[name] ??= Of(fragment.SelectionSet);
            }
        }
    }
}
