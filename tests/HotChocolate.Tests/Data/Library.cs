using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using HotChocolate.Data;
using HotChocolate.Data.Filters;
using HotChocolate.Data.Sorting;
using HotChocolate.Execution;
using HotChocolate.Types;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Tests.Data;

/// <summary>A database of items in SQLite's memory, and the same items in ours, behind the same fields.</summary>
internal sealed class Library : IAsyncDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    public List<string> Commands { get; } = [];

    public IRequestExecutor Executor { get; private set; } = null!;

    /// <summary>Fixed items with every kind of hole: no owner, no text, no value.</summary>
    public static IReadOnlyList<Item> Items { get; } = [.. Enumerable.Range(1, 40).Select(i => new Item
    {
        Id = i,
        Name = i % 6 == 0 ? null : $"{(i % 2 == 0 ? "even" : "odd")}-{i}",
        Kind = (ItemKind)(i % 3),
        Value = i % 5 == 0 ? null : i * 1.5,
        At = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddHours(i),
        IsOpen = i % 4 == 0,
        OwnerId = i % 7 == 0 ? null : (i % 3) + 1,
        Owner = i % 7 == 0 ? null : Owners[i % 3],
    })];

    private static Owner[] Owners => field ??= [new() { Id = 1, Name = "ada" }, new() { Id = 2, Name = "bob" }, new() { Id = 3, Name = null }];

    public static async Task<Library> OpenAsync()
    {
        var library = new Library();
        await library._connection.OpenAsync();
        var services = new ServiceCollection();
        services.AddDbContextFactory<LibraryContext>(options => options
            .UseSqlite(library._connection)
            .LogTo(library.Commands.Add, [Microsoft.EntityFrameworkCore.Diagnostics.RelationalEventId.CommandExecuted]));
        library.Executor = await services.AddGraphQLServer()
            .AddQueryType<LibraryQueries>()
            .AddFiltering().AddSorting().AddProjections()
            .RegisterDbContextFactory<LibraryContext>()
            .SetPagingOptions(new() { DefaultPageSize = 50, IncludeTotalCount = true })
            .BuildRequestExecutorAsync();
        await using var context = await library.Executor.Services.GetRequiredService<IDbContextFactory<LibraryContext>>().CreateDbContextAsync();
        await context.Database.EnsureCreatedAsync();
        context.AddRange(Items.Select(item => item.Owner).OfType<Owner>().Distinct());
        context.AddRange(Items);
        await context.SaveChangesAsync();
        library.Commands.Clear();
        return library;
    }

    public async Task<string> Run(string document) => (await Executor.ExecuteAsync(document)).ToJson(false);

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    /// <summary>SQLitePCLRaw's assemblies are older than those EF Core asks for; their interface is the same.</summary>
    [ModuleInitializer]
    internal static void Register()
    {
        AssemblyLoadContext.Default.Resolving += static (context, name) =>
        {
            var file = System.IO.Path.Combine(AppContext.BaseDirectory, name.Name + ".dll");
            return name.Name?.StartsWith("SQLitePCLRaw.", StringComparison.Ordinal) == true && File.Exists(file) ? context.LoadFromAssemblyPath(file) : null;
        };
        NativeLibrary.SetDllImportResolver(
            Assembly.Load("SQLitePCLRaw.provider.e_sqlite3"),
            static (library, assembly, path) => library == "e_sqlite3" && NativeLibrary.TryLoad("libsqlite3.so.0", out var handle) ? handle : 0);
    }
}

public enum ItemKind
{
    Small,
    Large,
    VeryLarge,
}

public sealed class Owner
{
    public int Id { get; set; }

    public string? Name { get; set; }

    [GraphQLIgnore]
    public List<Item> Items { get; set; } = [];
}

public sealed class Item
{
    public long Id { get; set; }

    public string? Name { get; set; }

    public ItemKind Kind { get; set; }

    public double? Value { get; set; }

    public DateTime At { get; set; }

    public bool IsOpen { get; set; }

    [GraphQLIgnore]
    public int? OwnerId { get; set; }

    public Owner? Owner { get; set; }
}

internal sealed class LibraryContext(DbContextOptions<LibraryContext> options) : DbContext(options)
{
    public DbSet<Item> Items => Set<Item>();

    public DbSet<Owner> Owners => Set<Owner>();
}

internal sealed class NarrowFilter : FilterInputType<Item>
{
    protected override void Configure(IFilterInputTypeDescriptor<Item> descriptor)
    {
        descriptor.Name("NarrowFilterInput").BindFieldsExplicitly().AllowOr(false);
        descriptor.Field(item => item.Kind).Name("sort");
    }
}

internal sealed class NarrowSort : SortInputType<Item>
{
    protected override void Configure(ISortInputTypeDescriptor<Item> descriptor) => descriptor.Name("NarrowSortInput").Ignore(item => item.Owner).Ignore(item => item.Value);
}

[GraphQLName("Query")]
internal sealed class LibraryQueries
{
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    public IQueryable<Item> GetStored(LibraryContext context) => context.Items.AsNoTracking().Include(item => item.Owner).OrderBy(item => item.Id);

    [UsePaging]
    [UseFiltering]
    [UseSorting]
    public IEnumerable<Item> GetHeld() => Library.Items;

    [UsePaging]
    [UseProjection]
    [UseFiltering]
    [UseSorting]
    public IQueryable<Item> GetProjected(LibraryContext context) => context.Items.AsNoTracking().OrderBy(item => item.Id);

    [UseFiltering]
    public IQueryable<Owner> GetOwners(LibraryContext context) => context.Owners.OrderBy(owner => owner.Id);

    [UseFiltering(typeof(NarrowFilter))]
    [UseSorting(typeof(NarrowSort))]
    public IQueryable<Item> GetNarrow() => Library.Items.AsQueryable();

    [UseSorting]
    public IQueryable<Item> GetByHand(ISortingContext sorting)
    {
        sorting.Handled(false);
        sorting.OnAfterSortingApplied<IQueryable<Item>>((isDefined, query) => isDefined ? query.Take(2) : query.OrderByDescending(item => item.Id).Take(1));
        return Library.Items.AsQueryable();
    }

    [UseSorting]
    public IQueryable<Item> GetSelfSorted(ISortingContext sorting)
    {
        sorting.OnAfterSortingApplied<IQueryable<Item>>((isDefined, query) => isDefined ? query : query.Take(2));
        return sorting.IsDefined ? Library.Items.AsQueryable().OrderByDescending(item => item.Id) : Library.Items.AsQueryable();
    }
}
