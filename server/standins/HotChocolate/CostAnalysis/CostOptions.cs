namespace HotChocolate.CostAnalysis;

/// <summary>What an operation may cost at most, counted before it runs.</summary>
public sealed class CostOptions
{
    /// <summary>The most that all fields of an operation may cost; 1,000 by default.</summary>
    public double MaxFieldCost { get; set; } = 1_000;

    /// <summary>Whether an operation that costs more is refused; true by default.</summary>
    public bool EnforceCostLimits { get; set; } = true;
}
