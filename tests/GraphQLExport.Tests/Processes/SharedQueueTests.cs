using System.Diagnostics;
using System.Security.Cryptography;
using GraphQLExport.Auditing;
using GraphQLExport.Exports;
using GraphQLExport.Processes;
using GraphQLExport.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Tests.Processes;

/// <summary>Processes of the server on one database, with the faults of the list of failures really injected; the numbers are that list's.</summary>
[Trait("Req", "G-SCALE")]
[Trait(TestedDatabase.Trait, "PostgreSql")]
[Collection(AloneCollection.Name)]
public sealed class SharedQueueTests : IAsyncDisposable, IAsyncLifetime
{
    private const int RowCount = 3_000;

    private readonly SharedDatabase shared = new();

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

    [Theory]
    [InlineData("KILL")]
    [InlineData("STOP")]
    public async Task Faults_2_and_19_one_stopped_between_rename_and_commit_leaves_one_file_and_one_row(string signal)
    {
        await using var first = await shared.StartAsync();
        var (id, held) = await RunningAsync(first);
        string file = $"{id}-1.csv";
        await using (await shared.HoldAsync(SharedDatabase.Writers))
        {
            await held.DisposeAsync();
            await WaitUntil.TrueAsync(() => shared.Files().Contains(file));
            await first.SignalAsync(signal);
        }

        await using var second = await shared.StartAsync("worker");
        await shared.UntilAsync(id, ExportStatus.Completed);
        await EndAsync(first, signal);
        await IsOneAsync(id, attempt: 2);
    }

    [Fact]
    public async Task Fault_19_a_worker_frozen_past_its_lease_publishes_nothing()
    {
        await using var first = await shared.StartAsync();
        var (id, held) = await RunningAsync(first);
        await first.SignalAsync("STOP");
        await held.DisposeAsync();
        await using var second = await shared.StartAsync("worker");
        await shared.UntilAsync(id, ExportStatus.Completed);
        await EndAsync(first, "STOP");
        await IsOneAsync(id, attempt: 2);
    }

    [Fact]
    public async Task Fault_17_a_process_that_is_told_to_stop_gives_its_exports_to_another_at_once()
    {
        await using var first = await shared.StartAsync();
        var (id, held) = await RunningAsync(first);
        using var ada = await first.SignInAsync("ada@example.com");
        string[] ids = [id, await SharedDatabase.ExportAsync(ada), await SharedDatabase.ExportAsync(ada)];
        await WaitUntil.TrueAsync(() => AllAsync(ids, export => export.Status == ExportStatus.Running));
        await using var second = await shared.StartAsync("worker");
        var worker = await shared.ReadAsync(database => database.Set<ServerProcess>().Where(process => process.Roles == "Worker").Select(process => process.Id).SingleAsync());

        var watch = Stopwatch.StartNew();
        await first.SignalAsync("TERM");
        await WaitUntil.TrueAsync(() => AllAsync(ids, export => export.WorkerId == worker));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        await first.ExitAsync();
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        Assert.Equal(1, await shared.ReadAsync(database => database.Set<ServerProcess>().CountAsync()));

        await held.DisposeAsync();
        await WaitUntil.TrueAsync(() => AllAsync(ids, export => export.Status == ExportStatus.Completed));
        Assert.Equal(ids.Select(export => $"{export}-2.csv").Order(StringComparer.Ordinal), shared.Files());
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async ValueTask DisposeAsync() => await shared.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    private Task<int> CompletedAsync() => shared.ReadAsync(database => database.Set<Export>().CountAsync(export => export.Status == ExportStatus.Completed));

    private async Task<bool> AllAsync(string[] ids, Func<Export, bool> condition) =>
        (await shared.ReadAsync(database => database.Set<Export>().AsNoTracking().Where(export => ids.Contains(export.Id)).ToListAsync())).All(condition);

    /// <summary>An export of Ada's that runs, and waits for its rows until they are let go.</summary>
    private async Task<(string Id, IAsyncDisposable Held)> RunningAsync(RunningServer server)
    {
        await shared.AddMotionAsync("front-door", RowCount);
        var held = await shared.HoldAsync(SharedDatabase.Rows);
        using var ada = await server.SignInAsync("ada@example.com");
        var id = await SharedDatabase.ExportAsync(ada);
        await shared.UntilAsync(id, ExportStatus.Running);
        return (id, held);
    }

    /// <summary>Lets a frozen process go on until it has seen what happened, and end in order.</summary>
    private async Task EndAsync(RunningServer server, string signal)
    {
        if (signal == "STOP")
        {
            await server.SignalAsync("CONT");
            await WaitUntil.TrueAsync(() => server.Output.Contains("goes on under a new id", StringComparison.Ordinal));
            await server.SignalAsync("TERM");
        }

        await server.ExitAsync();
    }

    private async Task IsOneAsync(string id, int attempt)
    {
        var export = await shared.FindAsync(id);
        Assert.Equal((ExportStatus.Completed, attempt, null), (export.Status, export.Attempt, export.WorkerId));
        var file = await shared.ReadAsync(database => database.Set<StoredFile>().AsNoTracking().SingleAsync());
        Assert.Equal((id, (long)RowCount), (file.ExportId, file.Rows));
        Assert.Equal([file.StorageKey], shared.Files());
        Assert.Equal(1, await shared.ReadAsync(database => database.Set<ExportProgress>().CountAsync(progress => progress.Status == ExportStatus.Completed)));
    }
}
