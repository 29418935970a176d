using FsCheck;
using FsCheck.Fluent;
using GraphQLExport.Formats.Charts.Drawing;
using NodaTime;

namespace GraphQLExport.Tests.Formats.Charts;

/// <summary>Axes: room for every value, few marks, each at a round value or moment and told apart from the others.</summary>
[Trait("Req", "R-FMT")]
public sealed class ScaleTests
{
    private static readonly DateTimeZone[] Zones = [DateTimeZone.Utc, DateTimeZoneProviders.Tzdb["Europe/Vienna"], DateTimeZoneProviders.Tzdb["America/St_Johns"], DateTimeZoneProviders.Tzdb["Pacific/Apia"]];

    [Fact]
    public void A_value_axis_has_room_for_all_values_and_few_distinct_marks() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(1_000),
        Prop.ForAll(Finite(), Finite(), ArbMap.Default.ArbFor<bool>(), (one, other, fromZero) =>
        {
            var (low, high) = (Math.Min(one, other), Math.Max(one, other));
            var scale = ValueScale.Of(low, high, fromZero);
            var marks = scale.Marks.ToArray();
            Assert.InRange(marks.Length, 2, 13);
            var (tolerance, least, greatest) = ((scale.High - scale.Low) * 1e-6, Math.Clamp(low, -1e300, 1e300), Math.Clamp(high, -1e300, 1e300));
            Assert.True(scale.Low <= least + tolerance && scale.High >= greatest - tolerance, $"{low} to {high}: {scale.Low} to {scale.High}");
            Assert.True(!fromZero || (scale.Low <= 0 && scale.High >= 0));
            Assert.InRange(scale.Share(low), 0, 1);
            Assert.InRange(scale.Share(high), scale.Share(low), 1);
            Assert.Equal(marks.Length, marks.Select(mark => scale.Text(mark, isPercent: false)).Distinct().Count());
        }));

    [Theory]
    [InlineData(0, 97, true, "0 20 40 60 80 100")]
    [InlineData(18.2, 19.1, false, "18.2 18.4 18.6 18.8 19.0 19.2")]
    [InlineData(-3, 5, true, "-4 -2 0 2 4 6")]
    [InlineData(1200, 5400, true, "0 2,000 4,000 6,000")]
    [InlineData(7, 7, false, "6.0 6.5 7.0 7.5 8.0")]
    [InlineData(0, 0, true, "0.0 0.2 0.4 0.6 0.8 1.0")]
    public void Marks_are_what_a_person_would_choose(double low, double high, bool fromZero, string expected)
    {
        var scale = ValueScale.Of(low, high, fromZero);
        Assert.Equal(expected, string.Join(' ', scale.Marks.Select(mark => scale.Text(mark, isPercent: false))));
    }

    [Fact]
    public void Fractions_are_shown_as_percentages()
    {
        var scale = ValueScale.Of(0, 0.042, fromZero: true);
        Assert.Equal("0%,1%,2%,3%,4%,5%", string.Join(',', scale.Marks.Select(mark => scale.Text(mark, isPercent: true))));
    }

    [Fact]
    [Trait("Req", "E-TZ")]
    public void A_time_axis_has_few_marks_in_order_at_round_times_of_the_zone() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500),
        Prop.ForAll(
            Gen.Choose(0, 2_000_000_000).ToArbitrary(),
            Gen.Choose(1, 36).SelectMany(power => Gen.Choose(1, 9).Select(lead => (long)(lead * Math.Pow(2, power)))).ToArbitrary(),
            Gen.Elements(Zones).ToArbitrary(),
            (startSeconds, length, zone) =>
            {
                var start = startSeconds * 1_000L;
                var marks = TimeScale.Marks(start, start + length, zone, 8);
                Assert.InRange(marks.Count, 0, 10);
                Assert.All(marks, mark => Assert.InRange(mark.Time, start, start + length));
                Assert.Equal(marks.Select(mark => mark.Time), marks.Select(mark => mark.Time).Distinct().Order());
                Assert.All(marks, mark => Assert.Equal(0, Instant.FromUnixTimeMilliseconds(mark.Time).InZone(zone).Second));
            }));

    [Theory]
    [InlineData("2026-03-28T00:00:00Z", "2026-03-31T00:00:00Z", "06:00 12:00 18:00 29 Mar 06:00 12:00 18:00 30 Mar 06:00 12:00 18:00 31 Mar", 14)]
    [InlineData("2026-01-01T00:00:00Z", "2026-07-01T00:00:00Z", "Feb 2026 Mar 2026 Apr 2026 May 2026 Jun 2026 Jul 2026", 8)]
    [InlineData("2026-01-18T10:00:00Z", "2026-01-18T11:00:00Z", "11:00 11:10 11:20 11:30 11:40 11:50 12:00", 8)]
    [InlineData("1990-01-01T00:00:00Z", "2026-01-01T00:00:00Z", "1995 2000 2005 2010 2015 2020 2025", 8)]
    [Trait("Req", "E-TZ")]
    public void Times_are_those_of_the_zones_clocks(string from, string to, string expected, int most) => Assert.Equal(
        expected,
        string.Join(' ', TimeScale.Marks(Milliseconds(from), Milliseconds(to), Zones[1], most).Select(mark => mark.Text)));

    private static long Milliseconds(string moment) => DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture).ToUnixTimeMilliseconds();

    private static Arbitrary<double> Finite() => Gen.OneOf(
        Gen.Choose(-1_000, 1_000).Select(number => (double)number),
        Gen.Choose(-1_000_000, 1_000_000).Select(number => number / 7d * 1e-3),
        Gen.Elements(0, 1e-9, 1e12, -1e12, 1e300, double.MaxValue, double.MinValue, double.Epsilon, 0.1, 1 / 3d)).ToArbitrary();
}
