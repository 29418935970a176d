using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using GraphQLExport.Rows;
using GraphQLExport.Tests.Support;
using NodaTime;

namespace GraphQLExport.Tests.Formats.Xlsx;

/// <summary>Any text and any moment comes back, whatever the culture of the machine.</summary>
[Collection(AloneCollection.Name)]
[Trait("Req", "X-SC1")]
[Trait("Req", "X-SC2")]
public sealed class XlsxPropertyTests
{
    private static readonly string[] Pieces = [.. HostileText.Pieces, "_", "x", "_x", "X", "0041", "_x0041_", "005F", "_x005F_", "_X", "&amp;", "<", ">", "]]>", "\uFFFE", "\uFFFF"];

    private static readonly Gen<string?> Cell = Gen.Frequency((1, Gen.Constant<string?>(null)), (9, Gen.ArrayOf(Gen.Elements(Pieces)).Select(parts => (string?)string.Concat(parts))));

    [Fact]
    public void Every_text_comes_back() => Prop.ForAll(
        Arb.From(Gen.ArrayOf(Gen.ArrayOf(Cell, 3))),
        table =>
        {
            Column[] columns = [Writing.Text("a"), Writing.Text("b"), Writing.Text("c")];
            var read = WorkbookFile.WriteAsync(columns, table).GetAwaiter().GetResult().Rows(0, 3);
            Assert.Equal(table.Select(row => row.Select(cell => cell is null ? null : HostileText.WellFormed(cell))), read);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("sv-SE")]
    public void Every_moment_comes_back_to_the_millisecond(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.GetCultureInfo(culture);
            Prop.ForAll(
                Arb.From(
                    from zone in Gen.Elements("UTC", "Europe/Vienna", "America/St_Johns", "Asia/Kathmandu", "Australia/Lord_Howe", "Africa/Monrovia")
                    from seconds in Gen.ArrayOf(Gen.Choose(-70 * 365 * 24, 8_000 * 365 * 24))
                    from milliseconds in Gen.Choose(0, 3_599_999)
                    select (zone, instants: seconds.Select(hours => (hours * 3_600_000L) + milliseconds).ToArray())),
                sample => Check(sample.zone, sample.instants)).QuickCheckThrowOnFailure();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
            CultureInfo.DefaultThreadCurrentCulture = null;
        }
    }

    private static void Check(string zone, long[] instants)
    {
        var file = WorkbookFile.WriteAsync([new("t", ColumnKind.Timestamp)], instants.Select(instant => new object?[] { instant }), zone: zone).GetAwaiter().GetResult();
        foreach (var (instant, row) in instants.Zip(file.Rows(0, 1)))
        {
            var offset = DateTimeZoneProviders.Tzdb[zone].GetUtcOffset(Instant.FromUnixTimeMilliseconds(instant));
            var wall = instant + (offset.Seconds / 60 * 60_000L);
            if (double.TryParse(row[0], CultureInfo.InvariantCulture, out var serial))
                Assert.Equal(wall, (long)Math.Round((serial - 25_569) * 86_400_000));
            else
                Assert.True(wall < new DateTimeOffset(1900, 3, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds() || wall >= new DateTimeOffset(9999, 12, 31, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds(), row[0]);
        }
    }
}
