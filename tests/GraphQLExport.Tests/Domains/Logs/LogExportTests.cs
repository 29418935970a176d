using System.Net;
using FsCheck.Fluent;
using GraphQLExport.Domains.Logs;
using GraphQLExport.Exports;
using GraphQLExport.Tests.Formats;
using GraphQLExport.Tests.Imports;
using GraphQLExport.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Tests.Domains.Logs;

[Trait("Req", "X-FR3")]
public sealed class LogExportTests
{
    private static readonly DateTimeOffset At = new(2026, 1, 18, 10, 0, 0, 123, TimeSpan.Zero);

    [Theory]
    [InlineData("TEXT", "2026-01-18T10:00:00.123Z ERROR [web] [r1] no\n| luck\n\tx\n\t  at y\n2026-01-18T10:00:01.123Z INFO [] [] \n")]
    [InlineData("CSV", "timestamp,level,component,message,exception,request_id,source\r\n2026-01-18T10:00:00.123Z,ERROR,web,\"no\nluck\",\"x\n  at y\",r1,shop\r\n2026-01-18T10:00:01.123Z,INFO,\"\",\"\",,,shop\r\n")]
    [InlineData("NDJSON", "{\"timestamp\":\"2026-01-18T10:00:00.123Z\",\"level\":\"ERROR\",\"component\":\"web\",\"message\":\"no\\nluck\",\"exception\":\"x\\n  at y\",\"request_id\":\"r1\",\"source\":\"shop\"}\n{\"timestamp\":\"2026-01-18T10:00:01.123Z\",\"level\":\"INFO\",\"component\":\"\",\"message\":\"\",\"exception\":null,\"request_id\":null,\"source\":\"shop\"}\n")]
    public async Task Entries_come_out_in_every_format(string format, string content)
    {
        await using var app = new AppFactory();
        await app.AddAsync(Entry("web", "no\nluck", "x\n  at y", "r1"), Entry("", "", null, null, seconds: 1));

        var export = await app.RunAsync($$"""{"dataset":"log_entries","format":"{{format}}"}""", caller: Exporting.Admin);

        Assert.Equal(ExportStatus.Completed, export.Status);
        Assert.Equal(content, await File.ReadAllTextAsync(Assert.Single(app.FilesOf())));
    }

    [Fact]
    public async Task Level_component_time_and_text_narrow_the_rows()
    {
        await using var app = new AppFactory();
        await app.AddAsync(Entry("web", "hit"), Entry("web", "miss"), Entry("cart", "hit"), Entry("web", "hit", seconds: 60), Entry("web", "hit", level: LogEntryLevel.Debug));

        await app.RunAsync(
            """{"dataset":"log_entries","format":"TEXT","range":{"from":"2026-01-18T10:00:00Z","to":"2026-01-18T10:01:00Z"},"where":{"component":{"eq":"web"},"level":{"in":["WARNING","ERROR"]},"message":{"contains":"hi"}}}""",
            caller: Exporting.Admin);

        Assert.Equal("2026-01-18T10:00:00.123Z ERROR [web] [] hit\n", await File.ReadAllTextAsync(Assert.Single(app.FilesOf())));
    }

