using HotChocolate.Language;

namespace HotChocolate.Execution.Limits;

/// <summary>Counts the fields that operations select of their root type, fragments expanded. Each fragment is counted once, as a sum.</summary>
internal sealed class RootFields(IReadOnlyDictionary<string, FragmentDefinitionNode> fragments)
{
    private readonly Dictionary<string, double> _fragments = [];

    public double Of(SelectionSetNode selections)
    {
        var count = 0.0;
        foreach (var selection in selections.Selections)
        {
            count += selection switch
            {
                FieldNode => 1,
                InlineFragmentNode inline => Of(inline.SelectionSet),
                FragmentSpreadNode spread => Of(spread.Name.Value),
                _ => 0,
            };
        }

        return count;
    }

    private double Of(string name)
    {
        if (!_fragments.TryGetValue(name, out var count))
        {
            // A fragment that contains itself counts as empty where it does; validation refuses it.
            _fragments[name] = 0;
            _fragments[name] = count = fragments.TryGetValue(name, out var fragment) ? Of(fragment.SelectionSet) : 0;
        }

        return count;
    }
}
