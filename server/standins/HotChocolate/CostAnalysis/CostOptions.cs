namespace HotChocolate.CostAnalysis;

/// <summary>What an operation may cost at most, counted before it runs. This server does not count: the options wait for one that does.</summary>
public sealed class CostOptions
{
    /// <summary>The most that all fields of an operation may cost.</summary>
    public double MaxFieldCost { get; set; } = 1_000;

    /// <summary>The most objects that an operation may yield.</summary>
    public double MaxTypeCost { get; set; } = 1_000;

    /// <summary>Whether an operation that costs more is refused.</summary>
    public bool EnforceCostLimits { get; set; } = true;
}
