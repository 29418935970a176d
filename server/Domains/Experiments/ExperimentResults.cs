using HotChocolate;
using HotChocolate.Types;

namespace GraphQLExport.Domains.Experiments;

/// <summary>The results of one experiment.</summary>
/// <param name="ExperimentId">The experiment's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Variants">One result per variant, the control first.</param>
public sealed record ExperimentResults([property: GraphQLType(typeof(NonNullType<IdType>))] string ExperimentId, string Name, IReadOnlyList<VariantResult> Variants);

/// <summary>The result of one variant. Rates are fractions; interval is the 95 % Wilson interval; lift, pValue (two-proportion z-test) are against the control, null for it.</summary>
/// <param name="Variant">The variant's name.</param>
/// <param name="IsControl">Whether the others are compared with it.</param>
/// <param name="Users">Users assigned to it; each counts once.</param>
/// <param name="Conversions">Those of them who converted after they were assigned.</param>
/// <param name="Rate">Conversions over users, a fraction.</param>
/// <param name="IntervalLow">Lower end of the rate's 95 % Wilson interval.</param>
/// <param name="IntervalHigh">Upper end of the rate's 95 % Wilson interval.</param>
/// <param name="Lift">By how much the rate exceeds the control's, as a fraction of it; null for the control.</param>
/// <param name="PValue">Two-sided p-value of the two-proportion z-test against the control; null for the control.</param>
public sealed record VariantResult(
    string Variant, bool IsControl, long Users, long Conversions, double Rate, double IntervalLow, double IntervalHigh, double? Lift, double? PValue)
{
    internal static VariantResult Of(ExperimentResultRow row) => new(
        row.Variant, row.IsControl, row.Users, row.Conversions, row.Rate, row.IntervalLow, row.IntervalHigh, row.Lift, row.PValue);
}
