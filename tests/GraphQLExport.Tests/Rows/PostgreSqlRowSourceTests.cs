using GraphQLExport.Rows;
using GraphQLExport.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQLExport.Tests.Rows;

[Trait("Req", "G-SCALE")]
[Trait(TestedDatabase.Trait, "PostgreSql")]
public sealed class PostgreSqlRowSourceTests : IAsyncDisposable, IAsyncLifetime
{
    private const string Endless = "WITH RECURSIVE n(i) AS (SELECT 1::bigint UNION ALL SELECT i + 1 FROM n WHERE i < 4000000000) ";

    private readonly TestDatabase database = new();

    private IRowSourceFactory Rows => database.Services.GetRequiredService<IRowSourceFactory>();

    [Theory]
    [InlineData("9007199254740993::bigint", ColumnKind.Int64, "9007199254740993")]
    [InlineData("7::integer", ColumnKind.Int64, "7")]
    [InlineData("7::smallint", ColumnKind.Int64, "7")]
    [InlineData("0.1::double precision", ColumnKind.Double, "0.1")]
    [InlineData("'NaN'::double precision", ColumnKind.Double, "NaN")]
    [InlineData("3::integer", ColumnKind.Double, "3")]
    [InlineData("true", ColumnKind.Boolean, "1")]
    [InlineData("-62135596800000::bigint", ColumnKind.Timestamp, "-62135596800000")]
    [InlineData("'Ünï 😀'", ColumnKind.Text, "Ünï 😀")]
    [InlineData("''", ColumnKind.Text, "")]
    [InlineData("12345::bigint", ColumnKind.Text, "12345")]
    [InlineData("NULL::text", ColumnKind.Text, null)]
    [InlineData("NULL::bigint", ColumnKind.Timestamp, null)]
    public async Task A_value_is_read_as_its_columns_kind(string value, ColumnKind kind, string? expected) =>
        Assert.Equal([[expected]], await ReadAsync(ReadRows.Query($"SELECT {value} AS v", kind)));

    [Theory]
    [InlineData("253402300800000::bigint", ColumnKind.Timestamp, RowSourceFailure.InvalidData)]
    [InlineData("'x'::text", ColumnKind.Int64, RowSourceFailure.InvalidData)]
    [InlineData("1 / (random() * 0)", ColumnKind.Double, RowSourceFailure.QueryFailed)]
    public async Task What_is_no_such_value_is_refused(string value, ColumnKind kind, RowSourceFailure failure)
    {
        var refused = await Assert.ThrowsAsync<RowSourceException>(() => ReadAsync(ReadRows.Query($"SELECT {value} AS v", kind)));
        Assert.Equal(failure, refused.Failure);
    }

    [Fact]
    [Trait("Req", "R-SEC")]
    public async Task A_parameter_is_a_value_whatever_it_holds()
    {
        string[] texts = ["it's", "\\'; DROP TABLE t; --", "@b", "'@a'", "", "Ünï\u0000"];
        foreach (var text in texts)
        {
            RowQuery query = new("SELECT @a AS a, @b + 1 AS b, '@a' AS c, @l AS \"@a\" WHERE @a = ANY (@l)", null, [new("@a", text), new("@b", 41L), new("@l", texts)], [new(new("a", ColumnKind.Text), 0), new(new("b", ColumnKind.Int64), 1), new(new("c", ColumnKind.Text), 2)]);
            Assert.Equal([[text.Replace('\0', '\uFFFD'), "42", "@a"]], await ReadAsync(query));
        }
    }

    [Fact]
    public async Task A_long_text_and_many_rows_arrive_whole()
    {
        var rows = await ReadAsync(ReadRows.Query("SELECT i, repeat('é', CASE i WHEN 5000 THEN 300000 ELSE (i % 7)::int END) FROM generate_series(1, 9000) AS i ORDER BY i", ColumnKind.Int64, ColumnKind.Text));
        Assert.Equal(9000, rows.Count);
        Assert.All(rows.Select((row, i) => (row, i)), pair => Assert.True(pair.row[0] == $"{pair.i + 1}" && pair.row[1]!.Length == (pair.i == 4999 ? 300_000 : (pair.i + 1) % 7)));
    }

    [Fact]
    [Trait("Req", "X-SC1")]
    public async Task What_is_written_after_opening_is_not_seen()
    {
        await database.ExecuteAsync("CREATE TABLE t (a BIGINT); INSERT INTO t VALUES (1), (2), (3)");
        await using var source = await Rows.OpenAsync(ReadRows.Query("SELECT a FROM t ORDER BY a", ColumnKind.Int64), CancellationToken.None);
        await database.ExecuteAsync("INSERT INTO t VALUES (0), (4); DELETE FROM t WHERE a = 2");
        Assert.Equal(3, await source.CountAsync(CancellationToken.None));
        await database.ExecuteAsync("UPDATE t SET a = 9 WHERE a = 3");
        Assert.Equal([["1"], ["2"], ["3"]], await ReadRows.AllAsync(source));
    }

    [Theory]
    [Trait("Req", "E-REL")]
    [InlineData("SELECT i FROM n ORDER BY i % 1000")]
    [InlineData("SELECT max(i) FROM n")]
    public async Task Stops_inside_a_long_query(string sql)
    {
        await using var source = await Rows.OpenAsync(ReadRows.Query(Endless + sql, ColumnKind.Int64), CancellationToken.None);
        using var batch = source.CreateBatch();
        await ReadRows.StopAsync(cancel => Task.Run(async () => await source.ReadAsync(batch, cancel), CancellationToken.None));
    }

    [Fact]
    [Trait("Req", "E-REL")]
    public async Task Stops_inside_a_long_count()
    {
        var query = new RowQuery("SELECT 1::bigint", Endless + "SELECT count(*) FROM n", [], [new(new("a", ColumnKind.Int64), 0)]);
        await using var source = await Rows.OpenAsync(query, CancellationToken.None);
        await ReadRows.StopAsync(cancel => source.CountAsync(cancel).AsTask());
    }

    [Fact]
    public async Task A_source_left_amid_its_rows_gives_its_connection_back()
    {
        for (var i = 0; i < 150; i++)
        {
            await using var source = await Rows.OpenAsync(ReadRows.Query("SELECT i FROM generate_series(1, 100000) AS i", ColumnKind.Int64), CancellationToken.None);
            using var batch = source.CreateBatch();
            Assert.True(await source.ReadAsync(batch, CancellationToken.None));
        }
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_told_as_such()
    {
        await using var nowhere = new GraphQLExport.Rows.PostgreSql.PostgreSqlRowSourceFactory("Host=127.0.0.1;Port=1;Username=x");
        var failed = await Assert.ThrowsAsync<RowSourceException>(async () => await nowhere.OpenAsync(ReadRows.Query("SELECT 1", ColumnKind.Int64), CancellationToken.None));
        Assert.Equal(RowSourceFailure.Unavailable, failed.Failure);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public ValueTask DisposeAsync() => database.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    private async Task<List<string?[]>> ReadAsync(RowQuery query)
    {
        await using var source = await Rows.OpenAsync(query, CancellationToken.None);
        return await ReadRows.AllAsync(source);
    }
}
