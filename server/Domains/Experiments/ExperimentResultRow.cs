using GraphQLExport.Domains.Experiments.Statistics;
using HotChocolate;
using HotChocolate.Types;

namespace GraphQLExport.Domains.Experiments;

/// <summary>The result of one variant: what was counted, and what it says.</summary>
public sealed record ExperimentResultRow
{
    /// <summary>Tells rows apart: the experiment's id and the variant's name.</summary>
    [GraphQLType(typeof(NonNullType<IdType>))]
    public string Id => $"{ExperimentId}/{Variant}";

    /// <summary>The experiment's id.</summary>
    [GraphQLType(typeof(NonNullType<IdType>))]
    public required string ExperimentId { get; init; }

    /// <summary>The experiment's name.</summary>
    public required string Experiment { get; init; }

    /// <summary>The variant's name.</summary>
    public required string Variant { get; init; }

    /// <summary>Whether the others are compared with it.</summary>
    public required bool IsControl { get; init; }

    /// <summary>Users assigned to it; each counts once.</summary>
    public required long Users { get; init; }

    /// <summary>Those of them who converted after they were assigned.</summary>
    public required long Conversions { get; init; }

    /// <summary>Conversions over users, a fraction.</summary>
    public required double Rate { get; init; }

    /// <summary>Lower end of the rate's 95 % Wilson interval.</summary>
    public required double IntervalLow { get; init; }

    /// <summary>Upper end of the rate's 95 % Wilson interval.</summary>
    public required double IntervalHigh { get; init; }

    /// <summary>By how much the rate exceeds the control's, as a fraction of it; null for the control.</summary>
    public double? Lift { get; init; }

    /// <summary>Two-sided p-value of the two-proportion z-test against the control; null for the control.</summary>
    public double? PValue { get; init; }

    /// <summary>When the last of the users was assigned; null where there are none.</summary>
    public DateTimeOffset? LastAssignedAt { get; init; }

    /// <summary>The result of a variant.</summary>
    /// <param name="counts">What was counted.</param>
    /// <param name="control">The control of the same experiment; null where it has none.</param>
    internal static ExperimentResultRow Of(VariantCounts counts, VariantCounts? control)
    {
        var conversion = ConversionOf(counts);
        var (low, high) = conversion.Interval;
        var other = control is null || counts.IsControl ? (Conversion?)null : ConversionOf(control);
        return new()
        {
            ExperimentId = counts.ExperimentId,
            Experiment = counts.Experiment,
            Variant = counts.Variant,
            IsControl = counts.IsControl,
            Users = counts.Users,
            Conversions = counts.Conversions,
            Rate = conversion.Rate,
            IntervalLow = low,
            IntervalHigh = high,
            Lift = other is { } to ? conversion.LiftAgainst(to) : null,
            PValue = other is { } against ? conversion.PValueAgainst(against) : null,
            LastAssignedAt = counts.LastAssignedAt,
        };
    }

    private static Conversion ConversionOf(VariantCounts counts) => new(counts.Users, counts.Conversions);
}
