using FsCheck;
using FsCheck.Fluent;
using GraphQLExport.Schedules;

namespace GraphQLExport.Tests.Schedules;

/// <summary>Cron in a time zone, across both changes of clocks.</summary>
[Trait("Req", "R-SCHED")]
[Trait("Req", "X-FR5")]
public sealed class CronScheduleTests
{
    [Theory]
    // A fixed time in the hour that is skipped comes right after it, once; one in the hour that is repeated comes the first time.
    [InlineData("30 2 * * *", "Europe/Vienna", "2026-03-28T00:00:00Z", "2026-03-28T01:30:00Z 2026-03-29T01:00:00Z 2026-03-30T00:30:00Z")]
    [InlineData("30 2 * * *", "Europe/Vienna", "2026-10-24T00:00:00Z", "2026-10-24T00:30:00Z 2026-10-25T00:30:00Z 2026-10-26T01:30:00Z")]
    [InlineData("30 2 * * *", "America/New_York", "2026-03-07T12:00:00Z", "2026-03-08T07:00:00Z 2026-03-09T06:30:00Z")]
    // Intervals go by the time that passes: five in three hours of the clock, then seven.
    [InlineData("*/30 * * * *", "Europe/Vienna", "2026-03-29T00:00:00Z", "2026-03-29T00:30:00Z 2026-03-29T01:00:00Z 2026-03-29T01:30:00Z")]
    [InlineData("*/30 * * * *", "Europe/Vienna", "2026-10-24T23:45:00Z", "2026-10-25T00:00:00Z 2026-10-25T00:30:00Z 2026-10-25T01:00:00Z 2026-10-25T01:30:00Z 2026-10-25T02:00:00Z")]
    [InlineData("15 30 6 * * MON-FRI", "UTC", "2026-11-27T07:00:00Z", "2026-11-30T06:30:15Z 2026-12-01T06:30:15Z")]
    [InlineData("@monthly", "Asia/Kolkata", "2026-11-28T00:00:00Z", "2026-11-30T18:30:00Z 2026-12-31T18:30:00Z")]
    [InlineData("0 9 L * *", "UTC", "2028-02-01T00:00:00Z", "2028-02-29T09:00:00Z 2028-03-31T09:00:00Z")]
    public void Runs_come_when_they_should(string cron, string zone, string after, string expected) => Assert.Equal(
        expected.Split(' '),
        CronSchedule.Parse(cron, zone)!.AllAfter(Moment(after)).Take(expected.Split(' ').Length).Select(run => run.ToString("yyyy-MM-ddTHH:mm:ssZ", null)));

    [Theory]
    [InlineData("")]
    [InlineData("61 * * * *")]
    [InlineData("* * * *")]
    [InlineData("* * * * * * *")]
    [InlineData("@fortnightly")]
    [InlineData("0 0 31 2 *; DROP TABLE")]
    public void What_is_no_expression_is_refused(string cron) => Assert.Null(CronSchedule.Parse(cron, "UTC"));

    [Fact]
    public void A_daily_run_comes_once_on_every_day_of_a_year_in_any_zone() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(60),
        Prop.ForAll(
            Gen.Choose(0, 1_439).ToArbitrary(),
            Gen.Elements("Europe/Vienna", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "America/St_Johns", "Asia/Tehran", "UTC").ToArbitrary(),
            (minute, zone) =>
            {
                var clocks = TimeZoneInfo.FindSystemTimeZoneById(zone);
                // At no minute's beginning, or a year from one run to the next of its time would hold a day less.
                var start = Moment("2026-01-01T12:00:30Z");
                var runs = CronSchedule.Parse($"{minute % 60} {minute / 60} * * *", zone)!.AllAfter(start).TakeWhile(run => run < start.AddYears(1)).ToArray();
                Assert.InRange(runs.Length, 365, 366);
                var days = runs.Select(run => TimeZoneInfo.ConvertTime(run, clocks).Date).ToArray();
                Assert.Equal(days.Distinct(), days);
                Assert.All(days.Zip(days.Skip(1)), pair => Assert.Equal(1, (pair.Second - pair.First).Days));
            }));

    [Theory]
    [InlineData("Europe/Vienna")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Africa/Casablanca")]
    [InlineData("America/St_Johns")]
    [InlineData("Asia/Tehran")]
    public void Each_run_is_later_than_the_one_before_whatever_the_minute(string zone)
    {
        var start = Moment("2026-01-01T12:00:00Z");
        for (var minute = 0; minute < 1_440; minute++)
        {
            var schedule = CronSchedule.Parse($"{minute % 60} {minute / 60} * * *", zone)!;
            var run = start;
            for (var day = 0; day < 366; day++)
            {
                var next = schedule.After(run)!.Value;
                Assert.True(next > run, $"{minute / 60}:{minute % 60:00} in {zone} comes at {next:O} after {run:O}");
                run = next;
            }
        }
    }

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
