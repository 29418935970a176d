using System.Net;
using System.Net.Http.Headers;
using System.Text;
using GraphQLExport.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static GraphQLExport.Tests.Imports.ImportClient;

namespace GraphQLExport.Tests.Imports;

[Trait("Req", "G-REAL")]
public sealed class BadImportTests(BadImportTests.Server server) : IClassFixture<BadImportTests.Server>
{
    /// <summary>A server with limits small enough to hit.</summary>
    public sealed class Server : AppFactory
    {
        public Server() => Settings = new()
        {
            ["GraphQLExport:Imports:MaxBodyBytes"] = "200000",
            ["GraphQLExport:Imports:MaxExpandedBytes"] = "1000000",
            ["GraphQLExport:Imports:MaxRecordBytes"] = "20000",
            ["GraphQLExport:Imports:MaxFaultsListed"] = "3",
        };
    }

    [Theory]
    [InlineData("yesterday,front-door,0.9,MOG2,1,2,3,4,", "timestamp")]
    [InlineData(",front-door,0.9,MOG2,1,2,3,4,", "timestamp")]
    [InlineData("1,,0.9,MOG2,1,2,3,4,", "camera_id")]
    [InlineData("1,front-door,1.01,MOG2,1,2,3,4,", "confidence")]
    [InlineData("1,front-door,NaN,MOG2,1,2,3,4,", "confidence")]
    [InlineData("1,front-door,1e999,MOG2,1,2,3,4,", "confidence")]
    [InlineData("1,front-door,0.9,mog3,1,2,3,4,", "algorithm")]
    [InlineData("1,front-door,0.9,MOG2,-1,2,3,4,", "x")]
    [InlineData("1,front-door,0.9,MOG2,1,2.5,3,4,", "y")]
    [InlineData("1,front-door,0.9,MOG2,1,2,99999999999999999999999999999999,4,", "width")]
    [InlineData("1,front-door,0.9,MOG2,1,2,3,1000001,", "height")]
    [InlineData("1,front-door,0.9,MOG2,1,2,3,4,a\tb", "zone_id")]
    [InlineData("1,front-door,0.9,MOG2,1,2,3,4", "")]
    [InlineData("1,front-door,0.9,MOG2,1,2,3,4,,", "")]
    public async Task A_bad_row_is_named_by_line_and_field_and_nothing_goes_in(string row, string field)
    {
        var ada = await server.AdaAsync();

        var (status, answer) = await ada.ImportCsvAsync("motion-events", $"{MotionHeader}{MotionRow}\n{row}\n{MotionRow}");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal([$"4 {field}".TrimEnd()], answer.Faults());
        Assert.Equal(3, answer.GetProperty("rows").GetInt32());
        Assert.Equal(0, answer.GetProperty("inserted").GetInt32());
        Assert.Equal(1, answer.GetProperty("rejectedRows").GetInt32());
        await AssertNothingLeftAsync();
    }

