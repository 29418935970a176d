using GraphQLExport.Exports;
using GraphQLExport.Processes;
using GraphQLExport.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQLExport.Tests.Exports;

/// <summary>Start-up is recovery: two hosts, one after the other, on one data folder.</summary>
public sealed class ExportRecoveryTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    [Trait("Req", "R-JOB")]
    public async Task Unfinished_exports_go_on_after_a_stop()
    {
        var gate = new GatedRows();
        Export running, queued;
        await using (var first = Host(gate))
        {
            await first.AddMotionAsync(4);
            running = await first.StartAsync();
            await gate.ReaderAsync();
            queued = await first.StartAsync();
        }

        await using var second = Host(null);
        var end = await second.EndAsync(running);
        Assert.Equal((ExportStatus.Completed, 2), (end.Status, end.Attempt));
        Assert.Equal((ExportStatus.Completed, 1), ((await second.EndAsync(queued)).Status, (await second.EndAsync(queued)).Attempt));
        Assert.Equal(2, Directory.GetFiles(Path.Combine(folder.Path, "exports")).Length);
    }

    [Fact]
    public async Task What_a_killed_process_left_is_settled()
    {
        string running, canceling, orphan;
        await using (var first = Host(null))
        {
            await first.AddMotionAsync(4);
            running = (await first.RunAsync()).Id;
            canceling = (await first.RunAsync()).Id;
            orphan = (await first.RunAsync()).Id;
            await first.AddAsync(new ServerProcess { Id = "killed", Host = "h", Roles = "Worker" });
            // As a kill leaves them: between rename and commit, amid a cancel, and at the last attempt but none.
            await SetAsync(first, running, ExportStatus.Running, 1);
            await SetAsync(first, canceling, ExportStatus.Canceling, 1);
            await SetAsync(first, orphan, ExportStatus.Running, 5);
        }

        await using var second = Host(null);
        var resumed = await second.EndAsync((await second.Exports().FindAsync(Exporting.Admin, running, default))!);
        Assert.Equal((ExportStatus.Completed, 2), (resumed.Status, resumed.Attempt));
        Assert.Equal(ExportStatus.Canceled, (await second.EndAsync((await second.Exports().FindAsync(Exporting.Admin, canceling, default))!)).Status);
        var failed = await second.EndAsync((await second.Exports().FindAsync(Exporting.Admin, orphan, default))!);
        Assert.Equal((ExportStatus.Failed, ExportFailureCode.Interrupted), (failed.Status, failed.FailureCode!.Value));
        Assert.Equal([$"{running}-2.csv"], Directory.GetFiles(Path.Combine(folder.Path, "exports")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task An_attempt_that_lost_its_export_to_another_leaves_nothing()
    {
        var gate = new GatedRows();
        await using var app = new AppFactory { Replace = gate.Install, Settings = { ["GraphQLExport:Exports:Workers"] = "2" } };
        await app.AddMotionAsync(4);
        var started = await app.StartAsync();
        await gate.ReaderAsync();
        var lost = (await app.Exports().FindAsync(Exporting.Ada, started.Id, default))!;

        Assert.True(await app.Services.GetRequiredService<ExportRunner>().ReturnAsync(lost));
        Assert.False(await app.Services.GetRequiredService<ExportRunner>().ReturnAsync(lost));
        await gate.ReaderAsync();
        gate.Open();

        var end = await app.EndAsync(started);
        Assert.Equal((ExportStatus.Completed, 2), (end.Status, end.Attempt));
        await WaitUntil.TrueAsync(() => app.FilesOf() is [var file] && Path.GetFileName(file) == $"{started.Id}-2.csv");
        Assert.Single(await app.Exports().FilesAsync(end, default));
    }

    [Fact]
    public async Task Expired_files_are_deleted_and_the_history_stays()
    {
        var time = new ManualTimeProvider(new(2026, 1, 18, 10, 0, 0, TimeSpan.Zero));
        await using var app = new AppFactory { Time = time };
        var export = await app.RunAsync();
        time.Advance(TimeSpan.FromDays(7) + TimeSpan.FromSeconds(1));
        await app.Services.GetRequiredService<IEnumerable<Microsoft.Extensions.Hosting.IHostedService>>().OfType<ExportRetention>().Single().SweepAsync(default);
        Assert.Equal(ExportStatus.Expired, (await app.Exports().FindAsync(Exporting.Ada, export.Id, default))!.Status);
        Assert.Empty(app.FilesOf());
    }

    private AppFactory Host(GatedRows? gate) => new()
    {
        Replace = services => gate?.Install(services),
        Settings = { ["GraphQLExport:DataPath"] = folder.Path, ["GraphQLExport:Exports:Workers"] = "1", ["GraphQLExport:Hosting:Heartbeat"] = "00:00:00.100", ["GraphQLExport:Hosting:Lease"] = "00:00:00.300" },
    };

    private static async Task SetAsync(AppFactory app, string id, ExportStatus status, int attempt)
    {
        await using var database = await app.Database.CreateDbContextAsync();
        await database.Set<StoredFile>().Where(file => file.ExportId == id).ExecuteDeleteAsync();
        await database.Set<ExportProgress>().Where(progress => progress.ExportId == id && progress.Status == ExportStatus.Completed).ExecuteDeleteAsync();
        await database.Set<Export>().Where(export => export.Id == id)
            .ExecuteUpdateAsync(row => row.SetProperty(export => export.Status, status).SetProperty(export => export.Attempt, attempt).SetProperty(export => export.WorkerId, "killed"));
    }
}
