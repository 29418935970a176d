using GraphQLExport.Datasets;
using NodaTime;

namespace GraphQLExport.Exports;

/// <summary>Which ranges make sense.</summary>
internal static class RangeRules
{
    /// <summary>First moment that a range may begin.</summary>
    public static readonly DateTimeOffset Earliest = new(1970, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Last moment that a range may end.</summary>
    public static readonly DateTimeOffset Latest = new(2200, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private const int MaxYears = 100;

    /// <summary>Checks a range and cuts a relative one at now.</summary>
    /// <returns>The range in UTC; null when there is none or it has faults.</returns>
    public static TimeRange? Check(
        ExportRangeInput? input, DatasetDefinition? dataset, DateTimeZone zone, TimeProvider time, FaultPath path, ICollection<RequestFault> faults)
    {
        if (input is null)
            return null;
        if (dataset is { TimeField: null })
        {
            faults.Add(new(FaultCodes.NotSupported, $"{dataset.Name} has no time that a range could apply to.", path));
            return null;
        }

        if (input.Preset is { } preset)
        {
            if (input.From is null && input.To is null)
                return TimeRange.Of(preset, time.GetUtcNow(), zone);
            faults.Add(new(FaultCodes.RangeAmbiguous, "A range is either a preset or from and to, not both.", path));
            return null;
        }

        if (input.From is not { } from || input.To is not { } to)
        {
            var missing = input.From is null ? "from" : "to";
            faults.Add(new(FaultCodes.RangeIncomplete, "A range is either a preset or both from and to.", path.Then(missing)));
            return null;
        }

        return Check(from.ToUniversalTime(), to.ToUniversalTime(), path.Then("from"), path.Then("to"), faults);
    }

    private static TimeRange? Check(DateTimeOffset from, DateTimeOffset to, FaultPath fromPath, FaultPath toPath, ICollection<RequestFault> faults)
    {
        var before = faults.Count;
        if (from < Earliest || from > Latest)
            faults.Add(new(FaultCodes.RangeOutOfBounds, "A range begins between the years 1970 and 2200.", fromPath));
        if (to < Earliest || to > Latest)
            faults.Add(new(FaultCodes.RangeOutOfBounds, "A range ends between the years 1970 and 2200.", toPath));
        if (faults.Count == before && from >= to)
            faults.Add(new(FaultCodes.RangeReversed, "A range ends after it begins.", toPath));
        if (faults.Count == before && to > from.AddYears(MaxYears))
            faults.Add(new(FaultCodes.RangeTooLong, $"A range may be at most {MaxYears} years long.", toPath));
        return faults.Count == before ? new(from, to) : null;
    }
}
