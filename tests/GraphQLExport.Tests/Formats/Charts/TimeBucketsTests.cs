using FsCheck;
using FsCheck.Fluent;
using GraphQLExport.Formats.Charts;

namespace GraphQLExport.Tests.Formats.Charts;

/// <summary>Means over equal stretches against the plain way, which holds all values.</summary>
[Trait("Req", "R-FMT")]
public sealed class TimeBucketsTests
{
    private const int Capacity = 50;

    [Fact]
    public void Means_are_those_of_the_values_in_each_stretch_whatever_their_order() => Prop.ForAll(
        Arb.From(
            from scale in Gen.Elements(1L, 977L, 60_000L, 3_600_000L, 86_400_000L, 10_000_000_000L)
            from start in Gen.Elements(-5_000_000_000_000L, -3L, 0L, 1_700_000_000_000L)
            from values in Gen.ArrayOf(Gen.Choose(0, 1_000).Zip(Gen.Choose(0, 2)))
            select values.Select(pair => (Time: start + (pair.Item1 * scale), Line: pair.Item2, Value: (double)(pair.Item1 % 17))).ToArray()),
        values =>
        {
            var buckets = new TimeBuckets(Capacity, 3);
            foreach (var (time, line, value) in values)
                buckets.Add(time, line, value);
            Assert.Equal(values.Length == 0, buckets.IsEmpty);
            Assert.InRange(buckets.Count, 0, Capacity);
            for (var bucket = 0; bucket < buckets.Count; bucket++)
            {
                for (var line = 0; line < 3; line++)
                {
                    var within = values.Where(value => value.Line == line && value.Time >= buckets.Start(bucket) && value.Time < buckets.Start(bucket) + buckets.Width).ToList();
                    Assert.Equal(within.Count == 0 ? null : within.Average(value => value.Value), buckets.Mean(bucket, line));
                }
            }

            if (values.Length > 0)
            {
                Assert.InRange(values.Min(value => value.Time), buckets.Start(0), buckets.Start(0) + buckets.Width - 1);
                Assert.InRange(values.Max(value => value.Time), buckets.Start(buckets.Count - 1), buckets.Start(buckets.Count - 1) + buckets.Width - 1);
            }
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(1_440, 60_000, 120_000)]
    [InlineData(999, 1_000, 1_000)]
    [InlineData(525_600, 60_000, 43_200_000)]
    [InlineData(10_000, 86_400_000, 1_382_400_000)]
    public void A_stretch_is_as_short_as_a_thousand_points_allow(int values, long step, long width)
    {
        var buckets = new TimeBuckets(1_000, 1);
        for (var i = 0; i < values; i++)
            buckets.Add(1_700_000_000_000 + (i * step), 0, 1);
        Assert.Equal(width, buckets.Width);
    }
}
