using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;

namespace HotChocolate.Tests.Data;

/// <summary>Pages of a database query hold on to the rows they were cut at, whatever comes and goes between them.</summary>
[Trait("Req", "G-API")]
[Collection(PostgreSql.Collection)]
public sealed class KeysetTests(PostgreSql server)
{
    private static readonly Gen<string> s_order =
        from fields in Gen.Elements("label", "number", "ratio", "at", "day", "key", "kind", "flag", "makerId", "maker.name", "maker.id").ArrayOf()
        from directions in Gen.Elements("ASC", "DESC").ArrayOf(4)
        from id in Gen.Elements("", "{ id: ASC }", "{ id: DESC }")
        let keys = fields.Distinct().Take(3).Select((field, i) => field.Split('.') is [var outer, var inner] ? $"{{ {outer}: {{ {inner}: {directions[i]} }} }}" : $"{{ {field}: {directions[i]} }}")
        select string.Join(", ", keys.Append(id).Where(key => key.Length > 0));

    public static TheoryData<bool, int> Runs => new() { { false, 1 }, { true, 2 } };

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task A_walk_in_either_direction_meets_every_row_once_in_order(bool isPostgreSql, int seed)
    {
        await using var things = await Things.OpenAsync(isPostgreSql ? server : null, 50, seed);
        foreach (var (order, size) in s_order.SelectMany(order => Gen.Choose(1, 20).Select(size => (order, size))).Sample(25, new Rnd((ulong)seed), 20))
        {
            var all = (await ThingsPage.ReadAsync(things, $"order: [{order}], first: 100")).Ids;
            Assert.Equal((order, string.Join(',', await InMemory(things, order))), (order, string.Join(',', all)));

            var forward = new List<long>();
            for (var (cursor, more) = ("null", true); more && forward.Count <= all.Count;)
            {
                var page = await ThingsPage.ReadAsync(things, $"order: [{order}], first: {size}, after: {cursor}");
                Assert.Equal(forward.Count > 0, page.HasPrevious);
                forward.AddRange(page.Ids);
                (cursor, more) = (page.End, page.HasNext);
            }

            var backward = new List<long>();
            for (var (cursor, more) = ("null", true); more && backward.Count <= all.Count;)
            {
                var page = await ThingsPage.ReadAsync(things, $"order: [{order}], last: {size}, before: {cursor}");
                Assert.Equal(backward.Count > 0, page.HasNext);
                backward.InsertRange(0, page.Ids);
                (cursor, more) = (page.Start, page.HasPrevious);
            }

            Assert.Equal((order, string.Join(',', all)), (order, string.Join(',', forward)));
            Assert.Equal((order, string.Join(',', all)), (order, string.Join(',', backward)));
        }
    }

    [Fact]
    public async Task Text_is_compared_as_its_collation_orders_it()
    {
        await using var things = await Things.OpenAsync(server, 50);
        await using var context = await things.Contexts.CreateDbContextAsync();
        await context.Database.ExecuteSqlRawAsync("""ALTER TABLE "Things" ALTER COLUMN "Label" TYPE text COLLATE "und-x-icu" """);
        foreach (var direction in new[] { "ASC", "DESC" })
        {
            var all = (await ThingsPage.ReadAsync(things, $"order: [{{ label: {direction} }}], first: 100")).Ids;
            Assert.NotEqual(await InMemory(things, $"{{ label: {direction} }}"), all);
            var seen = new List<long>();
            for (var (cursor, more) = ("null", true); more && seen.Count <= all.Count;)
            {
                var page = await ThingsPage.ReadAsync(things, $"order: [{{ label: {direction} }}], first: 4, after: {cursor}");
                seen.AddRange(page.Ids);
                (cursor, more) = (page.End, page.HasNext);
            }

            Assert.Equal(all, seen);
        }
    }

