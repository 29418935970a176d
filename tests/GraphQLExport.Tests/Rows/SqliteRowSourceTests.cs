using GraphQLExport.Tests.Support;
using GraphQLExport.Rows;
using GraphQLExport.Rows.Sqlite;

namespace GraphQLExport.Tests.Rows;

[Trait("Req", "X-SC1")]
[Trait(TestedDatabase.Trait, "Sqlite")]
public sealed class SqliteRowSourceTests
{
    [Fact]
    public async Task Reads_every_kind_and_null()
    {
        using var file = new SqliteFile(
            "CREATE TABLE t (a TEXT, b INTEGER, c REAL, d INTEGER, e INTEGER)",
            "INSERT INTO t VALUES ('Zürich', 9223372036854775807, 0.1, 1, 1700000000000), (NULL, NULL, NULL, NULL, NULL), ('', -1, -0.5, 0, 0)");
        var rows = await file.ReadAsync(ReadRows.Query(
            "SELECT * FROM t ORDER BY rowid", ColumnKind.Text, ColumnKind.Int64, ColumnKind.Double, ColumnKind.Boolean, ColumnKind.Timestamp));
        Assert.Equal(
            [["Zürich", "9223372036854775807", "0.1", "1", "1700000000000"], [null, null, null, null, null], ["", "-1", "-0.5", "0", "0"]], rows);
    }

    [Theory]
    [InlineData("'42'", ColumnKind.Int64, "42")]
    [InlineData("42.0", ColumnKind.Int64, "42")]
    [InlineData("42", ColumnKind.Double, "42")]
    [InlineData("'4.25'", ColumnKind.Double, "4.25")]
    [InlineData("9e999", ColumnKind.Double, "Infinity")]
    [InlineData("42", ColumnKind.Text, "42")]
    [InlineData("0.1", ColumnKind.Text, "0.1")]
    [InlineData("'1'", ColumnKind.Boolean, "1")]
    [InlineData("'1700000000000'", ColumnKind.Timestamp, "1700000000000")]
    [InlineData("253402300799999", ColumnKind.Timestamp, "253402300799999")]
    [InlineData("CAST(X'6100C3' AS TEXT)", ColumnKind.Text, "a\0\uFFFD")]
    public async Task Converts_other_storage_classes_where_nothing_is_lost(string value, ColumnKind kind, string expected)
    {
        using var file = new SqliteFile();
        Assert.Equal([[expected]], await file.ReadAsync(ReadRows.Query($"SELECT {value}", kind)));
    }

    [Theory]
    [InlineData("'forty'", ColumnKind.Int64)]
    [InlineData("'42 '", ColumnKind.Int64)]
    [InlineData("42.5", ColumnKind.Int64)]
    [InlineData("1e300", ColumnKind.Int64)]
    [InlineData("''", ColumnKind.Double)]
    [InlineData("9007199254740993", ColumnKind.Double)]
    [InlineData("2", ColumnKind.Boolean)]
    [InlineData("'yes'", ColumnKind.Boolean)]
    [InlineData("253402300800000", ColumnKind.Timestamp)]
    [InlineData("-62135596800001", ColumnKind.Timestamp)]
    [InlineData("X'00FF'", ColumnKind.Text)]
    [InlineData("X'31'", ColumnKind.Int64)]
    public async Task Refuses_what_the_kind_cannot_express(string value, ColumnKind kind)
    {
        using var file = new SqliteFile();
        var refused = await Assert.ThrowsAsync<RowSourceException>(() => file.ReadAsync(ReadRows.Query($"SELECT {value}", kind)));
        Assert.Equal(RowSourceFailure.InvalidData, refused.Failure);
    }

    [Fact]
    public async Task Two_columns_may_read_one_ordinal()
    {
        using var file = new SqliteFile();
        var query = new RowQuery("SELECT 5", null, [], [new(new("a", ColumnKind.Timestamp), 0), new(new("b", ColumnKind.Int64), 0), new(new("c", ColumnKind.Text), 0)]);
        Assert.Equal([["5", "5", "5"]], await file.ReadAsync(query));
    }

    [Fact]
    public async Task Binds_parameters_by_name_in_rows_and_count()
    {
        using var file = new SqliteFile("CREATE TABLE t (a TEXT, b REAL)", "INSERT INTO t VALUES ('x', 1), ('Ünï', 2), ('Ünï', 3)");
        RowParameter[] parameters = [new("@a", "Ünï"), new("@b", 2.5), new("@other", null)];
        var query = new RowQuery(
            "SELECT b FROM t WHERE a = @a AND b < @b", "SELECT count(*) FROM t WHERE a = @a", parameters, [new(new("b", ColumnKind.Double), 0)]);
        await using var source = await file.Rows.OpenAsync(query, CancellationToken.None);
        Assert.Equal(2, await source.CountAsync(CancellationToken.None));
        Assert.Equal([["2"]], await ReadRows.AllAsync(source));
    }

