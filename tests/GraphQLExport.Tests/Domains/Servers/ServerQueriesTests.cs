using System.Text.Json;
using GraphQLExport.Tests.Support;

namespace GraphQLExport.Tests.Domains.Servers;

[Trait("Req", "G-API")]
public sealed class ServerQueriesTests(ServerApp app) : IClassFixture<ServerApp>
{
    [Fact]
    public async Task Servers_and_all_three_tiers_are_browsed_by_everyone_who_signed_in()
    {
        var data = await (await app.BobAsync()).DataAsync(
            """
            {
              servers(order: [{ name: DESC }]) { totalCount nodes { id name } }
              serverMetrics(first: 1, where: { serverId: { eq: "nas" }, cpuPercent: { lt: 10 } }, order: [{ cpuPercent: DESC }]) { totalCount nodes { timestamp cpuPercent diskPercent server { name } } }
              serverMetricsHourly(where: { server: { name: { eq: "NAS" } } }) { totalCount nodes { timestamp cpuSamples cpuAvg cpuMin cpuMax diskSamples diskAvg } }
              serverMetricsDaily { totalCount nodes { timestamp memorySamples memoryAvg } }
            }
            """);

        Assert.Equal(["router", "nas", "mediaserver"], data.GetProperty("servers").GetProperty("nodes").EnumerateArray().Select(server => server.GetProperty("id").GetString()));
        Assert.Equal(20, data.GetProperty("serverMetrics").GetProperty("totalCount").GetInt32());
        Assert.Equal("""{"timestamp":"2026-01-18T10:19:00.000Z","cpuPercent":9.5,"diskPercent":null,"server":{"name":"NAS"}}""", Nodes(data, "serverMetrics")[0]);
        Assert.Equal(
            [
                """{"timestamp":"2026-01-18T11:00:00.000Z","cpuSamples":60,"cpuAvg":44.75,"cpuMin":30,"cpuMax":59.5,"diskSamples":60,"diskAvg":80}""",
                """{"timestamp":"2026-01-18T10:00:00.000Z","cpuSamples":60,"cpuAvg":14.75,"cpuMin":0,"cpuMax":29.5,"diskSamples":0,"diskAvg":null}""",
            ],
            Nodes(data, "serverMetricsHourly"));
        Assert.Equal(["""{"timestamp":"2026-01-18T00:00:00.000Z","memorySamples":120,"memoryAvg":50}"""], Nodes(data, "serverMetricsDaily"));
    }

    [Theory]
    [InlineData("servers")]
    [InlineData("serverMetrics")]
    [InlineData("serverMetricsHourly")]
    [InlineData("serverMetricsDaily")]
    public async Task Visitors_see_nothing(string field) =>
        Assert.Equal("AUTH_NOT_AUTHENTICATED", await app.Visitor().ErrorCodeAsync($"{{ {field} {{ totalCount }} }}"));

    [Theory]
    [InlineData("2026-01-18T10:00:00Z", "2026-01-18T12:00:00Z", 4, null, "RAW", 1800, 4)]
    [InlineData("2026-01-18T10:00:00Z", "2026-01-18T12:00:00Z", 500, null, "RAW", 60, 120)]
    [InlineData("2026-01-11T11:59:30Z", "2026-01-18T11:59:30Z", 500, null, "RAW", 1260, 481)]
    [InlineData("2025-12-19T11:30:00Z", "2026-01-18T11:30:00Z", 500, null, "HOURLY", 7200, 361)]
    [InlineData("2025-01-18T11:30:00Z", "2026-01-18T11:30:00Z", 500, null, "DAILY", 86400, 366)]
    [InlineData("2025-01-18T11:30:00Z", "2026-01-18T11:30:00Z", 10, null, "DAILY", 3196800, 10)]
    [InlineData("2026-01-18T10:00:00Z", "2026-01-18T12:00:00Z", 500, "HOURLY", "HOURLY", 3600, 2)]
    [InlineData("2026-01-18T11:59:59Z", "2026-01-18T12:00:01Z", 1, null, "RAW", 120, 1)]
    [Trait("Req", "M-F1")]
    public async Task A_trend_is_read_from_the_tier_that_fits_its_range(
        string from, string to, int points, string? wanted, string resolution, int seconds, int count)
    {
        var trend = await TrendAsync(from, to, points, wanted);

        Assert.Equal((resolution, seconds, count), (trend.GetProperty("resolution").GetString()!, trend.GetProperty("intervalSeconds").GetInt32(), trend.GetProperty("points").GetArrayLength()));
        Assert.True(count <= points);
    }

    [Fact]
    public async Task Intervals_hold_averages_and_extremes_and_nothing_where_nothing_is_known()
    {
        var raw = (await TrendAsync("2026-01-18T10:00:00Z", "2026-01-18T12:30:00Z", 5, null)).GetProperty("points");
        var hours = (await TrendAsync("2026-01-18T10:00:00Z", "2026-01-18T14:00:00Z", 2, "HOURLY")).GetProperty("points");

        Assert.Equal("""{"timestamp":"2026-01-18T10:00:00.000Z","cpu":{"average":7.25,"minimum":0,"maximum":14.5},"disk":null}""", raw[0].GetRawText());
        Assert.Equal("""{"timestamp":"2026-01-18T12:00:00.000Z","cpu":null,"disk":null}""", raw[4].GetRawText());
        // Both hours in one: each counts by its samples, the disk by those of the second alone.
        Assert.Equal("""{"timestamp":"2026-01-18T10:00:00.000Z","cpu":{"average":29.75,"minimum":0,"maximum":59.5},"disk":{"average":80,"minimum":80,"maximum":80}}""", hours[0].GetRawText());
    }

    [Theory]
    [InlineData("no-such", "2026-01-18T10:00:00Z", 10, "NOT_FOUND")]
    [InlineData("nas", "2026-01-19T10:00:00Z", 10, "BAD_USER_INPUT")]
    [InlineData("nas", "2026-01-18T10:00:00Z", 0, "BAD_USER_INPUT")]
    [InlineData("nas", "2026-01-18T10:00:00Z", 501, "BAD_USER_INPUT")]
    public async Task A_trend_of_nothing_sensible_is_refused(string server, string from, int points, string code) =>
        Assert.Equal(code, await (await app.AdaAsync()).ErrorCodeAsync(
            $"{{ serverTrend(serverId: \"{server}\", from: \"{from}\", to: \"2026-01-19T10:00:00Z\", points: {points}) {{ resolution }} }}"));

    private async Task<JsonElement> TrendAsync(string from, string to, int points, string? resolution) =>
        (await (await app.AdaAsync()).DataAsync(
            """
            query ($from: DateTime!, $to: DateTime!, $points: Int!, $resolution: MetricResolution) {
              serverTrend(serverId: "nas", from: $from, to: $to, points: $points, resolution: $resolution) {
                resolution intervalSeconds points { timestamp cpu { average minimum maximum } disk { average minimum maximum } }
              }
            }
            """,
            new { from, to, points, resolution })).GetProperty("serverTrend");

    private static string[] Nodes(JsonElement data, string field) =>
        [.. data.GetProperty(field).GetProperty("nodes").EnumerateArray().Select(node => node.GetRawText())];
}
