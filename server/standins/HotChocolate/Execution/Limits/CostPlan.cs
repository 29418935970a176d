using System.Buffers;
using HotChocolate.Execution.Processing;

namespace HotChocolate.Execution.Limits;

/// <summary>What an operation costs, as far as it is known without the values of its variables.</summary>
internal sealed class CostPlan
{
    private readonly IReadOnlyList<Set> _sets;
    private readonly double? _constant;

    /// <param name="sets">The selection sets, each behind those it contains; the last is the operation's.</param>
    public CostPlan(IReadOnlyList<Set> sets)
    {
        _sets = sets;
        _constant = sets.SelectMany(set => set.Parts).All(part => part.Page?.IsConstant != false) ? Add(VariableValues.None) : null;
    }

    /// <summary>The cost with these values of the variables; infinite where it is beyond counting.</summary>
    public double Of(VariableValues variables) => _constant ?? Add(variables);

    private double Add(VariableValues variables)
    {
        var costs = ArrayPool<double>.Shared.Rent(_sets.Count);
        for (var i = 0; i < _sets.Count; i++)
        {
            var cost = _sets[i].Weight;
            foreach (var part in _sets[i].Parts)
            {
                cost += costs[part.Set] * part.Times * (part.Page?.Value(variables) ?? 1);
            }

            costs[i] = cost;
        }

        var total = costs[_sets.Count - 1];
        ArrayPool<double>.Shared.Return(costs);
        return total;
    }

    /// <summary>A selection set.</summary>
    /// <param name="Weight">What its fields cost by themselves.</param>
    /// <param name="Parts">The selection sets below.</param>
    internal sealed record Set(double Weight, Part[] Parts);

    /// <summary>A selection set within another.</summary>
    /// <param name="Set">Its place in the plan.</param>
    /// <param name="Times">How often it counts.</param>
    /// <param name="Page">The page of whose items each has it; null outside pages.</param>
    internal sealed record Part(int Set, double Times, PageSize? Page);
}
