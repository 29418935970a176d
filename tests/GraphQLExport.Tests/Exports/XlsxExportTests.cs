using GraphQLExport.Datasets;
using GraphQLExport.Domains.Sensors;
using GraphQLExport.Domains.Servers;
using GraphQLExport.Exports;
using GraphQLExport.Formats;
using GraphQLExport.Formats.Json;
using GraphQLExport.Tests.Domains.Experiments;
using GraphQLExport.Tests.Formats.Xlsx;
using GraphQLExport.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQLExport.Tests.Exports;

/// <summary>Workbooks as jobs write them: every dataset validates, says where it comes from, and is refused rather than cut.</summary>
[Trait("Req", "R-FMT")]
public sealed class XlsxExportTests(ExperimentServer server) : IClassFixture<ExperimentServer>
{
    [Fact]
    [Trait("Req", "R-TYPE")]
    [Trait("Req", "X-SC2")]
    public async Task Every_dataset_makes_a_valid_workbook()
    {
        foreach (var dataset in server.Services.GetRequiredService<DatasetCatalogue>().All)
        {
            Assert.True(dataset.Offers(ExportFormat.Xlsx));
            var file = await FileAsync(server, $$"""{"dataset":"{{dataset.Name}}","format":"XLSX","fields":[{{string.Join(',', dataset.Fields.Select(field => $$"""{"name":"{{field.Name}}"}"""))}}]}""");
            Assert.Equal(dataset.Label, file.SheetNames[0]);
            Assert.Contains($"({dataset.Name})", file.Summary()["Dataset"], StringComparison.Ordinal);
        }
    }

    [Fact]
    [Trait("Req", "R-STAT")]
    public async Task Results_are_typed_charted_and_explained()
    {
        var export = await server.RunAsync("""{"dataset":"experiment_results","format":"XLSX","where":{"users":{"gt":0}},"timeZone":"Europe/Vienna"}""", fileName: "Ergebnisse.csv");
        var stored = Assert.Single(await server.Exports().FilesAsync(export, default));
        Assert.Equal(("Ergebnisse.csv.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", 4L), (stored.Name, stored.ContentType, stored.Rows));
        Assert.Equal(stored.Bytes, (await server.Exports().ProgressAsync(export, default)).BytesWritten);
        var file = new WorkbookFile(await server.Visitor().GetByteArrayAsync(stored.DownloadUrl));

        Assert.Equal(["Experiment results", "Chart", "Summary"], file.SheetNames);
        var cells = file.Cells(0);
        Assert.Equal(
            ["inlineStr 2 Checkout button", "inlineStr 2 control", "b 8 1", "n 4 4", "n 4 2", "n 7 0.5"],
            ((string[])["A2", "B2", "C2", "D2", "E2", "F2"]).Select(at => cells[at]));
        Assert.StartsWith("n 6 0.", cells["J3"], StringComparison.Ordinal);
        Assert.Single(file.Part("xl/charts/chart1.xml").Descendants(WorkbookFile.Chart + "errBars"));
        var summary = file.Summary();
        Assert.Equal(
            ("""{"users":{"gt":0}}""", "Europe/Vienna; times in the sheet are what clocks there show", "on: no chosen field is sensitive", "everything", "4", "all that match"),
            (summary["Filter"], summary["Time zone"], summary["Redaction"], summary["Range"], summary["Rows"], summary["Rows wanted"]));
        Assert.Contains("rate: Conversions over users, 0 to 1.", summary["Columns"], StringComparison.Ordinal);
        Assert.Matches("^[0-9a-f]{64}$", summary["SHA-256 of the values"]);
    }

    [Theory]
    [InlineData("""{"dataset":"experiment_results","format":"XLSX","options":{"xlsx":{"charts":false}}}""", false)]
    [InlineData("""{"dataset":"experiment_results","format":"XLSX","options":{"xlsx":{"charts":true}}}""", true)]
    [InlineData("""{"dataset":"experiment_results","format":"XLSX","fields":[{"name":"variant"},{"name":"rate"}]}""", false)]
    [InlineData("""{"dataset":"experiment_results","format":"XLSX","fields":[{"name":"rate","as":"r"},{"name":"interval_high"},{"name":"interval_low"},{"name":"variant"}]}""", true)]
    [InlineData("""{"dataset":"motion_events","format":"XLSX"}""", false)]
    public async Task A_chart_is_there_if_wanted_and_if_the_file_has_its_fields(string request, bool expected) =>
        Assert.Equal(expected, (await FileAsync(server, request)).SheetNames.Contains("Chart"));

    [Fact]
    [Trait("Req", "M-AC2")]
    public async Task Readings_and_metrics_are_drawn_over_time()
    {
        await using var app = new AppFactory();
        var start = new DateTimeOffset(2026, 1, 18, 10, 0, 0, TimeSpan.Zero);
        var ids = await IdsAsync(app);
        await app.AddAsync([.. Enumerable.Range(0, 100).SelectMany(i => new object[]
        {
            new SensorReading { SensorId = ids.Sensor, Timestamp = start.AddMinutes(i), Value = i, Quality = 1 },
            new ServerMetric { ServerId = ids.Server, Timestamp = start.AddMinutes(i), CpuPercent = i, MemoryPercent = 50, DiskPercent = 60 },
        })]);
        var readings = await FileAsync(app, """{"dataset":"sensor_readings","format":"XLSX"}""");
        Assert.Equal([ids.Sensor], readings.Part("xl/charts/chart1.xml").Descendants(WorkbookFile.Chart + "tx").Skip(1).Select(name => name.Descendants(WorkbookFile.Chart + "v").Single().Value));
        var metrics = await FileAsync(app, """{"dataset":"server_metrics","format":"XLSX"}""");
        Assert.Equal(3, metrics.Part("xl/charts/chart1.xml").Descendants(WorkbookFile.Chart + "ser").Count());
        Assert.Equal("n 5 50", metrics.Cells(0)["E2"]);
    }

