using GraphQLExport.Processes;
using GraphQLExport.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQLExport.Tests.Processes;

/// <summary>Processes that share a database know of each other who lives.</summary>
[Trait("Req", "G-SCALE")]
[Trait(TestedDatabase.Trait, "PostgreSql")]
public sealed class ProcessRegistryTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task One_that_is_silent_for_a_lease_is_taken_out_and_goes_on_under_a_new_id()
    {
        await using var first = Host();
        await using var second = Host();
        var (watcher, silent) = (RegistryOf(first), RegistryOf(second));
        var id = silent.Id;

        await LookAsync(watcher, 3);
        await silent.BeatAsync(default);
        await LookAsync(watcher, 3);
        Assert.Equal([watcher.Id, id], await IdsAsync(first));
        await LookAsync(watcher, 1);
        Assert.Equal([watcher.Id], await IdsAsync(first));

        await silent.BeatAsync(default);
        Assert.NotEqual(id, silent.Id);
        Assert.Equal([watcher.Id, silent.Id], await IdsAsync(first));
    }

    [Fact]
    public async Task One_that_ends_in_order_takes_itself_out()
    {
        await using var first = Host();
        await using (var second = Host())
            Assert.Contains(RegistryOf(second).Id, await IdsAsync(first));
        Assert.Equal([RegistryOf(first).Id], await IdsAsync(first));
    }

    private static ProcessRegistry RegistryOf(AppFactory app) => app.Services.GetRequiredService<ProcessRegistry>();

    private static async Task LookAsync(ProcessRegistry registry, int times)
    {
        for (var look = 0; look < times; look++)
            await registry.LookAsync(default);
    }

    private static async Task<List<string>> IdsAsync(AppFactory app)
    {
        await using var database = await app.Database.CreateDbContextAsync();
        return await database.Set<ServerProcess>().OrderBy(process => process.Id).Select(process => process.Id).ToListAsync();
    }

    // So slow that no heartbeat of its own comes between.
    private AppFactory Host() => new()
    {
        Settings =
        {
            ["GraphQLExport:DataPath"] = folder.Path,
            ["GraphQLExport:Hosting:Heartbeat"] = "00:01:00",
            ["GraphQLExport:Hosting:Lease"] = "00:03:00",
        },
    };
}