    [Fact]
    public async Task What_the_query_includes_is_included()
    {
        await using var library = await Library.OpenAsync();
        const string Page = "(last: 12, order: [{ kind: ASC }]) { totalCount nodes { id owner { name } } } }";
        Assert.Equal(await library.Run("{ items: held" + Page), await library.Run("{ items: stored" + Page));
        Assert.Contains("LEFT JOIN", library.Commands[^1], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task Any_slice_is_what_the_algorithm_of_the_specification_cuts(bool isPostgreSql, int seed)
    {
        await using var things = await Things.OpenAsync(isPostgreSql ? server : null, 12, seed);
        var whole = await ThingsPage.ReadAsync(things, "order: [{ kind: DESC }, { label: ASC }], first: 100");
        var places = Gen.Choose(-1, 11);
        var sizes = Gen.Choose(-1, 13);
        var slices = from first in sizes from last in sizes from after in places from before in places where first >= 0 || last >= 0 select (first, last, after, before);
        foreach (var (first, last, after, before) in slices.Sample(60, new Rnd((ulong)seed), 20))
        {
            var edges = Enumerable.Range(0, 12).Where(i => i > after && (before < 0 || i < before)).ToList();
            var (hasNext, hasPrevious) = (false, false);
            if (first >= 0)
            {
                (hasNext, edges) = (edges.Count > first, [.. edges.Take(first)]);
            }

            if (last >= 0)
            {
                (hasPrevious, edges) = (edges.Count > last, [.. edges.TakeLast(last)]);
            }

            var page = await ThingsPage.ReadAsync(things, $"order: [{{ kind: DESC }}, {{ label: ASC }}], {Given("first", first)} {Given("last", last)} {Cursor("after", after)} {Cursor("before", before)}");
            Assert.Equal(edges.Select(i => whole.Ids[i]), page.Ids);
            Assert.Equal((hasNext || before >= 0, hasPrevious || after >= 0), (page.HasNext, page.HasPrevious));
        }

        string Cursor(string name, int place) => place < 0 ? "" : $"{name}: {whole.Cursors[place]}";
        static string Given(string name, int size) => size < 0 ? "" : $"{name}: {size}";
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task Rows_that_come_and_go_between_pages_neither_repeat_nor_hide_others(bool isPostgreSql, int seed)
    {
        await using var things = await Things.OpenAsync(isPostgreSql ? server : null, 40, seed);
        var random = new Random(seed);
        var next = 1000L;
        foreach (var isForward in new[] { true, false })
        {
            var seen = new List<long>();
            var changed = new HashSet<long>();
            await using var context = await things.Contexts.CreateDbContextAsync();
            var before = await context.Things.Select(row => row.Id).ToListAsync();
            for (var (cursor, more) = ("null", true); more && seen.Count < 1000;)
            {
                var page = await ThingsPage.ReadAsync(things, $"order: [{{ label: DESC }}], {(isForward ? "first" : "last")}: 3, {(isForward ? "after" : "before")}: {cursor}");
                seen.AddRange(page.Ids);
                (cursor, more) = isForward ? (page.End, page.HasNext) : (page.Start, page.HasPrevious);

                // The row that the cursor was made of is the first to go.
                foreach (var id in page.Ids.TakeLast(1).Concat(before.OrderBy(_ => random.Next()).Take(1)).Distinct().ToList())
                {
                    if (await context.Things.Include(row => row.Parts).SingleOrDefaultAsync(row => row.Id == id) is { } row)
                    {
                        context.RemoveRange(row.Parts);
                        context.Remove(row);
                        changed.Add(id);
                    }
                }

                var added = new Thing { Id = next++, Label = Things.Texts[random.Next(Things.Texts.Count)], MakerId = 1, At = new(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc) };
                context.Add(added);
                changed.Add(added.Id);
                await context.SaveChangesAsync();
            }

            Assert.Equal(seen.Count, seen.Distinct().Count());
            Assert.Empty(before.Except(changed).Except(seen));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_page_is_one_statement_that_counts_and_skips_nothing(bool isPostgreSql)
    {
        await using var things = await Things.OpenAsync(isPostgreSql ? server : null, 30);
        var first = await ThingsPage.ReadAsync(things, "order: [{ number: ASC }], first: 3");
        foreach (var arguments in new[] { "first: 3", $"first: 3, after: {first.End}", $"last: 3, before: {first.End}", "last: 3" })
        {
            things.Database.Forget();
            Assert.NotEmpty((await ThingsPage.ReadAsync(things, $"order: [{{ number: ASC }}], {arguments}")).Ids);
            var command = Assert.Single(things.Database.Commands);
            Assert.DoesNotContain("COUNT(", command, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("OFFSET", command, StringComparison.Ordinal);
        }

        things.Database.Forget();
        await things.Run("{ stored(first: 3) { totalCount nodes { id } } }");
        Assert.Single(things.Database.Commands, command => command.Contains("COUNT(*)", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(2, things.Database.Commands.Count);

        things.Database.Forget();
        Assert.Equal("""{"data":{"stored":{"totalCount":30}}}""", await things.Run("{ stored(first: 3) { totalCount } }"));
        Assert.Single(things.Database.Commands);
    }

    private static async Task<List<long>> InMemory(Things things, string order)
    {
        using var answer = JsonDocument.Parse(await things.Run($"{{ held(order: [{order}], first: 100) {{ nodes {{ id }} }} }}"));
        return [.. answer.RootElement.GetProperty("data").GetProperty("held").GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetInt64())];
    }
}
