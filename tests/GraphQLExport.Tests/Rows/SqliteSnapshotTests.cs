using GraphQLExport.Tests.Support;
using GraphQLExport.Rows;

namespace GraphQLExport.Tests.Rows;

[Trait("Req", "X-SC1")]
[Trait(TestedDatabase.Trait, "Sqlite")]
public sealed class SqliteSnapshotTests
{
    private static readonly RowQuery Query = ReadRows.Query("SELECT a FROM t ORDER BY a", ColumnKind.Int64);

    [Fact]
    public async Task What_is_written_after_opening_is_not_seen()
    {
        using var file = new SqliteFile("CREATE TABLE t (a INTEGER)", "INSERT INTO t VALUES (1), (2), (3)");
        await using var source = await file.Rows.OpenAsync(Query, CancellationToken.None);
        file.Execute("INSERT INTO t VALUES (0), (4)", "DELETE FROM t WHERE a = 2");
        Assert.Equal(3, await source.CountAsync(CancellationToken.None));
        file.Execute("UPDATE t SET a = 9 WHERE a = 3");
        Assert.Equal([["1"], ["2"], ["3"]], await ReadRows.AllAsync(source));
    }

    [Fact]
    public async Task Count_and_rows_agree_while_a_writer_goes_on()
    {
        using var file = new SqliteFile("CREATE TABLE t (a INTEGER)", "WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) INSERT INTO t SELECT i FROM n");
        using var stop = new CancellationTokenSource();
        var writing = Task.Factory.StartNew(() => WriteUntil(file, stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        for (var i = 0; i < 20; i++)
        {
            await using var source = await file.Rows.OpenAsync(Query, CancellationToken.None);
            var count = await source.CountAsync(CancellationToken.None);
            Assert.Equal(count, (await ReadRows.AllAsync(source)).Count);
        }

        await stop.CancelAsync();
        Assert.True(await writing > 0);
    }

    private static int WriteUntil(SqliteFile file, CancellationToken stop)
    {
        using var connection = file.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "INSERT INTO t SELECT a + 1 FROM t LIMIT 7; DELETE FROM t WHERE rowid = (SELECT min(rowid) FROM t)";
        var writes = 0;
        do
        {
            command.ExecuteNonQuery();
            writes++;
        }
        while (!stop.IsCancellationRequested);
        return writes;
    }
}
