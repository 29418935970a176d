using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using GraphQLExport.Exports;
using GraphQLExport.Tests.Imports;
using GraphQLExport.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GraphQLExport.Tests.Observability;

public sealed partial class MetricsTests
{
    [Fact]
    [Trait("Req", "E-OBS")]
    public async Task Exports_of_motion_events_are_counted_and_logged_by_their_outcome()
    {
        var log = new RecordingLog();
        await using var app = new AppFactory { Replace = services => services.AddSingleton<ILoggerProvider>(log) };
        await app.AddMotionAsync(25);
        var ada = await app.AdaAsync();

        (await ada.GetAsync("/api/v1/motion-events/export?camera_id=front-door&start_date=2026-01-18")).EnsureSuccessStatusCode();
        await app.RunAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await ada.GetAsync("/api/v1/motion-events/export?start_date=2026-01-19&end_date=2026-01-18")).StatusCode);
        File.WriteAllText(Path.Combine(app.DataPath, "exports.old"), "");
        Directory.Delete(Path.Combine(app.DataPath, "exports"), recursive: true);
        File.WriteAllText(Path.Combine(app.DataPath, "exports"), "no folder");
        Assert.Equal(ExportStatus.Failed, (await app.RunAsync()).Status);

        var metrics = await MetricsAsync(app);
        Assert.Equal(2, metrics["motion_export_requests_total{status=\"completed\"}"]);
        Assert.Equal(1, metrics["motion_export_requests_total{status=\"refused\"}"]);
        Assert.Equal(1, metrics["motion_export_requests_total{status=\"failed\"}"]);
        Assert.Equal(0, metrics["motion_export_requests_total{status=\"canceled\"}"]);
        Assert.Equal(50, metrics["motion_export_rows_total"]);
        Assert.Equal(2, metrics["motion_export_duration_seconds_count"]);
        Assert.Equal(2, metrics["motion_export_duration_seconds_bucket{le=\"+Inf\"}"]);
        Assert.Contains(log.Lines, entry => entry.Level == LogLevel.Information && Begun().IsMatch(entry.Line));
        Assert.Contains(log.Lines, entry => entry.Level == LogLevel.Information && Completed().IsMatch(entry.Line));
        Assert.Contains(log.Lines, entry => entry.Level == LogLevel.Error && entry.Line.StartsWith("Export failed: Job ", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Req", "X-FR9")]
    public async Task Everything_else_is_counted_by_short_lists_of_labels()
    {
        await using var app = new AppFactory();
        await app.AddMotionAsync(3);
        var ada = await app.AdaAsync();
        await ada.ImportCsvAsync("motion-events", ImportClient.MotionHeader + ImportClient.MotionRow);
        await ada.ImportCsvAsync("motion-events", ImportClient.MotionHeader + "bad" + ImportClient.MotionRow);
        await ada.ImportCsvAsync("nowhere-" + Guid.NewGuid(), "a\n1\n");
        await app.RunAsync();
        var export = (await ada.DataAsync("{ exports { nodes { files { downloadUrl bytes } } } }")).GetProperty("exports").GetProperty("nodes")[0].GetProperty("files")[0];
        (await ada.GetAsync(export.GetProperty("downloadUrl").GetString())).EnsureSuccessStatusCode();
        await ada.GetAsync(export.GetProperty("downloadUrl").GetString() + "0");
        await ada.GraphQLAsync("{ nothing }");
        await ada.GetAsync($"/nowhere/{Guid.NewGuid()}");
        await ada.SendAsync(new(new("X" + Guid.NewGuid().ToString("N")), "/health/live"));

        var metrics = await MetricsAsync(app);

        Assert.Equal(1, metrics["graphqlexport_exports_total{kind=\"job\",dataset=\"motion_events\",format=\"csv\",status=\"completed\"}"]);
        Assert.Equal(4, metrics["graphqlexport_export_rows_total{dataset=\"motion_events\",format=\"csv\"}"]);
        Assert.Equal(export.GetProperty("bytes").GetInt64(), metrics["graphqlexport_export_bytes_total{dataset=\"motion_events\",format=\"csv\"}"]);
        Assert.Equal(1, metrics["graphqlexport_imports_total{dataset=\"motion_events\",status=\"completed\"}"]);
        Assert.Equal(1, metrics["graphqlexport_imports_total{dataset=\"motion_events\",status=\"rejected\"}"]);
        Assert.Equal(1, metrics["graphqlexport_import_rows_total{dataset=\"motion_events\"}"]);
        Assert.Equal(1, metrics["graphqlexport_downloads_total{status=\"200\"}"]);
        Assert.Equal(1, metrics["graphqlexport_downloads_total{status=\"403\"}"]);
        Assert.Equal(export.GetProperty("bytes").GetInt64(), metrics["graphqlexport_download_bytes_total"]);
        Assert.Equal(1, metrics["graphqlexport_graphql_requests_total{operation=\"query\",status=\"ok\"}"]);
        Assert.Equal(1, metrics["graphqlexport_graphql_requests_total{operation=\"none\",status=\"error\"}"]);
        Assert.Equal(0, metrics["graphqlexport_export_jobs{status=\"running\"}"]);
        Assert.True(metrics["process_cpu_seconds_total"] > 0);
        Assert.DoesNotContain(metrics.Keys, key => key.Contains("nowhere", StringComparison.Ordinal) || HasId().IsMatch(key));
    }

    [Fact]
    [Trait("Req", "E-OBS")]
    public async Task Promtool_finds_nothing_wrong()
    {
        await using var app = new AppFactory();
        await app.AddMotionAsync(3);
        await app.RunAsync();
        var text = await (await app.AdminAsync()).GetStringAsync("/metrics");

        var start = new ProcessStartInfo("promtool", ["check", "metrics"]) { RedirectStandardInput = true, RedirectStandardError = true, RedirectStandardOutput = true };
        using var promtool = Process.Start(start)!;
        await promtool.StandardInput.WriteAsync(text);
        promtool.StandardInput.Close();
        var found = await promtool.StandardOutput.ReadToEndAsync() + await promtool.StandardError.ReadToEndAsync();
        await promtool.WaitForExitAsync();

        Assert.True(promtool.ExitCode == 0 && found.Length == 0, found);
    }

    [Fact]
    [Trait("Req", "E-OBS")]
    public async Task The_document_lists_every_metric_and_no_other()
    {
        await using var app = new AppFactory();
        await app.AddMotionAsync(3);
        await app.RunAsync();
        var admin = await app.AdminAsync();
        await admin.ImportCsvAsync("motion-events", ImportClient.MotionHeader + ImportClient.MotionRow);
        await admin.GetAsync("/downloads/x/y");
        await admin.DataAsync("{ __typename }");

        var told = Documented().Matches(await File.ReadAllTextAsync(Repository.PathOf("docs", "observability.md"))).Select(match => match.Groups[1].Value);
        var served = Typed().Matches(await admin.GetStringAsync("/metrics")).Select(match => match.Groups[1].Value);

        Assert.Equal(served.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    [Theory]
    [Trait("Req", "R-SEC")]
    [InlineData("Local", HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden, HttpStatusCode.OK)]
    [InlineData("Administrators", HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden, HttpStatusCode.OK)]
    [InlineData("Everyone", HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK)]
    public async Task Who_may_read_them_is_a_setting(string access, HttpStatusCode visitor, HttpStatusCode analyst, HttpStatusCode administrator)
    {
        await using var app = new AppFactory { Settings = { ["GraphQLExport:Metrics:Access"] = access } };

        Assert.Equal(visitor, (await app.Visitor().GetAsync("/metrics")).StatusCode);
        Assert.Equal(analyst, (await (await app.AdaAsync()).GetAsync("/metrics")).StatusCode);
        var answer = await (await app.AdminAsync()).GetAsync("/metrics");
        Assert.Equal(administrator, answer.StatusCode);
        Assert.Equal("text/plain; version=0.0.4; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        var login = await app.Visitor().PostAsJsonAsync("/account/login", new { email = "admin@example.com", password = "Demo-Pass-1!" });
        using var scrape = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        scrape.Headers.Authorization = new AuthenticationHeaderValue("Bearer", (await login.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString());
        Assert.Equal(HttpStatusCode.OK, (await app.Visitor().SendAsync(scrape)).StatusCode);
    }

    [Theory]
    [Trait("Req", "R-SEC")]
    [InlineData("127.0.0.1", null, "Local", HttpStatusCode.OK)]
    [InlineData("::1", null, "Local", HttpStatusCode.OK)]
    [InlineData("127.0.0.1", "X-Forwarded-For", "Local", HttpStatusCode.Unauthorized)]
    [InlineData("127.0.0.1", "Forwarded", "Local", HttpStatusCode.Unauthorized)]
    [InlineData("192.0.2.1", null, "Local", HttpStatusCode.Unauthorized)]
    [InlineData("127.0.0.1", null, "Administrators", HttpStatusCode.Unauthorized)]
    public async Task From_this_machine_they_are_open_by_default_but_not_through_a_proxy(string address, string? header, string access, HttpStatusCode status)
    {
        await using var app = new AppFactory { Settings = { ["GraphQLExport:Metrics:Access"] = access } };

        var answer = await app.Server.SendAsync(http =>
        {
            http.Request.Path = "/metrics";
            http.Connection.RemoteIpAddress = IPAddress.Parse(address);
            if (header is not null)
                http.Request.Headers[header] = "192.0.2.7";
        });

        Assert.Equal((int)status, answer.Response.StatusCode);
    }

    private static async Task<Dictionary<string, double>> MetricsAsync(AppFactory app) =>
        (await (await app.AdminAsync()).GetStringAsync("/metrics")).Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(' '))
            .GroupBy(parts => parts[0])
            .ToDictionary(group => group.Key, group => double.Parse(group.Last()[1], CultureInfo.InvariantCulture));

    [GeneratedRegex(@"^Export begins: Stream - of ada, motion_events as Csv, range 01/18/2026 00:00:00 \+00:00 to .+, filter \{""cameraId"":\{""eq"":""front-door""\}\}, 25 rows\.$")]
    private static partial Regex Begun();

    [GeneratedRegex(@"^Export completed: Stream - of ada, motion_events, 25 rows, [0-9.]+ ms, [0-9]+ bytes\.$")]
    private static partial Regex Completed();

    [GeneratedRegex(@"[0-9a-f]{8}")]
    private static partial Regex HasId();

    [GeneratedRegex(@"^# TYPE (\S+) ", RegexOptions.Multiline)]
    private static partial Regex Typed();

    [GeneratedRegex(@"^\| `([a-z_]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Documented();
}
