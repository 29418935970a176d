using Prometheus;

namespace GraphQLExport.Observability;

/// <summary>Buckets of histograms, in seconds.</summary>
internal static class Durations
{
    /// <summary>For answers: from a millisecond to ten seconds.</summary>
    public static HistogramConfiguration OfAnswers(params string[] labels) => new() { LabelNames = labels, Buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] };

    /// <summary>For work on many rows: from ten milliseconds to ten minutes.</summary>
    public static HistogramConfiguration OfWork(params string[] labels) => new() { LabelNames = labels, Buckets = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 600] };
}
