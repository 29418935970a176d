using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using GraphQLExport.Domains.Logs;
using GraphQLExport.Tests.Imports;
using GraphQLExport.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Tests.Domains.Logs;

[Trait("Req", "G-REAL")]
[Trait("Req", "X-FR3")]
public sealed class LogImportTests : IDisposable
{
    private readonly AppFactory app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Spark_lines_are_entries_and_what_follows_belongs_to_them()
    {
        await ImportAsync(
            "17/06/09 20:10:40 INFO spark.SecurityManager: Changing view acls to: yarn,curi\n" +
            "17/06/09 20:10:41 ERROR executor.Executor: Exception in task 0.0\n" +
            "java.io.IOException: gone\n\tat a.b(C.java:1)\n\n" +
            "17/06/09 20:10:42 WARN  x: two blanks are none of it\n");

        Assert.Equal(
            [
                "2017-06-09 20:10:40Z Info spark.SecurityManager|Changing view acls to: yarn,curi|",
                "2017-06-09 20:10:41Z Error executor.Executor|Exception in task 0.0|java.io.IOException: gone\n\tat a.b(C.java:1)\n\n17/06/09 20:10:42 WARN  x: two blanks are none of it",
            ],
            await EntriesAsync());
    }

    [Fact]
    public async Task Laravel_entries_keep_their_stack_traces_whole()
    {
        await ImportAsync(
            "[2023-05-15 18:19:32] local.ERROR: Target class [X] does not exist. {\"exception\":\"[object] (Y(code: 0): no. at /a.php:9)\r\n[stacktrace]\r\n#0 /a.php(7): X->build()\r\n\r\n#1 {main}\r\n\"} \r\n" +
            "[2023-05-15T18:20:00.250+02:00] production.NOTICE: Done {\"id\":1}\n");

        Assert.Equal(
            [
                "2023-05-15 18:19:32Z Error local|Target class [X] does not exist.|{\"exception\":\"[object] (Y(code: 0): no. at /a.php:9)\n[stacktrace]\n#0 /a.php(7): X->build()\n\n#1 {main}\n\"}",
                "2023-05-15 16:20:00Z Info production|Done {\"id\":1}|",
            ],
            await EntriesAsync());
    }

    [Theory]
    [InlineData("2026-01-18 10:00:00,250 WARN com.example.Pool: drained", "Warning com.example.Pool|drained|")]
    [InlineData("2026-01-18 10:00:00.250 [ERROR] pool - drained", "Error pool|drained|")]
    [InlineData("2026-01-18T11:00:00+01:00  fatal pool: drained", "Critical pool|drained|")]
    [InlineData("2026-01-18T10:00:00Z TRACE [] []", "Trace ||")]
    [InlineData("2026-01-18T10:00:00Z INFO [a: b] [r-1] x\n| y\n\tat z", "Info a: b|x\ny|at z")]
    public async Task Other_common_lines_are_entries_too(string line, string entry)
    {
        await ImportAsync(line);

        Assert.Equal(["2026-01-18 10:00:00Z " + entry], await EntriesAsync());
    }

    [Fact]
    public async Task Times_without_offset_are_of_the_zone_that_is_named()
    {
        await ImportAsync("17/06/09 20:10:40 INFO a: b", "log-entries?timeZone=Europe/Vienna");

        Assert.Equal(["2017-06-09 18:10:40Z Info a|b|"], await EntriesAsync());
    }

    [Fact]
    public async Task Bad_entries_are_told_by_the_line_that_begins_them_and_nothing_goes_in()
    {
        var (status, answer) = await (await app.AdminAsync()).ImportTextAsync(
            "log-entries",
            "\n no entry\nnor this\n17/06/09 20:10:40 INFO a: b\nmore\n17/13/09 20:10:40 INFO a: b\n17/06/09 20:10:40 INFO [a: b\n"u8.ToArray());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal(["2", "6 timestamp", "7 component"], answer.Faults());
        Assert.Empty(await EntriesAsync());
    }

