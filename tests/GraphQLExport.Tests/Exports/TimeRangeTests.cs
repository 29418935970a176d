using FsCheck;
using FsCheck.Fluent;
using GraphQLExport.Datasets;
using GraphQLExport.Exports;
using NodaTime;

namespace GraphQLExport.Tests.Exports;

/// <summary>Ranges by the calendar of a zone, changes of the clocks included.</summary>
public sealed class TimeRangeTests
{
    private static readonly Gen<DateTimeZone> Zones = Gen.Elements([.. DateTimeZoneProviders.Tzdb.Ids.Select(id => DateTimeZoneProviders.Tzdb[id])]);

    [Theory]
    [InlineData("America/Los_Angeles", "2025-03-10T12:00:00Z", 167)]
    [InlineData("America/Los_Angeles", "2025-11-03T12:00:00Z", 169)]
    [InlineData("UTC", "2025-03-10T12:00:00Z", 168)]
    [Trait("Req", "E-TZ")]
    public void A_week_holds_seven_local_days(string zone, string now, int hours)
    {
        var range = TimeRange.Of(RangePreset.Last7D, DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture), DateTimeZoneProviders.Tzdb[zone]);
        Assert.Equal(hours, (range.To - range.From).TotalHours);
    }

    [Fact]
    [Trait("Req", "M-AC4")]
    public void Thirty_days_are_thirty_days_to_the_second()
    {
        var range = TimeRange.Of(RangePreset.Last30D, new(2026, 1, 18, 10, 0, 0, 999, TimeSpan.Zero), DateTimeZone.Utc);
        Assert.Equal((new DateTimeOffset(2025, 12, 19, 10, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 1, 18, 10, 0, 0, TimeSpan.Zero)), (range.From, range.To));
    }

    [Fact]
    public void Twelve_months_end_on_the_last_day_of_a_short_month() => Assert.Equal(
        new DateTimeOffset(2023, 2, 28, 8, 0, 0, TimeSpan.Zero),
        TimeRange.Of(RangePreset.Last12M, new(2024, 2, 29, 8, 0, 0, TimeSpan.Zero), DateTimeZone.Utc).From);

    [Fact]
    [Trait("Req", "E-AC3")]
    public void The_days_of_a_zone_follow_each_other_without_gap_or_overlap() => Prop.ForAll(
        Zones.ToArbitrary(), Gen.Choose(0, 20_000).ToArbitrary(), (zone, days) =>
        {
            var day = new LocalDate(1975, 1, 1).PlusDays(days);
            Assert.True(RangeBound.TryParse(Text(day), zone, out var first));
            Assert.True(RangeBound.TryParse(Text(day.PlusDays(1)), zone, out var second));
            Assert.Equal(first!.AfterLast, second!.First);
            // Samoa and Kwajalein each left a whole day out when they changed sides of the date line.
            Assert.True(first.First <= first.AfterLast && first.AfterLast - first.First <= TimeSpan.FromHours(26));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("2026-01-18", "2026-01-18T08:00:00Z", "2026-01-19T08:00:00Z", "2026-01-18")]
    [InlineData("2026-01-18T10:00:00Z", "2026-01-18T10:00:00Z", "2026-01-18T10:00:00Z", "2026-01-18")]
    [InlineData("2026-01-18T00:30:00+02:00", "2026-01-17T22:30:00Z", "2026-01-17T22:30:00Z", "2026-01-17")]
    [InlineData("2026-01-18T00:30:00 02:00", "2026-01-17T22:30:00Z", "2026-01-17T22:30:00Z", "2026-01-17")]
    public void A_bound_is_a_day_or_a_moment(string text, string first, string afterLast, string day)
    {
        Assert.True(RangeBound.TryParse(text, DateTimeZoneProviders.Tzdb["America/Los_Angeles"], out var bound));
        Assert.Equal((At(first), At(afterLast), day), (bound!.First, bound.AfterLast, bound.Day));
    }

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("18.1.2026")]
    [InlineData("2026-01-18T10:00:00")]
    [InlineData("2026-01-18T25:00:00Z")]
    [InlineData("now")]
    [InlineData("-0001-01-01")]
    [Trait("Req", "E-REL")]
    public void Anything_else_is_refused(string text) => Assert.False(RangeBound.TryParse(text, DateTimeZone.Utc, out _));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static string Text(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);
}