    [Fact]
    public async Task Values_of_every_bindable_type_arrive_as_they_are()
    {
        using var file = new SqliteFile();
        object?[] values = [null, DBNull.Value, "", 'c', true, (byte)1, -2, 3L, 0.5f, 0.25, DayOfWeek.Friday, new Guid("0199c0de-6f5e-7b3a-8a1c-2d3e4f506172")];
        var query = new RowQuery(
            $"SELECT {string.Join(", ", values.Select((_, i) => $"@p{i}"))}",
            null,
            [.. values.Select((value, i) => new RowParameter($"@p{i}", value))],
            [.. values.Select((_, i) => new ColumnSource(new Column("c", ColumnKind.Text), i))]);
        Assert.Equal(
            [[null, null, "", "c", "1", "1", "-2", "3", "0.5", "0.25", "5", "0199C0DE-6F5E-7B3A-8A1C-2D3E4F506172"]], await file.ReadAsync(query));
    }

    [Theory]
    [InlineData("SELECT nothing FROM nowhere")]
    [InlineData("")]
    [InlineData("SELECT @missing")]
    [InlineData("DELETE FROM t")]
    public async Task Refuses_queries_that_cannot_run(string sql)
    {
        using var file = new SqliteFile("CREATE TABLE t (a)");
        var failed = await Assert.ThrowsAsync<RowSourceException>(() => file.ReadAsync(ReadRows.Query(sql, ColumnKind.Text)));
        Assert.Equal(RowSourceFailure.QueryFailed, failed.Failure);
    }

    [Fact]
    public async Task Text_larger_than_a_batch_comes_whole()
    {
        using var file = new SqliteFile();
        const string sql = "WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20) SELECT i, replace(hex(zeroblob(250000 * (i % 3))), '00', 'é') FROM n";
        var rows = await file.ReadAsync(ReadRows.Query(sql, ColumnKind.Int64, ColumnKind.Text));
        Assert.Equal(Enumerable.Range(1, 20).Select(i => 250000 * (i % 3)), rows.Select(r => r[1]!.Length));
        Assert.All(rows, row => Assert.Equal("", row[1]!.Trim('é')));
    }

    [Fact]
    public async Task No_row_is_lost_between_batches()
    {
        using var file = new SqliteFile();
        var rows = await file.ReadAsync(ReadRows.Query("WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) SELECT i FROM n", ColumnKind.Int64));
        Assert.Equal(Enumerable.Range(1, 20000).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture)), rows.Select(r => r[0]));
    }

    [Fact]
    public async Task A_missing_or_damaged_database_is_named_as_such()
    {
        using var file = new SqliteFile();
        var query = ReadRows.Query("SELECT 1", ColumnKind.Int64);
        var missing = new SqliteRowSourceFactory(file.Path + ".none", TimeSpan.Zero);
        Assert.Equal(RowSourceFailure.Unavailable, (await Assert.ThrowsAsync<RowSourceException>(async () => await missing.OpenAsync(query, default))).Failure);
        await File.WriteAllBytesAsync(file.Path + ".bad", new byte[8192].Select((_, i) => (byte)i).ToArray());
        var bad = new SqliteRowSourceFactory(file.Path + ".bad", TimeSpan.Zero);
        Assert.Equal(RowSourceFailure.Corrupt, (await Assert.ThrowsAsync<RowSourceException>(async () => await bad.OpenAsync(query, default))).Failure);
    }

    [Fact]
    public async Task A_lock_that_keeps_readers_out_is_reported_as_busy()
    {
        using var file = new SqliteFile("PRAGMA journal_mode = DELETE", "CREATE TABLE t (a)");
        using var writer = file.Open();
        using var command = writer.CreateCommand();
        command.CommandText = "BEGIN EXCLUSIVE";
        command.ExecuteNonQuery();
        var busy = await Assert.ThrowsAsync<RowSourceException>(() => file.ReadAsync(ReadRows.Query("SELECT a FROM t", ColumnKind.Text)));
        Assert.Equal(RowSourceFailure.Busy, busy.Failure);
        Assert.True(busy.IsTransient);
    }
}
