using GreenDonut;
using HotChocolate.Execution.Configuration;
using HotChocolate.Tests.Data;
using HotChocolate.Types;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Tests.GreenDonut;

internal sealed class MakerLoader(IDbContextFactory<ThingContext> contexts, IBatchScheduler scheduler, DataLoaderOptions options)
    : BatchDataLoader<int, Maker>(scheduler, options)
{
    protected override async Task<IReadOnlyDictionary<int, Maker>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Makers.Where(maker => keys.Contains(maker.Id)).ToDictionaryAsync(maker => maker.Id, cancellationToken);
    }
}

internal sealed class OwnerLoader(IDbContextFactory<ThingContext> contexts, IBatchScheduler scheduler, DataLoaderOptions options)
    : BatchDataLoader<int, string>(scheduler, options)
{
    protected override async Task<IReadOnlyDictionary<int, string>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Makers.Where(maker => keys.Contains(maker.Id)).ToDictionaryAsync(maker => maker.Id, maker => maker.Name, cancellationToken);
    }
}

/// <summary>A loader that stands on another.</summary>
internal sealed class PlaceLoader(MakerLoader makers, IBatchScheduler scheduler, DataLoaderOptions options) : BatchDataLoader<int, string?>(scheduler, options)
{
    protected override async Task<IReadOnlyDictionary<int, string?>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken) =>
        (await makers.LoadAsync(keys, cancellationToken)).OfType<Maker>().ToDictionary(maker => maker.Id, maker => maker.Place);
}

internal sealed class ProductLoader(IDbContextFactory<ThingContext> contexts, IBatchScheduler scheduler, DataLoaderOptions options)
    : GroupedDataLoader<int, Thing>(scheduler, options)
{
    protected override async Task<ILookup<int, Thing>> LoadGroupedBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return (await context.Things.Where(thing => keys.Contains(thing.MakerId)).OrderBy(thing => thing.Id).ToListAsync(cancellationToken)).ToLookup(thing => thing.MakerId);
    }
}

/// <summary>A service that resolvers reach a loader through.</summary>
internal sealed class Directory(MakerLoader makers)
{
    public async Task<string?> NameAsync(int id, CancellationToken cancellationToken) => (await makers.LoadAsync(id, cancellationToken).ConfigureAwait(false))?.Name;
}

[ExtendObjectType(typeof(Thing))]
internal sealed class LoadedThing
{
    public Task<Maker?> GetLoadedMakerAsync([Parent] Thing thing, MakerLoader makers, CancellationToken cancellationToken) => makers.LoadAsync(thing.MakerId, cancellationToken);

    public async Task<string?> GetLoadedOwnerAsync([Parent] Thing thing, OwnerLoader owners, CancellationToken cancellationToken) =>
        thing.OwnerId is { } id ? await owners.LoadAsync(id, cancellationToken) : null;

    public async Task<string?> GetPlaceAsync([Parent] Thing thing, PlaceLoader places, CancellationToken cancellationToken) => await places.LoadAsync(thing.MakerId, cancellationToken);

    public Task<string?> GetMakerNameAsync([Parent] Thing thing, [Service] Directory directory, CancellationToken cancellationToken) => directory.NameAsync(thing.MakerId, cancellationToken);

    public async Task<string?> GetChainAsync([Parent] Thing thing, MakerLoader makers, OwnerLoader owners, CancellationToken cancellationToken)
    {
        var maker = await makers.LoadAsync(thing.MakerId, cancellationToken);
        await Task.Yield();
        return await owners.LoadAsync(maker!.Id, cancellationToken);
    }
}

[ExtendObjectType(typeof(Maker))]
internal sealed class LoadedMaker
{
    public async Task<IReadOnlyList<Thing>> GetProductsAsync([Parent] Maker maker, ProductLoader products, CancellationToken cancellationToken) =>
        await products.LoadAsync(maker.Id, cancellationToken) ?? [];
}

internal static class LoadedTypes
{
    public static void Add(IRequestExecutorBuilder builder)
    {
        builder.Services.AddScoped<Directory>();
        builder.AddTypeExtension<LoadedThing>().AddTypeExtension<LoadedMaker>()
            .AddDataLoader<MakerLoader>().AddDataLoader<OwnerLoader>().AddDataLoader<PlaceLoader>().AddDataLoader<ProductLoader>();
    }
}
