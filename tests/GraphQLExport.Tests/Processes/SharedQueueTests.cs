using System.Security.Cryptography;
using GraphQLExport.Auditing;
using GraphQLExport.Exports;
using GraphQLExport.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Tests.Processes;

/// <summary>Processes of the server that share one queue, from the first start of all of them on; the number is that of the list of failures.</summary>
[Trait("Req", "G-SCALE")]
[Trait(TestedDatabase.Trait, "PostgreSql")]
public sealed class SharedQueueTests : IAsyncDisposable, IAsyncLifetime
{
    private const int RowCount = 3_000;

    private readonly SharedDatabase shared = new(isEmpty: true);

    [Fact]
    [Trait("Req", "R-JOB")]
    public async Task Fault_1_sixty_exports_on_two_processes_one_of_them_killed_are_each_made_once_and_whole()
    {
        // On an empty database, which both make ready at the same time.
        var starting = await Task.WhenAll(shared.StartAsync(), shared.StartAsync());
        await using var first = starting[0];
        await using var second = starting[1];
        Assert.Equal(3, await shared.ReadAsync(database => database.Users.CountAsync()));
        await shared.AddMotionAsync("front-door", RowCount);
        await shared.AddMotionAsync("warehouse", RowCount);
        List<HttpClient> clients = [];
        foreach (var server in starting)
        {
            foreach (var user in (string[])["ada", "bob", "admin"])
                clients.Add(await server.SignInAsync($"{user}@example.com"));
        }

        List<string> ids = [];
        for (var i = 0; i < 60; i++)
            ids.Add(await SharedDatabase.ExportAsync(clients[i % clients.Count], i % 4 == 0 ? "NDJSON" : "CSV"));
        await WaitUntil.TrueAsync(async () => await CompletedAsync() >= 10);
        await second.SignalAsync("KILL");
        await second.ExitAsync();
        await using var third = await shared.StartAsync();
        await WaitUntil.TrueAsync(async () => await CompletedAsync() == 60);

        Assert.Equal(60, await shared.ReadAsync(database => database.Set<ExportProgress>().CountAsync(progress => progress.Status == ExportStatus.Completed)));
        Assert.Equal(60, await shared.ReadAsync(database => database.AuditEntries.CountAsync(entry => entry.Action == AuditAction.ExportCompleted)));
        var files = await shared.ReadAsync(database => database.Set<StoredFile>().AsNoTracking().ToListAsync());
        Assert.Equal(ids.Order(StringComparer.Ordinal), files.Select(file => file.ExportId).Order(StringComparer.Ordinal));
        Assert.Equal(files.Select(file => file.StorageKey).Order(StringComparer.Ordinal), shared.Files());
        foreach (var file in files)
        {
            var bytes = await File.ReadAllBytesAsync(shared.PathOf(file.StorageKey));
            Assert.Equal(file.Sha256, Convert.ToHexStringLower(SHA256.HashData(bytes)));
            var isAdmin = (await shared.FindAsync(file.ExportId)).UserId == "admin";
            var lines = bytes.Count(value => value == '\n') - (file.StorageKey.EndsWith("csv", StringComparison.Ordinal) ? 1 : 0);
            Assert.Equal((isAdmin ? 2 : 1) * RowCount, lines);
        }

        clients.ForEach(client => client.Dispose());
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async ValueTask DisposeAsync() => await shared.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    private Task<int> CompletedAsync() => shared.ReadAsync(database => database.Set<Export>().CountAsync(export => export.Status == ExportStatus.Completed));
}
