using GraphQLExport.Domains.Sensors;
using GraphQLExport.Tests.Support;

namespace GraphQLExport.Tests.Domains;

/// <summary>What the browse queries ask of the database.</summary>
[Trait("Req", "G-API")]
public sealed class BrowsingTests
{
    [Theory]
    [InlineData("cameras { nodes { id } }", "id name")]
    [InlineData("motionEvents(first: 3) { nodes { x camera { name } } }", "x name timestamp_ms id")]
    [InlineData("motionEvents(first: 3, where: { confidence: { gt: 0.1 } }, order: [{ y: ASC }]) { nodes { x } pageInfo { endCursor } }", "x y timestamp_ms id")]
    [InlineData("sensors { nodes { name } }", "name id")]
    [InlineData("sensorReadings(last: 2) { nodes { value sensor { unit } } }", "value unit timestamp_ms id")]
    public async Task Only_what_is_selected_and_what_cursors_need_is_read(string field, string columns)
    {
        var log = new StatementLog();
        await using var app = new AppFactory { Replace = log.Attach };
        using var client = await app.AdminAsync();
        log.Forget();
        await client.DataAsync($"{{ {field} }}");
        var selected = Assert.Single(log.Statements)["SELECT ".Length..];
        selected = selected[..selected.IndexOf('\n', StringComparison.Ordinal)];
        var read = selected.Split(", ").Where(column => column.Contains('.', StringComparison.Ordinal)).Select(column => column.Split('.', ' ')[1].Trim('"'));
        Assert.Equal(columns.Split(' ').Order(), read.Order());
    }

    [Fact]
    public async Task Readings_that_arrive_while_someone_pages_shift_no_page()
    {
        await using var app = new AppFactory();
        using var client = await app.AdaAsync();
        var start = new DateTimeOffset(2026, 1, 18, 10, 0, 0, TimeSpan.Zero);
        await app.AddAsync([.. Enumerable.Range(0, 9).Select(i => Reading(start.AddSeconds(i / 3), i))]);

        var seen = new List<double>();
        string? cursor = null;
        do
        {
            var page = (await client.DataAsync(
                "query($after: String) { sensorReadings(first: 2, after: $after) { nodes { value } pageInfo { hasNextPage endCursor } } }", new { after = cursor })).GetProperty("sensorReadings");
            seen.AddRange(page.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("value").GetDouble()));
            cursor = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean() ? page.GetProperty("pageInfo").GetProperty("endCursor").GetString() : null;
            await app.AddAsync(Reading(start.AddMinutes(1), 100));
        }
        while (cursor is not null);

        Assert.Equal([8, 7, 6, 5, 4, 3, 2, 1, 0], seen);

        static SensorReading Reading(DateTimeOffset timestamp, double value) => new() { SensorId = "boiler-temperature", Timestamp = timestamp, Value = value };
    }
}
