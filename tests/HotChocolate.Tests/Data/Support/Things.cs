using FsCheck;
using FsCheck.Fluent;
using HotChocolate.Data;
using HotChocolate.Execution;
using HotChocolate.Execution.Configuration;
using HotChocolate.Types;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Tests.Data;

/// <summary>The same random rows in a database and in memory, behind the same fields.</summary>
internal sealed class Things : IAsyncDisposable
{
    private static readonly string[] s_texts = ["", "a", "A", "ab", "aB", "b%", "_b", "a_b", "a%b", "\\", "a\\%", "[a]", "é", "É", "😀", "😀a", "null", "'", "\""];
    private static readonly DateTime s_start = new(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc);

    private Things(TestDatabase database) => Database = database;

    /// <summary>Texts that tempt a database to misread them.</summary>
    public static IReadOnlyList<string> Texts => s_texts;

    public TestDatabase Database { get; }

    public IRequestExecutor Executor { get; private set; } = null!;

    public IDbContextFactory<ThingContext> Contexts => Executor.Services.GetRequiredService<IDbContextFactory<ThingContext>>();

    public List<Thing> Rows { get; } = [];

    public static async Task<Things> OpenAsync(PostgreSql? server, int count = 60, int seed = 1, Action<IRequestExecutorBuilder>? configure = null)
    {
        var things = new Things(await TestDatabase.OpenAsync(server));
        var services = new ServiceCollection();
        services.AddSingleton(things.Rows);
        services.AddDbContextFactory<ThingContext>(things.Database.Configure);
        var builder = services.AddGraphQLServer();
        configure?.Invoke(builder);
        things.Executor = await builder
            .AddQueryType<ThingQueries>()
            .AddFiltering().AddSorting().AddProjections()
            .RegisterDbContextFactory<ThingContext>()
            .SetPagingOptions(new() { DefaultPageSize = 100, MaxPageSize = 1000, IncludeTotalCount = true })
            .ModifyCostOptions(cost => cost.EnforceCostLimits = false)
            .BuildRequestExecutorAsync();
        await using var context = await things.Contexts.CreateDbContextAsync();
        await context.Database.EnsureCreatedAsync();
        var makers = Enumerable.Range(1, 4).Select(i => new Maker { Id = i, Name = s_texts[i], Place = i % 2 == 0 ? null : s_texts[i + 4], Since = i == 3 ? null : i, IsKnown = i < 3 }).ToList();
        context.AddRange(makers);
        things.Rows.AddRange(Row(makers).ArrayOf(count).Sample(1, new Rnd((ulong)seed), 50)[0]);
        for (var i = 0; i < count; i++)
        {
            things.Rows[i].Id = i + 1;
        }

        context.AddRange(things.Rows);
        await context.SaveChangesAsync();
        things.Rows.ForEach(row => row.Parts.Sort((left, right) => left.Id.CompareTo(right.Id)));
        things.Database.Forget();
        return things;
    }

    public async Task<string> Run(string document) => (await Executor.ExecuteAsync(document)).ToJson(false);

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    private static Gen<T?> Maybe<T>(Gen<T> gen)
        where T : struct => Gen.OneOf(Gen.Constant<T?>(null), gen.Select(value => (T?)value), gen.Select(value => (T?)value));

    private static Gen<Thing> Row(List<Maker> makers) =>
        from label in Gen.Elements(s_texts)
        from text in Gen.OneOf(Gen.Constant<string?>(null), Gen.Elements(s_texts).Select(value => (string?)value))
        from number in Gen.Choose(-2, 3)
        from count in Maybe(Gen.Choose(-2, 3))
        from ratio in Gen.Elements(-1.5, 0.1, 0.30000000000000004, 1e300, 2)
        from flags in Gen.Choose(0, 5)
        from day in Gen.Choose(0, 4)
        from link in Maybe(Gen.Choose(1, 4))
        from kind in Gen.Elements(ItemKind.Small, ItemKind.Large, ItemKind.VeryLarge)
        from maker in Gen.Elements<Maker>(makers)
        from owner in Gen.OneOf(Gen.Constant<Maker?>(null), Gen.Elements<Maker>(makers).Select(value => (Maker?)value))
        from parts in Gen.Choose(0, 3)
        from weight in Gen.Choose(0, 3)
        select new Thing
        {
            Label = label,
            Text = text,
            Number = number,
            Count = count,
            Small = (short?)count,
            Ratio = ratio,
            Value = flags == 0 ? null : ratio,
            Price = flags == 1 ? null : number * 1.25m,
            Flag = flags > 2,
            Maybe = flags == 3 ? null : flags > 3,
            At = s_start.AddHours(day),
            Seen = flags == 4 ? null : new DateTimeOffset(s_start.AddHours(day)),
            Day = new DateOnly(2026, 3, 1 + day),
            Key = new Guid(number, 2, (short)day, 3, 0, 0, 0, 0, 0, 0, 0),
            Link = link is { } value ? new Guid(value, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1) : null,
            Kind = kind,
            Named = flags == 5 ? null : kind,
            MakerId = maker.Id,
            Maker = maker,
            OwnerId = owner?.Id,
            Owner = owner,
            Parts = [.. Enumerable.Range(0, parts).Select(i => new Part { Name = (weight + i) % 4 == 0 ? null : s_texts[weight + i], Weight = (weight + i) % 3 == 0 ? null : weight + i })],
        };
}

[GraphQLName("Query")]
internal sealed class ThingQueries(List<Thing> rows)
{
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    public IQueryable<Thing> GetStored(ThingContext context) => context.Things.AsNoTracking().OrderBy(row => row.Id);

    [UsePaging]
    [UseFiltering]
    [UseSorting]
    public IEnumerable<Thing> GetHeld() => rows.OrderBy(row => row.Id);

    [UsePaging]
    [UseProjection]
    [UseFiltering]
    [UseSorting]
    public IQueryable<Thing> GetProjected(ThingContext context) => context.Things.AsNoTracking().OrderBy(row => row.Id);

    [UseProjection]
    [UseFiltering]
    [UseSorting]
    public IQueryable<Thing> GetListed(ThingContext context) => context.Things.OrderBy(row => row.Id);
}
