using System.Net;
using System.Text;
using GraphQLExport.Domains.Sensors;
using GraphQLExport.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Tests.Imports;

[Trait("Req", "G-REAL")]
public sealed class ImportConcurrencyTests
{
    [Fact]
    public async Task While_a_client_is_still_sending_others_read_and_write()
    {
        await using var app = new AppFactory();
        var ada = await app.AdaAsync();
        using var body = new SlowBody("sensor_id,timestamp,value\nmain-pressure,1,1\n");
        body.Headers.ContentType = new("text/csv");
        var import = ada.PostAsync("/api/v1/import/sensor-readings", body);
        await body.FirstPartSent.WaitAsync(TimeSpan.FromSeconds(30));

        await app.AddAsync(new SensorReading { SensorId = "feed-flow", Timestamp = DateTimeOffset.UnixEpoch });
        await using (var database = await app.Database.CreateDbContextAsync())
        {
            Assert.Equal(1, await database.SensorReadings.CountAsync());
        }

        body.Finish("main-pressure,2,2\n");
        Assert.Equal(HttpStatusCode.OK, (await import).StatusCode);
        await using var after = await app.Database.CreateDbContextAsync();
        Assert.Equal(3, await after.SensorReadings.CountAsync());
    }

    [Fact]
    public async Task More_imports_than_there_are_places_are_told_to_come_back()
    {
        await using var app = new AppFactory { Settings = { ["GraphQLExport:Imports:MaxConcurrent"] = "1" } };
        var ada = await app.AdaAsync();
        using var body = new SlowBody("sensor_id,timestamp,value\n");
        body.Headers.ContentType = new("text/csv");
        var first = ada.PostAsync("/api/v1/import/sensor-readings", body);
        await body.FirstPartSent.WaitAsync(TimeSpan.FromSeconds(30));
        await WaitUntil.TrueAsync(() => Directory.Exists(Path.Combine(app.DataPath, "imports")));

        var (refused, _) = await ada.ImportCsvAsync("sensor-readings", "sensor_id,timestamp\n");
        body.Finish("main-pressure,2,2\n");
        Assert.Equal(HttpStatusCode.OK, (await first).StatusCode);
        var (accepted, _) = await ada.ImportCsvAsync("sensor-readings", "sensor_id,timestamp\n");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused);
        Assert.Equal(HttpStatusCode.OK, accepted);
    }

    [Fact]
    public async Task An_import_that_waits_too_long_for_another_writer_is_told_to_come_back()
    {
        await using var app = new AppFactory { Settings = { ["GraphQLExport:Database:BusyTimeout"] = "00:00:00.200" } };
        var ada = await app.AdaAsync();
        await using var writer = await BusyWriter.StartAsync(app);

        var (status, _) = await ada.ImportCsvAsync("sensor-readings", "sensor_id,timestamp\nmain-pressure,1\n");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
    }

    [Fact]
    public async Task An_import_waits_for_another_writer()
    {
        await using var app = new AppFactory();
        var ada = await app.AdaAsync();
        await using var writer = await app.Database.CreateDbContextAsync();
        await using var transaction = await writer.Database.BeginTransactionAsync();
        writer.Sensors.Add(new Sensor { Id = "new", Name = "New", Unit = "" });
        await writer.SaveChangesAsync();

        var import = Task.Run(() => ada.ImportCsvAsync("sensor-readings?createMissing=true", "sensor_id,timestamp\nnew,1\n"));
        await WaitUntil.TrueAsync(() => Directory.Exists(Path.Combine(app.DataPath, "imports")));
        Assert.False(import.IsCompleted);
        await transaction.CommitAsync();

        var (status, answer) = await import;
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(0, answer.GetProperty("created").GetInt32());
    }

    /// <summary>A body whose second part comes when the test says so.</summary>
    private sealed class SlowBody(string firstPart) : HttpContent
    {
        private readonly TaskCompletionSource firstPartSent = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource<string> rest = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task FirstPartSent => firstPartSent.Task;

        public void Finish(string secondPart) => rest.SetResult(secondPart);

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(firstPart));
            await stream.FlushAsync();
            firstPartSent.SetResult();
            await stream.WriteAsync(Encoding.UTF8.GetBytes(await rest.Task));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