    [Fact]
    [Trait("Req", "R-UI")]
    public async Task A_plan_foresees_rows_and_bytes()
    {
        await using var app = new AppFactory();
        await app.AddMotionAsync(50);
        const string Request = """{"dataset":"motion_events","format":"XLSX"}""";
        var plan = (await app.Exports().PlanAsync(Exporting.Ada, Exporting.Request(Request), default)).Plan!;
        Assert.Equal(["2026-01-18T10:00:00Z", "front-door", "Front Door", "0.5", "frame_diff", "0", "2", "3", "4", "porch"], plan.PreviewRows[0]);
        Assert.Empty(plan.Warnings);
        Assert.InRange(Math.Abs(plan.EstimatedBytes - await LengthAsync(app, Request)), 0, 20);

        await app.AddMotionAsync(20_000);
        var many = (await app.Exports().PlanAsync(Exporting.Ada, Exporting.Request(Request), default)).Plan!;
        var actual = await LengthAsync(app, Request);
        Assert.InRange(many.EstimatedBytes, actual / 2, actual * 2);
        var zipped = (await app.Exports().PlanAsync(Exporting.Ada, Exporting.Request("""{"dataset":"motion_events","format":"XLSX","compression":"ZIP"}"""), default)).Plan!;
        Assert.Equal(["A workbook is compressed already; compressing it again makes it no smaller."], zipped.Warnings);
    }

    [Fact]
    [Trait("Req", "X-EDGE")]
    [Trait("Req", "X-FR7")]
    public async Task More_rows_than_fit_are_refused_and_leave_no_file()
    {
        await using var app = new AppFactory { Replace = services => services.AddSingleton(new ExportFormats([new SmallFormat(), new NdjsonFormat()])) };
        await app.AddMotionAsync(11);
        var request = Exporting.Request("""{"dataset":"motion_events","format":"XLSX"}""");
        var fault = Assert.IsType<InvalidRequestError>(Assert.Single((await app.Exports().PlanAsync(Exporting.Ada, request, default)).Errors!));
        Assert.Equal((FaultCodes.TooLarge, "request.format"), (fault.Code, string.Join('.', fault.Path)));
        Assert.Equal("XLSX holds at most 10 rows, 11 match. Narrow the range or the filter, or choose CSV.", fault.Message);

        var export = await app.RunAsync("""{"dataset":"motion_events","format":"XLSX"}""");
        Assert.Equal((ExportStatus.Failed, ExportFailureCode.TooManyRows, fault.Message), (export.Status, export.FailureCode, export.FailureMessage));
        Assert.False((await app.Exports().PlanAsync(Exporting.Ada, Exporting.Request("""{"dataset":"motion_events","format":"XLSX","where":{"x":{"lt":10}}}"""), default)).Errors is { Count: > 0 });
        Assert.Empty(app.FilesOf());
    }

    [Fact]
    [Trait("Req", "X-FR10")]
    public async Task A_workbook_can_be_packed_once_more()
    {
        var export = await server.RunAsync("""{"dataset":"experiment_results","format":"XLSX","compression":"ZIP"}""");
        var stored = Assert.Single(await server.Exports().FilesAsync(export, default));
        Assert.EndsWith(".xlsx.zip", stored.Name, StringComparison.Ordinal);
        await using var outer = new System.IO.Compression.ZipArchive(new MemoryStream(await server.Visitor().GetByteArrayAsync(stored.DownloadUrl)));
        await using var inner = await outer.Entries.Single().OpenAsync();
        using var copy = new MemoryStream();
        await inner.CopyToAsync(copy);
        Assert.Equal(stored.Rows.ToString(System.Globalization.CultureInfo.InvariantCulture), new WorkbookFile(copy.ToArray()).Summary()["Rows"]);
    }

    private static async Task<(string Sensor, string Server)> IdsAsync(AppFactory app)
    {
        await using var database = await app.Database.CreateDbContextAsync();
        return (database.Set<Sensor>().First().Id, database.Set<Server>().First().Id);
    }

    private static async Task<WorkbookFile> FileAsync(AppFactory app, string request) => new(await BytesAsync(app, request));

    private static async Task<long> LengthAsync(AppFactory app, string request) => (await BytesAsync(app, request)).Length;

    private static async Task<byte[]> BytesAsync(AppFactory app, string request)
    {
        var export = await app.RunAsync(request, caller: Exporting.Admin);
        Assert.Equal((ExportStatus.Completed, null), (export.Status, export.FailureMessage));
        return await app.Visitor().GetByteArrayAsync(Assert.Single(await app.Exports().FilesAsync(export, default)).DownloadUrl);
    }

    private sealed class SmallFormat : IExportFormat
    {
        private readonly GraphQLExport.Formats.Xlsx.XlsxFormat _format = new();

        public ExportFormat Format => _format.Format;

        public string ContentType => _format.ContentType;

        public string FileExtension => _format.FileExtension;

        public long? MaxRows => 10;

        public IExportWriter CreateWriter(WriterContext context) => _format.CreateWriter(context);
    }
}
