using System.Globalization;
using System.Text;
using GraphQLExport.Formats;
using GraphQLExport.Rows;
using GraphQLExport.Tests.Support;

namespace GraphQLExport.Tests.Formats;

[Collection(AloneCollection.Name)]
[Trait("Req", "X-SC2")]
public sealed class HostileCultureTests
{
    [Theory]
    [InlineData("tr-TR", "Asia/Kathmandu")]
    [InlineData("ar-SA", "America/St_Johns")]
    [InlineData("fa-IR", "Pacific/Kiritimati")]
    [InlineData("de-DE", "Europe/Berlin")]
    public async Task No_culture_or_zone_of_the_machine_changes_a_byte(string name, string zone)
    {
        var (before, zoneBefore) = (CultureInfo.CurrentCulture, Environment.GetEnvironmentVariable("TZ"));
        try
        {
            SetZone(zone);
            CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.GetCultureInfo(name);
            Column[] columns = [new("i", ColumnKind.Int64), new("I", ColumnKind.Double), new("t", ColumnKind.Timestamp), new("b", ColumnKind.Boolean)];
            object?[] row = [-1234567, 1e21 / 3, new DateTimeOffset(2026, 1, 18, 10, 0, 0, TimeSpan.Zero), true];
            Assert.Equal(
                "i,I,t,b\r\n-1234567,3.333333333333333E+20,2026-01-18T10:00:00Z,true\r\n",
                Encoding.UTF8.GetString(await Writing.CsvAsync(new CsvOptions(), columns, row)));
            Assert.Equal(
                "[{\"i\":-1234567,\"I\":3.333333333333333E+20,\"t\":\"2026-01-18T10:00:00Z\",\"b\":true}]\n",
                Encoding.UTF8.GetString(await Writing.JsonAsync(new JsonOptions(), columns, row)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
            CultureInfo.DefaultThreadCurrentCulture = null;
            SetZone(zoneBefore);
        }
    }

    private static void SetZone(string? zone)
    {
        Environment.SetEnvironmentVariable("TZ", zone);
        TimeZoneInfo.ClearCachedData();
    }
}
