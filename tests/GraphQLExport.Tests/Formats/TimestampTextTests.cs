using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using GraphQLExport.Formats.Values;
using NodaTime;
using NodaTime.Text;

namespace GraphQLExport.Tests.Formats;

[Trait("Req", "E-TZ")]
public sealed class TimestampTextTests
{
    private static readonly long First = DateTimeOffset.MinValue.ToUnixTimeMilliseconds();
    private static readonly long Last = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();
    private static readonly OffsetDateTimePattern Pattern = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'sso<m>");
    private static readonly OffsetDateTimePattern Milliseconds = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss.fffo<m>");

    [Theory]
    [InlineData("2025-12-15T18:30:00Z", "America/Los_Angeles", "2025-12-15T10:30:00-08:00")]
    [InlineData("2026-01-18T10:00:00Z", "UTC", "2026-01-18T10:00:00Z")]
    [InlineData("2026-01-18T10:00:00.007Z", "Etc/UTC", "2026-01-18T10:00:00.007Z")]
    [InlineData("2026-01-18T10:00:00Z", "Europe/London", "2026-01-18T10:00:00+00:00")]
    [InlineData("2026-03-29T00:59:59.999Z", "Europe/Berlin", "2026-03-29T01:59:59.999+01:00")]
    [InlineData("2026-03-29T01:00:00Z", "Europe/Berlin", "2026-03-29T03:00:00+02:00")]
    [InlineData("2026-10-25T00:30:00Z", "Europe/Berlin", "2026-10-25T02:30:00+02:00")]
    [InlineData("2026-10-25T01:30:00Z", "Europe/Berlin", "2026-10-25T02:30:00+01:00")]
    [InlineData("2026-06-01T00:00:00Z", "Asia/Kathmandu", "2026-06-01T05:45:00+05:45")]
    [InlineData("0001-01-01T00:00:00Z", "UTC", "0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59.999Z", "UTC", "9999-12-31T23:59:59.999Z")]
    [InlineData("9999-12-31T23:59:59Z", "Asia/Tokyo", "9999-12-31T23:59:59Z")]
    [InlineData("0001-01-01T00:00:00Z", "America/New_York", "0001-01-01T00:00:00Z")]
    [InlineData("1800-01-01T00:00:00Z", "Europe/London", "1799-12-31T23:59:00-00:01")]
    public void Instants_look_like_this(string instant, string zone, string expected)
    {
        var milliseconds = DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture).ToUnixTimeMilliseconds();
        Assert.Equal(expected, Format(new TimestampText(DateTimeZoneProviders.Tzdb[zone]), milliseconds));
    }

    [Fact]
    public void Around_every_change_of_every_zone_it_agrees_with_NodaTime()
    {
        foreach (var zone in Zones())
        {
            var text = new TimestampText(zone);
            foreach (var change in zone.GetZoneIntervals(Instant.FromUtc(1800, 1, 1, 0, 0), Instant.FromUtc(2060, 1, 1, 0, 0)).Where(i => i.HasStart))
            {
                foreach (var step in (long[])[-1, 0, 1])
                    Check(zone, text, change.Start.ToUnixTimeMilliseconds() + step);
            }
        }
    }

    [Fact]
    public void At_any_time_in_any_zone_in_any_order_it_agrees_with_NodaTime()
    {
        var zones = Zones().Select(zone => (zone, text: new TimestampText(zone))).ToArray();
        var instants = Gen.Frequency(
            (1, Between(First, Last)),
            (3, Between(-2_000_000_000_000, 4_000_000_000_000)),
            (1, Gen.Choose(-40, 40).Select(hours => First + (Math.Abs(hours) * 3_600_000L))),
            (1, Gen.Choose(0, 40).Select(hours => Last - (hours * 3_600_000L))));
        Prop.ForAll(
            Arb.From(from zone in Gen.Elements(zones) from instant in instants select (zone, instant)),
            sample => Check(sample.zone.zone, sample.zone.text, sample.instant)).Check(Config.QuickThrowOnFailure.WithMaxTest(20_000));
    }

    private static IEnumerable<DateTimeZone> Zones() => DateTimeZoneProviders.Tzdb.Ids.Select(id => DateTimeZoneProviders.Tzdb[id]);

    private static Gen<long> Between(long first, long last) =>
        ArbMap.Default.GeneratorFor<ulong>().Select(any => first + (long)((any * 0x9E3779B97F4A7C15) % (ulong)(last - first)));

    private static void Check(DateTimeZone zone, TimestampText formatter, long milliseconds)
    {
        var text = Format(formatter, milliseconds);
        Assert.Equal(milliseconds, OffsetDateTimePattern.Rfc3339.Parse(text).Value.ToInstant().ToUnixTimeMilliseconds());
        var instant = Instant.FromUnixTimeMilliseconds(milliseconds);
        var offset = zone.GetUtcOffset(instant);
        var local = milliseconds + offset.Milliseconds;
        if (offset.Seconds % 60 != 0 || local < First || local > Last)
            return;
        var expected = (milliseconds % 1000 == 0 ? Pattern : Milliseconds).Format(instant.WithOffset(offset));
        if (zone.MinOffset == Offset.Zero && zone.MaxOffset == Offset.Zero)
            expected = expected.Replace("+00:00", "Z", StringComparison.Ordinal);
        Assert.Equal(expected, text);
    }

    private static string Format(TimestampText formatter, long milliseconds)
    {
        var text = new byte[TimestampText.MaxLength];
        return Encoding.ASCII.GetString(text, 0, formatter.Format(milliseconds, text));
    }
}
