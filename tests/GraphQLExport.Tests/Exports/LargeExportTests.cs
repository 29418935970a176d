using System.Net.Http.Json;
using System.Text;
using GraphQLExport.Exports;
using GraphQLExport.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Tests.Exports;

/// <summary>More rows than a spreadsheet holds, whole; and a server that answers meanwhile.</summary>
[Collection(AloneCollection.Name)]
public sealed class LargeExportTests
{
    [Fact]
    [Trait("Req", "X-SC3")]
    [Trait("Req", "X-SC1")]
    [Trait("Req", "X-FR6")]
    public async Task More_than_a_million_rows_arrive_each_once_and_in_order()
    {
        const int rows = 1_050_000;
        await using var app = new AppFactory();
        await AddReadingsAsync(app, rows);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        var started = await app.StartAsync(input: new() { Request = Exporting.Request("""{"dataset":"sensor_readings","format":"CSV","fields":[{"name":"id"},{"name":"value"}],"order":[{"id":"ASC"}]}""") });
        await foreach (var progress in app.Exports().FollowAsync(started, null, patience.Token))
            _ = progress;

        var export = (await app.Exports().FindAsync(Exporting.Ada, started.Id, default))!;
        Assert.Equal(ExportStatus.Completed, export.Status);
        Assert.Equal(rows, Assert.Single(await app.Exports().FilesAsync(export, default)).Rows);
        using var file = new StreamReader(Assert.Single(app.FilesOf()), Encoding.UTF8);
        Assert.Equal("id,value", await file.ReadLineAsync());
        for (var id = 1; id <= rows; id++)
        {
            if (await file.ReadLineAsync() is { } line && line == FormattableString.Invariant($"{id},{id % 1000}.5"))
                continue;
            Assert.Fail($"Row {id} is not as stored.");
        }

        Assert.Null(await file.ReadLineAsync());
    }

    [Fact]
    [Trait("Req", "R-PERF")]
    [Trait("Req", "R-TEST")]
    [Trait("Req", "S-AC6")]
    public async Task Exports_of_a_hundred_thousand_rows_leave_the_server_to_others()
    {
        await using var app = new AppFactory { Settings = { ["GraphQLExport:Exports:MaxPerUser"] = "6" } };
        await AddReadingsAsync(app, 100_000);
        using var bob = await app.BobAsync();
        await AskAsync(bob);
        var running = Task.WhenAll(Enumerable.Range(0, 6).Select(_ => app.RunAsync("""{"dataset":"sensor_readings","format":"NDJSON"}""")));
        var answers = 0;
        while (!running.IsCompleted)
        {
            await AskAsync(bob);
            answers++;
        }

        Assert.All(await running, export => Assert.Equal(ExportStatus.Completed, export.Status));
        Assert.All(app.FilesOf(), file => Assert.Equal(100_000, File.ReadLines(file).Count()));
        Assert.InRange(answers, 2, int.MaxValue);
    }

    private static async Task AskAsync(HttpClient client)
    {
        var answer = await client.PostAsJsonAsync("/graphql", new { query = "{ sensors(first: 5) { nodes { name } } exports(first: 5) { nodes { id } } }" });
        Assert.Contains("Boiler", await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task AddReadingsAsync(AppFactory app, int rows)
    {
        await using var database = await app.Database.CreateDbContextAsync();
        await database.Database.ExecuteSqlAsync(
            $"""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {rows})
            INSERT INTO sensor_readings (id, sensor_id, timestamp_ms, value, quality)
            SELECT i, 'boiler-temperature', 1700000000000 + i * 1000, (i % 1000) + 0.5, 1 FROM n
            """);
    }
}
