using GraphQLExport.Rows;
using GraphQLExport.Tests.Support;

namespace GraphQLExport.Tests.Rows;

/// <summary>Work that would take minutes ends within a second of its cancellation.</summary>
[Trait("Req", "E-REL")]
[Trait(TestedDatabase.Trait, "Sqlite")]
public sealed class SqliteCancellationTests
{
    private const string Endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000000000) ";

    [Theory]
    [InlineData("SELECT i FROM n ORDER BY i % 1000")]
    [InlineData("SELECT i FROM n WHERE i < 0")]
    [InlineData("SELECT max(i) FROM n")]
    public async Task Stops_inside_a_long_step(string sql)
    {
        using var file = new SqliteFile();
        await using var source = await file.Rows.OpenAsync(ReadRows.Query(Endless + sql, ColumnKind.Int64), CancellationToken.None);
        using var batch = source.CreateBatch();
        await ReadRows.StopAsync(cancel => Task.Run(async () => await source.ReadAsync(batch, cancel), CancellationToken.None));
    }

    [Fact]
    public async Task Stops_inside_a_long_count()
    {
        using var file = new SqliteFile();
        var query = new RowQuery("SELECT 1", Endless + "SELECT count(*) FROM n", [], [new(new("a", ColumnKind.Int64), 0)]);
        await using var source = await file.Rows.OpenAsync(query, CancellationToken.None);
        await ReadRows.StopAsync(cancel => source.CountAsync(cancel).AsTask());
    }

    [Fact]
    public async Task Stops_waiting_for_a_lock()
    {
        using var file = new SqliteFile("PRAGMA journal_mode = DELETE", "CREATE TABLE t (a)");
        using var writer = file.Open();
        using var command = writer.CreateCommand();
        command.CommandText = "BEGIN EXCLUSIVE";
        command.ExecuteNonQuery();
        var patient = new GraphQLExport.Rows.Sqlite.SqliteRowSourceFactory(file.Path, TimeSpan.FromMinutes(5));
        await ReadRows.StopAsync(cancel => Task.Run(async () => await patient.OpenAsync(ReadRows.Query("SELECT a FROM t", ColumnKind.Text), cancel), CancellationToken.None));
    }

    [Fact]
    public async Task Does_not_begin_when_already_canceled()
    {
        using var file = new SqliteFile();
        var query = ReadRows.Query("SELECT 1", ColumnKind.Int64);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await file.Rows.OpenAsync(query, new CancellationToken(true)));
        await using var source = await file.Rows.OpenAsync(query, CancellationToken.None);
        using var batch = source.CreateBatch();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await source.ReadAsync(batch, new CancellationToken(true)));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await source.CountAsync(new CancellationToken(true)));
    }
}
