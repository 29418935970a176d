using System.Net;
using System.Text;
using GraphQLExport.Domains.Motion;
using GraphQLExport.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static GraphQLExport.Tests.Imports.ImportClient;

namespace GraphQLExport.Tests.Imports;

[Trait("Req", "G-REAL")]
public sealed class ImportTests : IDisposable
{
    private readonly AppFactory app = new();

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData("motion-events")]
    [InlineData("motion_events")]
    public async Task Csv_rows_go_in_with_every_field(string route)
    {
        var ada = await app.AdaAsync();

        var (status, answer) = await ada.ImportCsvAsync(route, MotionHeader + MotionRow + "1768730400001,garage,1,frame_diff,0,0,0,0,\r\n");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(2, answer.GetProperty("rows").GetInt32());
        Assert.Equal(2, answer.GetProperty("inserted").GetInt32());
        Assert.Equal(0, answer.GetProperty("rejected").GetArrayLength());
        var events = await EventsAsync();
        Assert.Equivalent(
            new { Timestamp = new DateTimeOffset(2026, 1, 18, 10, 0, 0, TimeSpan.Zero), CameraId = "front-door", Confidence = 0.9, Algorithm = MotionAlgorithm.Mog2, X = 1, Y = 2, Width = 3, Height = 4, ZoneId = "porch" },
            events[0]);
        Assert.Equal(MotionAlgorithm.FrameDiff, events[1].Algorithm);
        Assert.Null(events[1].ZoneId);
        Assert.Equal(1, events[1].Timestamp.Millisecond);
    }

    [Fact]
    public async Task Columns_are_found_by_name_in_any_order_and_case_and_others_are_passed_over()
    {
        var ada = await app.AdaAsync();

        var (status, _) = await ada.ImportCsvAsync(
            "motion-events",
            "\uFEFFZone_ID;comment; HEIGHT;width;y;x;algorithm;confidence;camera_ID;\"timestamp\"\n\"a \"\"b\"\", ü\";\"two\nlines\";4;3;2;1;mog2;5e-1;front-door;2026-01-18 10:00:00\n");

        Assert.Equal(HttpStatusCode.OK, status);
        var only = Assert.Single(await EventsAsync());
        Assert.Equal("a \"b\", ü", only.ZoneId);
        Assert.Equal(0.5, only.Confidence);
        Assert.Equal(4, only.Height);
    }

    [Fact]
    public async Task Map_set_null_text_and_zone_adapt_a_foreign_file()
    {
        var ada = await app.AdaAsync();

        var (status, answer) = await ada.ImportCsvAsync(
            "sensor-readings?map=timestamp:When,value:corrected&set=sensor_id:river%252Ctemp,quality:7&nullText=NULL&timeZone=America/Los_Angeles&createMissing=true",
            "When,value,corrected,quality\n2025-12-15 10:30:00,1,2,3\n2025-12-15 10:31:00,1,NULL,3\n");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(1, answer.GetProperty("created").GetInt32());
        await using var database = await app.Database.CreateDbContextAsync();
        var readings = await database.SensorReadings.Include(reading => reading.Sensor).OrderBy(reading => reading.Id).ToListAsync();
        Assert.Equal([2d, null], readings.Select(reading => reading.Value));
        Assert.All(readings, reading => Assert.Equal(7, reading.Quality));
        Assert.Equal("river,temp", readings[0].Sensor.Name);
        Assert.Equal(new DateTimeOffset(2025, 12, 15, 10, 30, 0, TimeSpan.FromHours(-8)), readings[0].Timestamp);
    }

    [Fact]
    public async Task A_constant_may_hold_colons_and_wins_over_the_column()
    {
        var ada = await app.AdaAsync();

        var (status, _) = await ada.ImportCsvAsync("motion-events?set=timestamp:2026-01-01T00:00:00%2B01:00,camera_id:garage", MotionHeader + MotionRow);

        Assert.Equal(HttpStatusCode.OK, status);
        var only = Assert.Single(await EventsAsync());
        Assert.Equal(new DateTimeOffset(2025, 12, 31, 23, 0, 0, TimeSpan.Zero), only.Timestamp);
        Assert.Equal("garage", only.CameraId);
    }

    [Fact]
    public async Task Ndjson_lines_go_in_whatever_else_they_hold()
    {
        var ada = await app.AdaAsync();

        var (status, answer) = await ada.ImportNdjsonAsync(
            "sensor-readings?createMissing=true",
            "\uFEFF{\"sensor_id\":\"a\\u00fc\\n\",\"timestamp\":1,\"value\":1.5}\n".Replace("\\n\"", "\"", StringComparison.Ordinal)
            + "\r\n  \n"
            + "{\"Timestamp\":\"2026-01-18T10:00:00Z\",\"extra\":{\"sensor_id\":[1,2]},\"SENSOR_ID\":\"boiler-temperature\",\"value\":null,\"quality\":10.0}\r\n"
            + "{\"sensor_id\":\"boiler-temperature\",\"timestamp\":\"2\",\"value\":\"-3\",\"quality\":\"\"}");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(3, answer.GetProperty("inserted").GetInt32());
        await using var database = await app.Database.CreateDbContextAsync();
        Assert.Equal(["aü", "boiler-temperature", "boiler-temperature"], await database.SensorReadings.OrderBy(reading => reading.Id).Select(reading => reading.SensorId).ToListAsync());
        Assert.Equal([1.5, null, -3], await database.SensorReadings.OrderBy(reading => reading.Id).Select(reading => reading.Value).ToListAsync());
        Assert.Equal([null, 10, null], await database.SensorReadings.OrderBy(reading => reading.Id).Select(reading => reading.Quality).ToListAsync());
    }

    [Theory]
    [InlineData("text/csv", null)]
    [InlineData("text/csv", "gzip")]
    [InlineData("text/csv+gzip", null)]
    public async Task Gzip_is_unpacked_whether_announced_or_not(string type, string? encoding)
    {
        var ada = await app.AdaAsync();
        byte[] members = [.. Gzip(Encoding.UTF8.GetBytes(MotionHeader + MotionRow)), .. Gzip(Encoding.UTF8.GetBytes(MotionRow))];

        var (status, answer) = await ada.ImportAsync("motion-events", members, type, encoding);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(2, answer.GetProperty("inserted").GetInt32());
    }

    [Fact]
    public async Task A_dry_run_says_what_would_happen_and_does_nothing()
    {
        var ada = await app.AdaAsync();

        var (status, answer) = await ada.ImportCsvAsync("motion-events?dryRun=true", MotionHeader + MotionRow);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.True(answer.GetProperty("dryRun").GetBoolean());
        Assert.Equal(1, answer.GetProperty("rows").GetInt32());
        Assert.Equal(0, answer.GetProperty("inserted").GetInt32());
        Assert.Empty(await EventsAsync());
    }

    [Fact]
    public async Task A_header_without_rows_is_an_import_of_nothing()
    {
        var (status, answer) = await (await app.AdaAsync()).ImportCsvAsync("motion-events", MotionHeader);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(0, answer.GetProperty("rows").GetInt32());
    }

    [Fact]
    public async Task An_administrator_imports_for_any_camera_others_for_their_own()
    {
        var row = MotionRow.Replace("front-door", "warehouse", StringComparison.Ordinal);

        var (refused, answer) = await (await app.AdaAsync()).ImportCsvAsync("motion-events", MotionHeader + row);
        var (accepted, _) = await (await app.AdminAsync()).ImportCsvAsync("motion-events", MotionHeader + row);
        var (unknown, same) = await (await app.AdaAsync()).ImportCsvAsync("motion-events", MotionHeader + row.Replace("warehouse", "no-such-one", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused);
        Assert.Equal(["2 camera_id"], answer.Faults());
        Assert.Equal(HttpStatusCode.OK, accepted);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unknown);
        Assert.Equal(
            answer.GetProperty("rejected")[0].GetProperty("message").GetString()!.Replace("warehouse", "no-such-one", StringComparison.Ordinal),
            same.GetProperty("rejected")[0].GetProperty("message").GetString());
    }

    private async Task<List<MotionEvent>> EventsAsync()
    {
        await using var database = await app.Database.CreateDbContextAsync();
        return await database.MotionEvents.OrderBy(motion => motion.Id).ToListAsync();
    }
}
