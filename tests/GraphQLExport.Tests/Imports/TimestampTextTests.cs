using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using GraphQLExport.Imports;
using NodaTime;

namespace GraphQLExport.Tests.Imports;

[Trait("Req", "G-REAL")]
public sealed class TimestampTextTests
{
    private static readonly Arbitrary<DateTimeOffset> Moments =
        (from days in Gen.Choose(0, 3_652_057)
         from milliseconds in Gen.Choose(0, 86_399_999)
         from offset in Gen.Choose(-14 * 60, 14 * 60)
         let utc = new DateTime(1, 1, 2, 0, 0, 0, DateTimeKind.Unspecified).AddDays(days).AddMilliseconds(milliseconds)
         select new DateTimeOffset(utc, TimeSpan.FromMinutes(offset))).ToArbitrary();

    [Theory]
    [InlineData("yyyy-MM-ddTHH:mm:ss.fffzzz")]
    [InlineData("yyyy-MM-dd HH:mm:ss.fffffffzzz")]
    [InlineData("O")]
    public void Every_moment_written_with_its_offset_is_read_back(string format) => Prop
        .ForAll(Moments, moment => Read(moment.ToString(format, CultureInfo.InvariantCulture)) == moment.ToUnixTimeMilliseconds())
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Every_moment_written_as_milliseconds_is_read_back() => Prop
        .ForAll(Moments, moment => Read(moment.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)) == moment.ToUnixTimeMilliseconds())
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Nothing_that_is_read_makes_it_throw() => Prop
        .ForAll(
            Gen.Elements("0123456789-+:.TZ, ez".ToCharArray()).ArrayOf().Select(characters => new string(characters)).Where(text => text.Length > 0).ToArbitrary(),
            text => TimestampText.Read(Encoding.UTF8.GetBytes(text), DateTimeZone.Utc, out _) is null or { Length: > 0 })
        .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("2026-01-18T10:00:00Z", "2026-01-18T10:00:00Z")]
    [InlineData("2026-01-18t10:00:00z", "2026-01-18T10:00:00Z")]
    [InlineData("2026-01-18T10:00Z", "2026-01-18T10:00:00Z")]
    [InlineData("2026-01-18", "2026-01-18T00:00:00Z")]
    [InlineData("2014-06-20 13:00:00.000", "2014-06-20T13:00:00Z")]
    [InlineData("2014-06-20 13:00:00,25", "2014-06-20T13:00:00.25Z")]
    [InlineData("2026-01-18T10:00:00.1239999Z", "2026-01-18T10:00:00.123Z")]
    [InlineData("2026-01-18T10:00:00+0530", "2026-01-18T04:30:00Z")]
    [InlineData("2026-01-18T10:00:00-08", "2026-01-18T18:00:00Z")]
    [InlineData("2024-02-29T00:00:00Z", "2024-02-29T00:00:00Z")]
    [InlineData("-1", "1969-12-31T23:59:59.999Z")]
    public void Common_spellings_are_read(string text, string expected) =>
        Assert.Equal(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture).ToUnixTimeMilliseconds(), Read(text));

    [Theory]
    [InlineData("2023-02-29T00:00:00Z")]
    [InlineData("2026-13-01")]
    [InlineData("2026-01-32")]
    [InlineData("2026-01-18T24:00:00Z")]
    [InlineData("2026-01-18T10:60:00Z")]
    [InlineData("2026-01-18T10:00:60Z")]
    [InlineData("2026-01-18T10:00:00.Z")]
    [InlineData("2026-01-18T10:00:00+")]
    [InlineData("2026-01-18T10:00:00+24:00")]
    [InlineData("2026-01-18T10:00:00Zulu")]
    [InlineData("2026-01-18T10")]
    [InlineData("0000-01-01")]
    [InlineData("18.01.2026")]
    [InlineData("1e12")]
    [InlineData("yesterday")]
    [InlineData("9999999999999999")]
    [InlineData("99999999999999999999999999")]
    [InlineData("0001-01-01T00:00:00+01:00")]
    public void Anything_else_is_refused(string text) =>
        Assert.NotNull(TimestampText.Read(Encoding.UTF8.GetBytes(text), DateTimeZone.Utc, out _));

    [Theory]
    [InlineData("2025-12-15 10:30:00", "2025-12-15T10:30:00-08:00")]
    [InlineData("2025-07-15 10:30:00", "2025-07-15T10:30:00-07:00")]
    [InlineData("2025-11-02 01:30:00", "2025-11-02T01:30:00-07:00")]
    [InlineData("2025-07-15T10:30:00Z", "2025-07-15T10:30:00Z")]
    public void A_time_without_offset_is_in_the_callers_zone_the_earlier_of_two(string text, string expected)
    {
        Assert.Null(TimestampText.Read(Encoding.UTF8.GetBytes(text), DateTimeZoneProviders.Tzdb["America/Los_Angeles"], out var milliseconds));
        Assert.Equal(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture).ToUnixTimeMilliseconds(), milliseconds);
    }

    [Fact]
    public void A_time_that_the_clocks_passed_over_is_refused()
    {
        var fault = TimestampText.Read("2025-03-09 02:30:00"u8, DateTimeZoneProviders.Tzdb["America/Los_Angeles"], out _);

        Assert.Contains("does not exist", fault, StringComparison.Ordinal);
    }

    private static long? Read(string text) =>
        TimestampText.Read(Encoding.UTF8.GetBytes(text), DateTimeZone.Utc, out var milliseconds) is null ? milliseconds : null;
}
