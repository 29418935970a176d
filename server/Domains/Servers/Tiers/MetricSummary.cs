namespace GraphQLExport.Domains.Servers;

/// <summary>
/// What some samples of one metric come to. Joining summaries gives the summary of all their samples, in whichever parts and order
/// they came: that makes roll-up right after downtime, restarts and late imports.
/// </summary>
/// <param name="Samples">How many samples there are; the other values mean nothing when there are none.</param>
/// <param name="Average">Their mean.</param>
/// <param name="Minimum">The least of them.</param>
/// <param name="Maximum">The greatest of them.</param>
internal readonly record struct MetricSummary(long Samples, double Average, double Minimum, double Maximum)
{
    /// <summary>The summary of one sample; of none where there is no value.</summary>
    public static MetricSummary Of(double? value) => value is { } sample ? new(1, sample, sample, sample) : default;

    /// <summary>A stored summary.</summary>
    public static MetricSummary Of(long samples, double? average, double? minimum, double? maximum) =>
        samples == 0 ? default : new(samples, average ?? 0, minimum ?? 0, maximum ?? 0);

    /// <summary>The summary of these samples and others.</summary>
    public MetricSummary With(MetricSummary other)
    {
        if (Samples == 0)
            return other;
        if (other.Samples == 0)
            return this;
        var samples = Samples + other.Samples;
        return new(
            samples,
            Average + ((other.Average - Average) * ((double)other.Samples / samples)),
            Math.Min(Minimum, other.Minimum),
            Math.Max(Maximum, other.Maximum));
    }
}
