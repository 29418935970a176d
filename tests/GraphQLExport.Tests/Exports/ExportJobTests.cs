using System.Security.Cryptography;
using System.Text;
using GraphQLExport.Exports;
using GraphQLExport.Tests.Support;

namespace GraphQLExport.Tests.Exports;

/// <summary>An export's way from its start to its file.</summary>
public sealed class ExportJobTests
{
    [Fact]
    [Trait("Req", "R-JOB")]
    public async Task A_completed_export_has_one_whole_file()
    {
        await using var app = new AppFactory();
        await app.AddMotionAsync(3);
        var export = await app.RunAsync("""{"dataset":"motion_events","format":"CSV","fields":[{"name":"timestamp"},{"name":"x","as":"Left"},{"name":"algorithm"},{"name":"zone_id"}],"timeZone":"America/Los_Angeles"}""", "März");

        Assert.Equal((ExportStatus.Completed, 1), (export.Status, export.Attempt));
        var file = Assert.Single(await app.Exports().FilesAsync(export, default));
        var bytes = await File.ReadAllBytesAsync(Assert.Single(app.FilesOf()));
        Assert.Equal(
            "timestamp,Left,algorithm,zone_id\r\n2026-01-18T02:00:00-08:00,0,frame_diff,porch\r\n2026-01-18T02:00:01-08:00,1,frame_diff,\r\n2026-01-18T02:00:02-08:00,2,frame_diff,porch\r\n",
            Encoding.UTF8.GetString(bytes));
        Assert.Equal(("März.csv", 3L, (long)bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes))), (file.Name, file.Rows, file.Bytes, file.Sha256));
        Assert.Equal(TimeSpan.FromDays(7), export.ExpiresAt - export.FinishedAt);
        var progress = await app.Exports().ProgressAsync(export, default);
        Assert.Equal((ExportPhase.Done, 3L, 3L, 100.0), (progress.Phase, progress.RowsWritten, progress.RowsTotal, progress.Percent));
    }

    [Theory]
    [InlineData("JSON", "[]\n")]
    [InlineData("NDJSON", "")]
    [InlineData("CSV", "timestamp,camera_id,camera_name,confidence,algorithm,x,y,width,height,zone_id\r\n")]
    [Trait("Req", "E-AC7")]
    public async Task An_export_without_rows_is_a_valid_file(string format, string content)
    {
        await using var app = new AppFactory();
        var export = await app.RunAsync($$"""{"dataset":"motion_events","format":"{{format}}"}""");
        Assert.Equal(ExportStatus.Completed, export.Status);
        Assert.Equal(content.Trim(), (await File.ReadAllTextAsync(Assert.Single(app.FilesOf()))).Trim());
    }

    [Fact]
    [Trait("Req", "E-SEC")]
    public async Task Twenty_starts_at_once_admit_exactly_three()
    {
        var gate = new GatedRows();
        await using var app = new AppFactory { Replace = gate.Install };
        await app.AddMotionAsync(1);
        var service = app.Exports();
        var payloads = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => service.StartAsync(Exporting.Ada, new() { Request = Exporting.Request() }, default))));

        Assert.Equal(3, payloads.Count(payload => payload.Export is not null));
        Assert.All(payloads.Where(payload => payload.Export is null), payload =>
        {
            var error = Assert.IsType<TooManyExportsError>(Assert.Single(payload.Errors!));
            Assert.Equal((3, 3), (error.Limit, error.Running));
        });
        Assert.NotNull((await service.StartAsync(Exporting.Bob, new() { Request = Exporting.Request() }, default)).Export);

        gate.Open();
        foreach (var payload in payloads.Where(payload => payload.Export is not null))
            await app.EndAsync(payload.Export!);
        Assert.NotNull((await service.StartAsync(Exporting.Ada, new() { Request = Exporting.Request() }, default)).Export);
    }

    [Fact]
    [Trait("Req", "X-SCH")]
    public async Task A_key_starts_one_export_however_often_it_is_sent()
    {
        await using var app = new AppFactory();
        StartExportInput input = new() { Request = Exporting.Request(), IdempotencyKey = "monday" };
        var starts = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => app.StartAsync(input: input)));
        Assert.Single(starts.Select(export => export.Id).Distinct());
        Assert.NotEqual(starts[0].Id, (await app.StartAsync(Exporting.Bob, input)).Id);
    }

    [Fact]
    public async Task A_start_tells_all_faults_of_input_and_request()
    {
        await using var app = new AppFactory();
        var payload = await app.Exports().StartAsync(
            Exporting.Ada, new() { Request = Exporting.Request("""{"dataset":"nothing","format":"CSV"}"""), DestinationId = "s3", IdempotencyKey = "", Reason = new('x', 1_001) }, default);
        Assert.Null(payload.Export);
        Assert.Equal(
            ["input.destinationId", "input.idempotencyKey", "input.reason", "request.dataset"],
            payload.Errors!.Cast<InvalidRequestError>().Select(error => string.Join('.', error.Path)).Order());
    }

    [Fact]
    public async Task Only_an_administrator_may_turn_redaction_off()
    {
        await using var app = new AppFactory();
        StartExportInput input = new() { Request = Exporting.Request("""{"dataset":"motion_events","format":"CSV","redact":false}""") };
        Assert.IsType<NotAllowedError>(Assert.Single((await app.Exports().StartAsync(Exporting.Ada, input, default)).Errors!));
        Assert.NotNull((await app.Exports().StartAsync(Exporting.Admin, input, default)).Export);
    }

    [Fact]
    [Trait("Req", "R-SEC")]
    public async Task Another_users_export_is_as_unknown_as_none()
    {
        await using var app = new AppFactory();
        var export = await app.RunAsync();
        var service = app.Exports();
        Assert.Null(await service.FindAsync(Exporting.Bob, export.Id, default));
        Assert.NotNull(await service.FindAsync(Exporting.Admin, export.Id, default));
        var foreign = Assert.IsType<NotFoundError>(Assert.Single((await service.CancelAsync(Exporting.Bob, export.Id, default)).Errors!));
        var unknown = Assert.IsType<NotFoundError>(Assert.Single((await service.CancelAsync(Exporting.Bob, "none", default)).Errors!));
        Assert.Equal(unknown.Message, foreign.Message);
    }

    [Fact]
    public async Task A_queued_export_knows_its_place()
    {
        var gate = new GatedRows();
        await using var app = new AppFactory { Replace = gate.Install, Settings = { ["GraphQLExport:Exports:Workers"] = "1" } };
        await app.AddMotionAsync(1);
        var first = await app.StartAsync();
        await gate.ReaderAsync();
        var second = await app.StartAsync();
        var third = await app.StartAsync(Exporting.Bob);
        var service = app.Exports();
        Assert.Null((await service.ProgressAsync(first, default)).QueuePosition);
        Assert.Equal(1, (await service.ProgressAsync(second, default)).QueuePosition);
        Assert.Equal(2, (await service.ProgressAsync(third, default)).QueuePosition);
        gate.Open();
        Assert.Equal(ExportStatus.Completed, (await app.EndAsync(third)).Status);
    }
}
