using System.Security.Cryptography;
using GraphQLExport.Destinations;
using GraphQLExport.Exports.Pipeline;
using GraphQLExport.Formats;
using GraphQLExport.Formats.Json;
using GraphQLExport.Rows;
using GraphQLExport.Tests.Rows;
using GraphQLExport.Tests.Support;
using NodaTime;

namespace GraphQLExport.Tests.Exports.Pipeline;

[Trait("Req", "S-AC6")]
public sealed class ConcurrentExportsTests
{
    [Fact]
    public async Task Many_at_once_beside_a_writer_are_each_whole_and_of_one_moment()
    {
        using var folder = new TemporaryFolder();
        using var file = new SqliteFile(
            "CREATE TABLE t (id INTEGER PRIMARY KEY, generation INTEGER)",
            "WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30000) INSERT INTO t SELECT i, 0 FROM n");
        var directory = new LocalDirectory(folder.Path);
        using var stop = new CancellationTokenSource();
        var writing = Task.Factory.StartNew(
            () =>
            {
                while (!stop.IsCancellationRequested)
                    file.Execute("UPDATE t SET generation = generation + 1");
            },
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        var exports = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() => ExportAsync(file, directory, $"export-{i}.ndjson"))));
        await stop.CancelAsync();
        await writing;
        Assert.All(exports, export => Assert.Equal(1, export));
    }

    /// <summary>How many different generations the published file holds.</summary>
    private static async Task<int> ExportAsync(SqliteFile file, LocalDirectory directory, string key)
    {
        await using var source = await file.Rows.OpenAsync(ReadRows.Query("SELECT generation FROM t ORDER BY id", ColumnKind.Int64), CancellationToken.None);
        using var writer = new NdjsonFormat().CreateWriter(new WriterContext(source.Columns, DateTimeZone.Utc));
        await using var pending = await directory.CreateAsync(key, CancellationToken.None);
        await ExportPipeline.RunAsync(source, writer, pending.Stream, null, CancellationToken.None);
        var published = await pending.PublishAsync(CancellationToken.None);
        await using var stream = (await directory.OpenReadAsync(key, CancellationToken.None))!;
        var content = new byte[published.Bytes];
        await stream.ReadExactlyAsync(content);
        Assert.Equal(published.Sha256, Convert.ToHexStringLower(SHA256.HashData(content)));
        var lines = System.Text.Encoding.UTF8.GetString(content).Split('\n')[..^1];
        Assert.Equal(30_000, lines.Length);
        return lines.Distinct().Count();
    }
}
