using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using GraphQLExport.Domains.Sensors;
using GraphQLExport.Tests.Support;

namespace GraphQLExport.Tests.Domains.Sensors;

/// <summary>The sensor system's route.</summary>
public sealed class SensorExportTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2026, 1, 18, 10, 0, 0, TimeSpan.Zero);
    private AppFactory App { get; } = new();
    private HttpClient client = null!;

    public async Task InitializeAsync()
    {
        await App.AddAsync(new Sensor { Id = "s/1", Name = "One", Unit = "K" });
        await App.AddAsync(
            new SensorReading { SensorId = "s/1", Timestamp = Start, Value = 1.5, Quality = 3 },
            new SensorReading { SensorId = "s/1", Timestamp = Start.AddMilliseconds(1), Value = null, Quality = null },
            new SensorReading { SensorId = "s/1", Timestamp = Start.AddSeconds(1), Value = -0.1, Quality = 0 });
        client = await App.AdaAsync();
    }

    public async Task DisposeAsync() => await App.DisposeAsync();

    [Fact]
    [Trait("Req", "S-AC3")]
    [Trait("Req", "S-AC4")]
    public async Task Csv_has_the_documented_columns()
    {
        var answer = await client.GetAsync("/api/v1/export?sensor_id=s%2F1");
        Assert.Equal("timestamp_ms,value,quality\r\n1768730400000,1.5,3\r\n1768730400001,,\r\n1768730401000,-0.1,0\r\n", await answer.Content.ReadAsStringAsync());
        Assert.Equal(["attachment; filename=\"sensor-s_1.csv\""], answer.Content.Headers.GetValues("Content-Disposition"));
    }

    [Theory]
    [InlineData("&start_ts=1768730400001", 2)]
    [InlineData("&end_ts=1768730400001", 1)]
    [InlineData("&start_ts=2026-01-18T10:00:00Z&end_ts=2026-01-18T10:00:01Z", 2)]
    [InlineData("&start_ts=1768730400000&end_ts=2026-01-18T11:00:01%2B01:00", 2)]
    [Trait("Req", "S-REST")]
    public async Task A_range_is_half_open(string range, int rows) =>
        Assert.Equal(rows, (await client.GetStringAsync("/api/v1/export?sensor_id=s%2F1" + range)).Split("\r\n").Length - 2);

    [Theory]
    [InlineData("", "sensor_id")]
    [InlineData("?sensor_id=s%2F1&start_ts=soon", "start_ts")]
    [InlineData("?sensor_id=s%2F1&start_ts=5&end_ts=5", "end_ts")]
    [InlineData("?sensor_id=s%2F1&end_ts=99999999999999999", "end_ts")]
    [InlineData("?sensor_id=s%2F1&format=xlsx", "format")]
    public async Task A_wrong_parameter_is_named(string query, string field)
    {
        var answer = await client.GetAsync("/api/v1/export" + query);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal([field], (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").EnumerateObject().Select(error => error.Name));
    }

    [Fact]
    [Trait("Req", "S-REST")]
    public async Task An_unknown_sensor_is_not_found()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/api/v1/export?sensor_id=none")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await App.Visitor().GetAsync("/api/v1/export?sensor_id=s%2F1")).StatusCode);
    }
}