    [Fact]
    public async Task Rows_of_csv_and_ndjson_go_in()
    {
        var admin = await app.AdminAsync();
        await admin.ImportCsvAsync("log-entries?set=source:shop", "timestamp,level,component,message,stack_trace,request_id\n2026-01-18T10:00:00.123Z,warn,web,\"a\r\nb \",\"x\n\ty\",r1\n");
        await admin.ImportNdjsonAsync("log-entries", """{"timestamp":1768730400123,"level":"Information","message":"c\u0000d"}""");

        Assert.Equal(["2026-01-18 10:00:00Z Warning web|a\nb|x\n\ty", "2026-01-18 10:00:00Z Info |c\uFFFDd|"], await EntriesAsync());
        await using var database = await app.Database.CreateDbContextAsync();
        Assert.Equal(["shop r1", "import "], await database.LogEntries.OrderBy(entry => entry.Id).Select(entry => entry.Source + " " + entry.RequestId).ToListAsync());
    }

    [Theory]
    [InlineData("loud", "m", "", "2 level")]
    [InlineData("INFO", "m", "[x]", "2 component")]
    [InlineData("", "m", "", "2 level")]
    public async Task Bad_values_are_told(string level, string message, string component, string fault)
    {
        var (status, answer) = await (await app.AdminAsync()).ImportCsvAsync("log-entries", $"timestamp,level,message,component\n2026-01-18T10:00:00Z,{level},{message},{component}\n");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, fault), (status, Assert.Single(answer.Faults())));
    }

    [Fact]
    [Trait("Req", "R-SEC")]
    public async Task Only_administrators_import()
    {
        var (status, _) = await (await app.AdaAsync()).ImportTextAsync("log-entries", "17/06/09 20:10:40 INFO a: b"u8.ToArray());

        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Empty(await EntriesAsync());
    }

    [RealDataFact]
    public async Task A_real_log_of_Spark_has_as_many_entries_as_grep_counts() => await CountsAsync("logs/lnav_logfile_spark.0", "^[0-9/]{8} [0-9:]{8} [A-Z]+ ", "^[0-9/]{8} [0-9:]{8} INFO ", LogEntryLevel.Info);

    [RealDataFact]
    public async Task A_real_log_of_Laravel_has_as_many_entries_as_grep_counts()
    {
        await CountsAsync("logs/lnav_logfile_laravel.0", "^\\[[0-9]{4}-[0-9]{2}-[0-9]{2} ", "^\\[[0-9 :-]{19}\\] [a-z]+\\.ERROR: ", LogEntryLevel.Error);
        await using var database = await app.Database.CreateDbContextAsync();
        Assert.True(await database.LogEntries.AllAsync(entry => !entry.Message.Contains("{\"exception\":")));
        Assert.True(await database.LogEntries.AnyAsync(entry => entry.Exception!.StartsWith("{\"exception\":") && entry.Exception.Contains("[stacktrace]\n#0 ")));
    }

    private async Task CountsAsync(string file, string begins, string ofLevel, LogEntryLevel level)
    {
        var path = RealDataFactAttribute.File(file);
        var (expected, some) = (await LinesAsync(begins, path), await LinesAsync(ofLevel, path));

        var answer = await ImportAsync(await File.ReadAllTextAsync(path));

        Assert.Equal(expected, answer.GetProperty("inserted").GetInt32());
        await using var database = await app.Database.CreateDbContextAsync();
        Assert.Equal(some, await database.LogEntries.CountAsync(entry => entry.Level == level));
    }

    private static async Task<int> LinesAsync(string pattern, string path) =>
        int.Parse(Encoding.ASCII.GetString(await OtherProgram.RunAsync("grep", "-cE", pattern, path)), CultureInfo.InvariantCulture);

    private async Task<JsonElement> ImportAsync(string text, string route = "log-entries")
    {
        var (status, answer) = await (await app.AdminAsync()).ImportTextAsync(route, Encoding.UTF8.GetBytes(text));
        Assert.True(status == HttpStatusCode.OK, answer.ToString());
        return answer;
    }

    private async Task<List<string>> EntriesAsync()
    {
        await using var database = await app.Database.CreateDbContextAsync();
        return [.. (await database.LogEntries.OrderBy(entry => entry.Id).ToListAsync()).Select(entry => $"{entry.Timestamp:u} {entry.Level} {entry.Component}|{entry.Message}|{entry.Exception}")];
    }
}
