using FsCheck;
using FsCheck.Fluent;
using GraphQLExport.Domains.Servers;

namespace GraphQLExport.Tests.Domains.Servers;

/// <summary>The law that roll-up rests on: however samples are parted and ordered, joining the parts gives the whole.</summary>
[Trait("Req", "M-D1")]
[Trait("Req", "M-F1")]
public sealed class MetricSummaryTests
{
    // One in six tells nothing.
    private static readonly Gen<double?[]> Samples = Gen.Choose(-2_000, 10_000).Select(hundredths => hundredths < 0 ? null : (double?)(hundredths / 100d)).ArrayOf();

    [Fact]
    public void The_aggregate_over_any_split_equals_the_whole() => Prop.ForAll(
        Samples.ToArbitrary(), Gen.Choose(0, 100).ArrayOf().ToArbitrary(), (samples, cuts) =>
        {
            var parts = Split(samples, cuts).Select(Whole).ToArray();
            Random.Shared.Shuffle(parts);

            Same(Whole(samples), parts.Aggregate(default(MetricSummary), (left, right) => left.With(right)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Joining_does_not_depend_on_the_order() => Prop.ForAll(Samples.ToArbitrary(), Samples.ToArbitrary(), (left, right) =>
        Same(Whole(left).With(Whole(right)), Whole(right).With(Whole(left)))).QuickCheckThrowOnFailure();

    [Fact]
    public void Days_are_the_aggregate_over_the_raw_samples_and_over_the_hours() => Prop.ForAll(
        Gen.Choose(0, 3 * 1440).Two().ArrayOf().ToArbitrary(), pairs =>
        {
            var buckets = new MetricBuckets();
            foreach (var (minute, value) in pairs)
                buckets.Add("s", minute * 60_000L, value, null, -value);

            foreach (var (key, sums) in buckets.All.Where(bucket => bucket.Key.Resolution == MetricResolution.Daily))
            {
                var raw = pairs.Where(pair => pair.Item1 * 60_000L >= key.Start && pair.Item1 * 60_000L < key.Start + 86_400_000L).Select(pair => (double?)pair.Item2);
                var hours = buckets.All.Where(hour => hour.Key.Resolution == MetricResolution.Hourly && hour.Key.Start / 86_400_000 == key.Start / 86_400_000);
                Same(Whole([.. raw]), sums.Cpu);
                Same(hours.Select(hour => hour.Value.Disk).Aggregate(default(MetricSummary), (left, right) => left.With(right)), sums.Disk);
                Assert.Equal(0, sums.Memory.Samples);
            }
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0, 0)]
    [InlineData(3_599_999, 0)]
    [InlineData(3_600_000, 3_600_000)]
    [InlineData(-1, -3_600_000)]
    [InlineData(-3_600_000, -3_600_000)]
    public void An_hour_begins_at_or_before_its_samples(long milliseconds, long start) =>
        Assert.Equal(start, MetricBuckets.StartOf(milliseconds, MetricBuckets.StepOf(MetricResolution.Hourly)));

    private static MetricSummary Whole(double?[] samples)
    {
        var present = samples.OfType<double>().ToArray();
        return present.Length == 0 ? default : new(present.Length, present.Average(), present.Min(), present.Max());
    }

    private static IEnumerable<double?[]> Split(double?[] samples, int[] cuts)
    {
        int[] at = [0, .. cuts.Select(cut => cut % (samples.Length + 1)).Order(), samples.Length];
        return at.Zip(at.Skip(1), (from, to) => samples[from..to]);
    }

    private static void Same(MetricSummary expected, MetricSummary actual)
    {
        Assert.Equal((expected.Samples, expected.Minimum, expected.Maximum), (actual.Samples, actual.Minimum, actual.Maximum));
        Assert.Equal(expected.Average, actual.Average, 1e-9);
    }
}
