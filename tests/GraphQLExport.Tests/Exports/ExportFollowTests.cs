using GraphQLExport.Exports;
using GraphQLExport.Tests.Support;

namespace GraphQLExport.Tests.Exports;

/// <summary>Following an export: no event lost, none twice, an end.</summary>
public sealed class ExportFollowTests
{
    [Fact]
    [Trait("Req", "X-FR9")]
    public async Task Followers_from_any_moment_on_see_every_event_once()
    {
        var gate = new GatedRows();
        await using var app = new AppFactory { Replace = gate.Install };
        await app.AddMotionAsync(10);
        var export = await app.StartAsync();
        var early = CollectAsync(app, export, 0);
        var present = CollectAsync(app, export, null);
        await gate.ReaderAsync();
        var middle = CollectAsync(app, export, 1);
        gate.Open();

        var all = await early;
        Assert.Equal(Enumerable.Range(1, all.Count).Select(number => (long)number), all.Select(progress => progress.Sequence));
        Assert.Equal(ExportStatus.Queued, all[0].Status);
        Assert.Equal((ExportStatus.Completed, ExportPhase.Done, 10L), (all[^1].Status, all[^1].Phase, all[^1].RowsWritten));
        Assert.Equal(all.Skip(1), await middle);
        var fromPresent = await present;
        Assert.Equal(all.Skip(all.Count - fromPresent.Count), fromPresent.Select(progress => progress with { QueuePosition = all.Single(other => other.Sequence == progress.Sequence).QueuePosition }));
    }

    [Fact]
    public async Task Following_a_finished_export_replays_and_ends()
    {
        await using var app = new AppFactory();
        var export = await app.RunAsync();
        var all = await CollectAsync(app, export, 0);
        Assert.Equal(export.Sequence, all[^1].Sequence);
        Assert.Equal(all[^1], Assert.Single(await CollectAsync(app, export, null)));
        Assert.Empty(await CollectAsync(app, export, export.Sequence));
        Assert.Empty(await CollectAsync(app, export, export.Sequence + 1_000));
    }

    [Fact]
    public async Task Changes_reach_their_owner_and_administrators_alone()
    {
        await using var app = new AppFactory();
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var ada = app.Exports().FollowChangesAsync(Exporting.Ada, stop.Token).GetAsyncEnumerator(stop.Token);
        var admin = app.Exports().FollowChangesAsync(Exporting.Admin, stop.Token).GetAsyncEnumerator(stop.Token);
        var (adaNext, adminNext) = (ada.MoveNextAsync().AsTask(), admin.MoveNextAsync().AsTask());

        var bobs = await app.RunAsync(caller: Exporting.Bob);
        Assert.True(await adminNext);
        Assert.Equal(bobs.Id, admin.Current.Id);
        var adas = await app.RunAsync();
        Assert.True(await adaNext);
        Assert.Equal(adas.Id, ada.Current.Id);
    }

    private static async Task<List<ExportProgress>> CollectAsync(AppFactory app, Export export, long? after)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        List<ExportProgress> events = [];
        await foreach (var progress in app.Exports().FollowAsync(export, after, patience.Token))
            events.Add(progress);
        return events;
    }
}
