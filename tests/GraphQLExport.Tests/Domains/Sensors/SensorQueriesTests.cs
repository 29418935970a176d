using GraphQLExport.Domains.Sensors;
using GraphQLExport.Tests.Support;

namespace GraphQLExport.Tests.Domains.Sensors;

[Trait("Req", "S-AC1")]
public sealed class SensorQueriesTests(SensorQueriesTests.Server server) : IClassFixture<SensorQueriesTests.Server>
{
    private static readonly DateTimeOffset Start = new(2026, 1, 18, 10, 0, 0, TimeSpan.Zero);

    /// <summary>A server with a few readings.</summary>
    public sealed class Server : AppFactory, IAsyncLifetime
    {
        public Task InitializeAsync() => AddAsync([
            .. Enumerable.Range(0, 10).Select(number => new SensorReading
            {
                SensorId = "main-pressure",
                Timestamp = Start.AddSeconds(number),
                Value = number == 5 ? null : number,
                Quality = number % 2 == 0 ? 192 : null,
            }),
        ]);

        Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();
    }

    [Fact]
    public async Task Sensors_and_readings_are_browsed_by_everyone_who_signed_in()
    {
        var bob = await server.BobAsync();

        var data = await bob.DataAsync("""{ sensors { totalCount nodes { id name unit } } sensorReadings(first: 2, where: { sensorId: { eq: "main-pressure" }, value: { neq: null } }) { totalCount nodes { timestamp value quality sensor { name } } } }""");

        Assert.Equal(4, data.GetProperty("sensors").GetProperty("totalCount").GetInt32());
        Assert.Equal("Boiler temperature", data.GetProperty("sensors").GetProperty("nodes")[0].GetProperty("name").GetString());
        var readings = data.GetProperty("sensorReadings");
        Assert.Equal(9, readings.GetProperty("totalCount").GetInt32());
        Assert.Equal(9, readings.GetProperty("nodes")[0].GetProperty("value").GetDouble());
        Assert.Equal("Main pressure", readings.GetProperty("nodes")[0].GetProperty("sensor").GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_trend_has_an_interval_for_every_part_of_its_range()
    {
        var data = await (await server.AdaAsync()).DataAsync(
            """{ sensorTrend(sensorId: "main-pressure", from: "2026-01-18T10:00:00Z", to: "2026-01-18T10:00:20Z", points: 4) { timestamp average minimum maximum } }""");

        var trend = data.GetProperty("sensorTrend");
        Assert.Equal(4, trend.GetArrayLength());
        Assert.Equal(2, trend[0].GetProperty("average").GetDouble());
        Assert.Equal(6, trend[1].GetProperty("minimum").GetDouble());
        Assert.Equal(9, trend[1].GetProperty("maximum").GetDouble());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, trend[2].GetProperty("average").ValueKind);
    }

    [Theory]
    [InlineData("\"no-such\"", "2026-01-18T10:00:00Z", "2026-01-19T10:00:00Z", 10, "NOT_FOUND")]
    [InlineData("\"main-pressure\"", "2026-01-19T10:00:00Z", "2026-01-19T10:00:00Z", 10, "BAD_USER_INPUT")]
    [InlineData("\"main-pressure\"", "2026-01-18T10:00:00Z", "2026-01-19T10:00:00Z", 0, "BAD_USER_INPUT")]
    [InlineData("\"main-pressure\"", "2026-01-18T10:00:00Z", "2026-01-19T10:00:00Z", 501, "BAD_USER_INPUT")]
    public async Task A_trend_of_nothing_sensible_is_refused(string sensor, string from, string to, int points, string code) =>
        Assert.Equal(code, await (await server.AdaAsync()).ErrorCodeAsync(
            $"{{ sensorTrend(sensorId: {sensor}, from: \"{from}\", to: \"{to}\", points: {points}) {{ average }} }}"));
}
