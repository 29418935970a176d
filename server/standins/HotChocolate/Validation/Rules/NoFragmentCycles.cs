using HotChocolate.Language;

namespace HotChocolate.Validation.Rules;

/// <summary>Fragments do not contain themselves. https://spec.graphql.org/September2025/#sec-Fragment-Spreads-Must-Not-Form-Cycles</summary>
internal sealed class NoFragmentCycles(ValidationContext context) : ValidationRule(context, "sec-Fragment-Spreads-Must-Not-Form-Cycles")
{
    private readonly HashSet<string> _visited = [];
    private readonly List<FragmentSpreadNode> _path = [];
    private readonly Dictionary<string, int> _positions = [];

    public override void Enter(ISyntaxNode node)
    {
        if (node is FragmentDefinitionNode fragment)
        {
            Detect(fragment);
        }
    }

    private void Detect(FragmentDefinitionNode fragment)
    {
        if (!_visited.Add(fragment.Name.Value))
        {
            return;
        }

        _positions[fragment.Name.Value] = _path.Count;
        foreach (var spread in ValidationContext.Spreads(fragment.SelectionSet))
        {
            var name = spread.Name.Value;
            _path.Add(spread);
            if (!_positions.TryGetValue(name, out var start))
            {
                if (Context.Fragments.TryGetValue(name, out var next))
                {
                    Detect(next);
                }
            }
            else
            {
                var cycle = _path[start..];
                var via = string.Join(", ", cycle.SkipLast(1).Select(step => $"\"{step.Name.Value}\""));
                Report($"Cannot spread fragment \"{name}\" within itself{(via.Length == 0 ? "." : $" via {via}.")}", cycle);
            }

            _path.RemoveAt(_path.Count - 1);
        }

        _positions.Remove(fragment.Name.Value);
    }
}
