using FsCheck;
using FsCheck.Fluent;
using GraphQLExport.Datasets;
using GraphQLExport.Domains.Servers;
using NodaTime;

namespace GraphQLExport.Tests.Domains.Servers;

/// <summary>How the four ranges are cut, at any moment.</summary>
[Trait("Req", "M-AC4")]
public sealed class ServerRangeTests
{
    private static readonly Gen<DateTimeOffset> Moments =
        from day in Gen.Choose(0, 40_000)
        from millisecond in Gen.Choose(0, 86_399_999)
        select DateTimeOffset.UnixEpoch.AddDays(day).AddMilliseconds(millisecond);

    [Theory]
    [InlineData("24h", 1)]
    [InlineData("7d", 7)]
    [InlineData("30d", 30)]
    public void A_range_is_so_many_days_to_the_second_and_ends_now(string name, int days) => Prop.ForAll(Moments.ToArbitrary(), now =>
    {
        var range = TimeRange.Of(ServerExportRange.Find(name)!.Preset, now, DateTimeZone.Utc);
        Assert.Equal(TimeSpan.FromDays(days), range.To - range.From);
        Assert.Equal(0, range.To.Millisecond);
        Assert.InRange(now - range.To, TimeSpan.Zero, TimeSpan.FromMilliseconds(999));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Twelve_months_are_as_many_whole_tier_intervals_as_the_year_has_days_and_no_interval_is_cut_in_two() => Prop.ForAll(Moments.ToArbitrary(), now =>
    {
        var range = TimeRange.Of(ServerExportRange.Find("12m")!.Preset, now, DateTimeZone.Utc);
        var days = Starts(range, MetricResolution.Daily);
        Assert.InRange(days, 365, 366);
        Assert.InRange(Starts(range, MetricResolution.Hourly), days * 24 - 24, days * 24);
    }).QuickCheckThrowOnFailure();

    [Fact]
    [Trait("Req", "M-F1")]
    public void Tiers_follow_from_the_range_unless_asked_for()
    {
        Assert.Equal(
            [MetricResolution.Raw, MetricResolution.Raw, MetricResolution.Hourly, MetricResolution.Daily],
            new[] { "24h", "7d", "30d", "12m" }.Select(name => ServerExportRange.Find(name)!.ResolutionFor(null)!.Value));
        Assert.Equal(
            [MetricResolution.Raw, MetricResolution.Hourly, MetricResolution.Daily, null],
            new[] { "raw", "hourly", "daily", "Raw" }.Select(name => ServerExportRange.Find("12m")!.ResolutionFor(name)));
        Assert.Null(ServerExportRange.Find("1y"));
    }

    private static long Starts(TimeRange range, MetricResolution resolution)
    {
        var step = MetricBuckets.StepOf(resolution);
        return Through(range.To) - Through(range.From);

        long Through(DateTimeOffset end) => (MetricBuckets.StartOf(end.ToUnixTimeMilliseconds() - 1, step) / step) + 1;
    }
}
