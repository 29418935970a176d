using System.Globalization;
using GraphQLExport.Rows;
using GraphQLExport.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQLExport.Tests.Rows;

/// <summary>Texts that are looked up by the key that a row holds, on each database.</summary>
[Trait("Req", "E-PERF")]
public sealed class RowLookupTests : IAsyncLifetime, IAsyncDisposable
{
    private const string Names = "SELECT 'a' AS k, 'Ärger' AS t UNION ALL SELECT 'é', NULL";

    private readonly TestDatabase database = new();

    [Fact]
    public async Task A_text_stands_in_the_place_of_its_key_and_null_where_there_is_none() => Assert.Equal(
        [["a", "Ärger", "Ärger"], ["é", null, null], ["unknown", null, null], [null, null, null], ["a", "Ärger", "Ärger"]],
        await ReadAsync(Names));

    [Fact]
    public async Task A_text_of_each_row_of_many_batches_is_its_keys()
    {
        var names = Entries(500);
        var query = Query("SELECT i, 'k' || CAST(i % 501 AS TEXT) AS k FROM n ORDER BY i", 20_000, names, keyOrdinal: 1);
        var expected = Enumerable.Range(1, 20_000).Select(i => i % 501).Select(key => (Text($"k{key}"), key == 0 ? null : Text($"text {key}")));
        Assert.Equal(expected, (await ReadAsync(query)).Select(row => (row[0]!, row[2])));
    }

    [Theory]
    [InlineData(RowLookup.MaxEntries, "text 1")]
    [InlineData(RowLookup.MaxEntries + 1, "joined")]
    public async Task Where_there_are_too_many_the_rows_come_by_a_join(int entries, string text)
    {
        var rows = await ReadAsync(Query("SELECT 1, 'k1' AS k", 1, Entries(entries), keyOrdinal: 1));
        Assert.Equal([["k1", text, text]], rows);
    }

    public Task InitializeAsync() => database.UpgradeAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Numbers(int rows) => string.Create(CultureInfo.InvariantCulture, $"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {rows}) ");

    private static string Entries(int count) => Numbers(count) + "SELECT 'k' || CAST(i AS TEXT), 'text ' || CAST(i AS TEXT) FROM n";

    private static RowQuery Query(string sql, int rows, string names, int keyOrdinal)
    {
        ColumnSource key = new(new("key", ColumnKind.Text), keyOrdinal), text = new(new("text", ColumnKind.Text), keyOrdinal) { Lookup = new(names) };
        return new("SELECT 1, 'k1' AS k, 'joined' AS j", null, [], [key, new(text.Column, 2), new(text.Column, 2)])
        {
            WithLookups = new(Numbers(rows) + sql, null, [], [key, text, text with { Column = new("again", ColumnKind.Text) }]),
        };
    }

    private Task<List<string?[]>> ReadAsync(string names) =>
        ReadAsync(Query("SELECT i, CASE i WHEN 2 THEN 'é' WHEN 3 THEN 'unknown' WHEN 4 THEN NULL ELSE 'a' END AS k FROM n ORDER BY i", 5, names, keyOrdinal: 1));

    private async Task<List<string?[]>> ReadAsync(RowQuery query)
    {
        await using var source = await database.Services.GetRequiredService<IRowSourceFactory>().OpenAsync(query, CancellationToken.None);
        return await ReadRows.AllAsync(source);
    }
}
