using FsCheck;
using FsCheck.Fluent;

namespace HotChocolate.Tests.Data;

/// <summary>Random filters over random rows find the same rows in memory, on SQLite and on PostgreSQL.</summary>
[Trait("Req", "X-FR8")]
[Collection(PostgreSql.Collection)]
public sealed class FilterPropertyTests(PostgreSql server)
{
    [Theory]
    [InlineData("parts: { all: { weight: { gt: 0 } } }")]
    [InlineData("parts: { all: { weight: { ngt: 1 } } }")]
    [InlineData("parts: { none: { weight: { nin: [1, null] } } }")]
    [InlineData("parts: { all: { name: { in: [null, \"a\"] } } }")]
    [InlineData("parts: { all: { name: { contains: \"a\" } } }")]
    [InlineData("owner: { since: { nlt: 2 } }")]
    [InlineData("owner: { id: { ngt: 2 } }")]
    [InlineData("owner: { name: { neq: \"a\" } }")]
    [InlineData("text: { startsWith: \"A\" }")]
    [InlineData("text: { nendsWith: \"b\" }")]
    [InlineData("text: { endsWith: \"\" }")]
    public async Task Nulls_and_cases_count_alike_everywhere(string filter)
    {
        await using var sqlite = await Things.OpenAsync(null);
        await using var postgreSql = await Things.OpenAsync(server);
        var held = await Rows(sqlite, "held", filter);
        Assert.Contains("\"id\"", held, StringComparison.Ordinal);
        Assert.Equal(held, await Rows(sqlite, "stored", filter));
        Assert.Equal(held, await Rows(postgreSql, "stored", filter));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_filter_finds_the_same_rows_everywhere(int seed)
    {
        await using var sqlite = await Things.OpenAsync(null, seed: seed);
        await using var postgreSql = await Things.OpenAsync(server, seed: seed);
        var differences = new List<string>();
        var found = 0;
        var filters = FilterGenerator.Filter.Sample(250, new Rnd((ulong)seed), 20).Distinct().ToList();
        foreach (var filter in filters)
        {
            var held = await Rows(sqlite, "held", filter);
            found += held.Contains("\"id\"", StringComparison.Ordinal) ? 1 : 0;
            foreach (var (name, things) in new[] { ("SQLite", sqlite), ("PostgreSQL", postgreSql) })
            {
                things.Database.Forget();
                var stored = await Rows(things, "stored", filter);
                if (stored != held || stored.Contains("errors", StringComparison.Ordinal))
                {
                    differences.Add($"{filter}\n  memory: {held}\n  {name}: {stored}\n  {string.Join("\n  ", things.Database.Commands)}");
                }
            }
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences.OrderBy(difference => difference.Length).Take(5).Prepend($"{differences.Count} differ")));
        Assert.True(found > 100 && found < filters.Count, $"{found} of {filters.Count} find anything.");
    }

    private static async Task<string> Rows(Things things, string field, string filter) =>
        (await things.Run($"{{ {field}(where: {{ {filter} }}) {{ nodes {{ id }} }} }}")).Replace(field, "", StringComparison.Ordinal);
}