    [Fact]
    public async Task A_text_of_too_many_characters_or_of_bad_utf8_is_rejected()
    {
        var ada = await server.AdaAsync();
        var longest = string.Concat(Enumerable.Repeat("ü", 100));
        byte[] broken = [.. Encoding.UTF8.GetBytes(MotionHeader + "1,front-door,0.9,MOG2,1,2,3,4,"), 0xC3, 0x28, (byte)'\n'];

        var (tooLong, _) = await ada.ImportCsvAsync("motion-events?dryRun=true", $"{MotionHeader}1,front-door,0.9,MOG2,1,2,3,4,{longest}ü\n");
        var (longEnough, _) = await ada.ImportCsvAsync("motion-events?dryRun=true", $"{MotionHeader}1,front-door,0.9,MOG2,1,2,3,4,{longest}\n");
        var (invalid, answer) = await ada.ImportAsync("motion-events?dryRun=true", broken, "text/csv");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, tooLong);
        Assert.Equal(HttpStatusCode.OK, longEnough);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, invalid);
        Assert.Equal(["2 zone_id"], answer.Faults());
    }

    [Fact]
    public async Task Faults_beyond_the_limit_are_counted()
    {
        var ada = await server.AdaAsync();

        var (_, answer) = await ada.ImportCsvAsync("sensor-readings", "sensor_id,timestamp,value\n" + string.Concat(Enumerable.Repeat("nobody,never,much\n", 10)));

        Assert.Equal(["2 sensor_id", "2 timestamp", "2 value"], answer.Faults());
        Assert.Equal(27, answer.GetProperty("rejectedNotListed").GetInt32());
        Assert.Equal(10, answer.GetProperty("rejectedRows").GetInt32());
    }

    [Theory]
    [InlineData("1,front-door,0.9,MOG2,1,2,3,4,\"a\"b\n", 3)]
    [InlineData("1,front-door,0.9,MOG2,1,2,3,4,a\"b\n", 3)]
    [InlineData("1,front-door,0.9,MOG2,1,2,3,4,\"never closed\n", 3)]
    public async Task Malformed_csv_is_named_by_its_line(string row, int line)
    {
        var ada = await server.AdaAsync();

        var (status, answer) = await ada.ImportCsvAsync("motion-events", MotionHeader + MotionRow + row);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal([$"{line}"], answer.Faults());
        Assert.Contains("Malformed CSV", answer.GetProperty("rejected")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
        await AssertNothingLeftAsync();
    }

    [Theory]
    [InlineData("{\"sensor_id\":\"main-pressure\",\"timestamp\":1", "")]
    [InlineData("{\"sensor_id\":\"main-pressure\",\"timestamp\":1}}", "")]
    [InlineData("[1]", "")]
    [InlineData("null", "")]
    [InlineData("{\"sensor_id\":{\"a\":1},\"timestamp\":1}", "sensor_id")]
    [InlineData("{\"sensor_id\":true,\"timestamp\":1}", "sensor_id")]
    [InlineData("{\"timestamp\":1}", "sensor_id")]
    [InlineData("{\"sensor_id\":\"main-pressure\",\"timestamp\":1,\"value\":1e400}", "value")]
    [InlineData("{\"sensor_id\":\"main-pressure\",\"timestamp\":1,\"quality\":3000000000}", "quality")]
    public async Task A_bad_line_of_ndjson_is_named(string text, string field)
    {
        var ada = await server.AdaAsync();

        var (status, answer) = await ada.ImportNdjsonAsync("sensor-readings", "{\"sensor_id\":\"main-pressure\",\"timestamp\":1}\n" + text + "\n");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal([$"2 {field}".TrimEnd()], answer.Faults());
        await AssertNothingLeftAsync();
    }

    [Theory]
    [InlineData("map=timestamp:when", "map", "when")]
    [InlineData("map=time:timestamp", "map", "time")]
    [InlineData("map=timestamp", "map", "timestamp")]
    [InlineData("set=colour:red", "set", "colour")]
    [InlineData("set=x:1,x:2", "set", "'x' appears twice")]
    [InlineData("set=x:1&map=x:y", "set", "'x' is mapped")]
    [InlineData("timeZone=Mars/Olympus", "timeZone", "Mars/Olympus")]
    [InlineData("dryRun=perhaps", "dryRun", "true or false")]
    [InlineData("delimiter=x", "delimiter", "comma")]
    [InlineData("createMissing=true", "createMissing", "must exist")]
    [InlineData("nulltext2=NULL", "nulltext2", "Unknown parameter")]
    public async Task A_bad_parameter_is_named(string query, string field, string message)
    {
        var (status, answer) = await (await server.AdaAsync()).ImportCsvAsync("motion-events?" + query, MotionHeader + MotionRow);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(field, answer.GetProperty("field").GetString());
        Assert.Contains(message, answer.GetProperty("detail").GetString(), StringComparison.Ordinal);
        await AssertNothingLeftAsync();
    }

    [Theory]
    [InlineData("timestamp,camera_id,confidence,algorithm,x,y,width\n", "height")]
    [InlineData("timestamp,camera_id,confidence,algorithm,x,y,width,height,X\n", "x")]
    [InlineData("", "body")]
    public async Task A_header_that_lacks_a_field_or_has_it_twice_is_refused(string header, string field)
    {
        var (status, answer) = await (await server.AdaAsync()).ImportCsvAsync("motion-events", header);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(field, answer.GetProperty("field").GetString());
    }

    [Theory]
    [InlineData("application/json", null)]
    [InlineData("text/plain", null)]
    [InlineData("application/x-www-form-urlencoded", null)]
    [InlineData("text/csv; charset=utf-16", null)]
    [InlineData("text/csv", "br")]
    public async Task Other_types_of_body_are_refused(string type, string? encoding)
    {
        var (status, _) = await (await server.AdaAsync()).ImportAsync("motion-events", Encoding.UTF8.GetBytes(MotionHeader + MotionRow), type, encoding);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, status);
        await AssertNothingLeftAsync();
    }

    [Fact]
    public async Task A_body_too_large_an_archive_that_unpacks_to_too_much_and_a_record_without_end_are_refused()
    {
        var ada = await server.AdaAsync();
        var row = Encoding.UTF8.GetBytes(MotionRow);
        byte[] large = [.. Encoding.UTF8.GetBytes(MotionHeader), .. Enumerable.Repeat(row, 5_000).SelectMany(bytes => bytes)];
        byte[] bomb = [.. Encoding.UTF8.GetBytes(MotionHeader), .. Enumerable.Repeat(row, 50_000).SelectMany(bytes => bytes)];
        var endless = MotionHeader + "\"" + new string('a', 150_000);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await ada.ImportAsync("motion-events", large, "text/csv")).Status);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await ada.ImportAsync("motion-events", Gzip(bomb), "text/csv")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ada.ImportCsvAsync("motion-events", endless)).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ada.ImportNdjsonAsync("motion-events", endless)).Status);
        await AssertNothingLeftAsync();
    }

    [Fact]
    [Trait("Req", "X-FR13")]
    public async Task Damaged_or_cut_off_gzip_is_refused()
    {
        var ada = await server.AdaAsync();
        var packed = Gzip(Encoding.UTF8.GetBytes(MotionHeader + string.Concat(Enumerable.Range(0, 1000).Select(number => MotionRow.Replace("porch", "z" + number, StringComparison.Ordinal)))));
        byte[] damaged = [.. packed];
        damaged[packed.Length / 2] ^= 0xFF;

        Assert.Equal(HttpStatusCode.OK, (await ada.ImportAsync("motion-events?dryRun=true", packed, "text/csv")).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await ada.ImportAsync("motion-events", damaged, "text/csv")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await ada.ImportAsync("motion-events", packed[..(packed.Length / 2)], "text/csv")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await ada.ImportAsync("motion-events", Encoding.UTF8.GetBytes(MotionHeader), "text/csv", "gzip")).Status);
        await AssertNothingLeftAsync();
    }

    [Fact]
    public async Task A_client_that_goes_away_leaves_nothing_and_locks_nobody_out()
    {
        var ada = await server.AdaAsync();
        using var gone = new CancellationTokenSource();
        using var content = new StreamContent(new EndlessRows(gone));
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ada.PostAsync("/api/v1/import/motion-events", content, gone.Token));

        await AssertNothingLeftAsync();
        Assert.Equal(HttpStatusCode.OK, (await ada.ImportCsvAsync("sensor-readings", "sensor_id,timestamp\n")).Status);
    }

    [Fact]
    [Trait("Req", "E-SEC")]
    public async Task Only_signed_in_users_import_and_only_into_what_there_is()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.Visitor().ImportCsvAsync("motion-events", MotionHeader + MotionRow)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await server.AdaAsync()).ImportCsvAsync("users", "id\n")).Status);
    }

    private async Task AssertNothingLeftAsync()
    {
        await using var database = await server.Database.CreateDbContextAsync();
        Assert.Equal(0, await database.MotionEvents.CountAsync());
        Assert.Equal(0, await database.SensorReadings.CountAsync());
        Assert.Equal(4, await database.Sensors.CountAsync());
        var folder = Path.Combine(server.DataPath, "imports");
        Assert.Empty(Directory.Exists(folder) ? Directory.GetFiles(folder) : []);
    }

    /// <summary>Sends rows until it has sent enough to be in the middle of an import, then goes away.</summary>
    private sealed class EndlessRows(CancellationTokenSource gone) : MemoryStream(Encoding.UTF8.GetBytes(MotionHeader + MotionRow))
    {
        public override int Read(Span<byte> buffer) => Next(base.Read(buffer));

        public override int Read(byte[] buffer, int offset, int count) => Next(base.Read(buffer, offset, count));

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Next(await base.ReadAsync(buffer, cancellationToken));

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        private int Next(int read)
        {
            if (read > 0)
            {
                return read;
            }

            gone.Cancel();
            throw new OperationCanceledException(gone.Token);
        }
    }
}