    [Fact]
    [Trait("Req", "X-FR11")]
    public async Task Redacted_entries_hide_their_exceptions_in_lines_too()
    {
        await using var app = new AppFactory();
        await app.AddAsync(Entry("web", "m", "at secret.place"));

        await app.RunAsync("""{"dataset":"log_entries","format":"TEXT","redact":true}""", caller: Exporting.Admin);

        var text = await File.ReadAllTextAsync(Assert.Single(app.FilesOf()));
        Assert.StartsWith("2026-01-18T10:00:00.123Z ERROR [web] [] m\n\t", text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Req", "X-FR15")]
    public async Task An_incremental_export_delivers_what_came_since()
    {
        const string request = """{"dataset":"log_entries","format":"TEXT","incremental":true,"fields":[{"name":"timestamp"},{"name":"level"},{"name":"component"},{"name":"request_id"},{"name":"message"},{"name":"exception"}]}""";
        await using var app = new AppFactory();
        await app.AddAsync(Entry("a", "1"), Entry("a", "2"));

        Assert.Equal(2, (await app.Exports().FilesAsync(await app.RunAsync(request, caller: Exporting.Admin), default))[0].Rows);
        await app.AddAsync(Entry("a", "3"));
        Assert.Equal(1, (await app.Exports().FilesAsync(await app.RunAsync(request, caller: Exporting.Admin), default))[0].Rows);
    }

    [Fact]
    [Trait("Req", "R-SEC")]
    public async Task To_others_than_administrators_there_are_no_log_entries()
    {
        await using var app = new AppFactory();
        await app.AddAsync(Entry("web", "m"));
        var ada = await app.AdaAsync();

        Assert.DoesNotContain("log_entries", (await ada.DataAsync("{ datasets { name } }")).ToString(), StringComparison.Ordinal);
        Assert.Equal("null", (await ada.DataAsync("{ dataset(name: \"log_entries\") { name } }")).GetProperty("dataset").GetRawText());
        Assert.Equal("AUTH_NOT_AUTHORIZED", await ada.ErrorCodeAsync("{ logEntries { totalCount } }"));
        var payload = await app.Exports().PlanAsync(Exporting.Ada, Exporting.Request("""{"dataset":"log_entries","format":"CSV"}"""), default);
        var fault = Assert.IsType<InvalidRequestError>(payload.Errors![0]);
        Assert.Equal("UNKNOWN_DATASET", fault.Code);
        Assert.DoesNotContain("log_entries,", fault.Message, StringComparison.Ordinal);
        Assert.Equal(1, (await (await app.AdminAsync()).DataAsync("{ logEntries { totalCount } }")).GetProperty("logEntries").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task Pages_hold_two_hundred_and_come_newest_first()
    {
        await using var app = new AppFactory();
        await app.AddAsync([.. Enumerable.Range(0, 250).Select(number => Entry("web", $"{number}", seconds: number))]);
        var admin = await app.AdminAsync();

        var page = (await admin.DataAsync("{ logEntries(first: 200) { nodes { message level requestId } pageInfo { endCursor } } }")).GetProperty("logEntries");
        var rest = (await admin.DataAsync("query($after: String) { logEntries(first: 200, after: $after) { nodes { message } } }", new { after = page.GetProperty("pageInfo").GetProperty("endCursor").GetString() })).GetProperty("logEntries");

        Assert.Equal("249", page.GetProperty("nodes")[0].GetProperty("message").GetString());
        Assert.Equal(200, page.GetProperty("nodes").GetArrayLength());
        Assert.Equal(["49", "0"], new[] { rest.GetProperty("nodes")[0], rest.GetProperty("nodes")[49] }.Select(node => node.GetProperty("message").GetString()));
    }

    /// <summary>Lines that were exported and imported again give the same entries, whatever their texts hold.</summary>
    [Fact]
    [Trait("Req", "X-SC1")]
    public async Task Lines_read_again_are_the_same_entries()
    {
        var table = Gen.Sample(HostileText.Table(4), 40, 60).SelectMany(rows => rows).Take(600).ToList();
        await using var app = new AppFactory();
        await app.AddAsync([.. table.Select((cells, number) => Entry(
            LogText.Component(cells[0] ?? ""), LogText.Clean(cells[1] ?? ""), LogText.Clean(cells[2] ?? "") is { Length: > 0 } exception ? exception : null,
            LogText.Component(cells[3] ?? "") is { Length: > 0 and <= 100 } request ? request : null, number, (LogEntryLevel)(number % 6)))]);
        var before = await EntriesAsync(app, "shop");
        Assert.True(before.Count > 100);
        await app.RunAsync("""{"dataset":"log_entries","format":"TEXT","timeZone":"Asia/Kathmandu","order":[{"id":"ASC"}]}""", caller: Exporting.Admin);

        var (status, answer) = await (await app.AdminAsync()).ImportTextAsync("log-entries?set=source:again", await File.ReadAllBytesAsync(Assert.Single(app.FilesOf())));

        Assert.True(status == HttpStatusCode.OK, answer.ToString());
        Assert.Equal(before, await EntriesAsync(app, "again"));
    }

    private static async Task<List<string>> EntriesAsync(AppFactory app, string source)
    {
        await using var database = await app.Database.CreateDbContextAsync();
        return [.. (await database.LogEntries.Where(entry => entry.Source == source).OrderBy(entry => entry.Id).ToListAsync())
            .Select(entry => $"{entry.Timestamp:O} {entry.Level} <{entry.Component}> <{entry.RequestId}> <{entry.Message}> <{entry.Exception}>")];
    }

    private static LogEntry Entry(string component, string message, string? exception = null, string? requestId = null, int seconds = 0, LogEntryLevel? level = null) => new()
    {
        Timestamp = At.AddSeconds(seconds),
        Level = level ?? (seconds == 1 && message.Length == 0 ? LogEntryLevel.Info : LogEntryLevel.Error),
        Component = component,
        Message = message,
        Exception = exception,
        RequestId = requestId,
        Source = "shop",
    };
}
