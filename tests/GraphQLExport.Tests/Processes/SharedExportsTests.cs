using System.Diagnostics;
using GraphQLExport.Accounts;
using GraphQLExport.Exports;
using GraphQLExport.Processes;
using GraphQLExport.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQLExport.Tests.Processes;

/// <summary>Exports that one server runs, as another one sees them.</summary>
[Trait("Req", "G-SCALE")]
[Trait(TestedDatabase.Trait, "PostgreSql")]
public sealed class SharedExportsTests
{
    [Fact]
    [Trait("Req", "X-FR9")]
    public async Task A_follower_on_one_server_sees_every_event_of_an_export_on_the_other_once()
    {
        var gate = new GatedRows();
        await using var servers = await TwoServers.StartAsync(second: gate.Install, isBlind: true);
        await servers.First.AddMotionAsync(10);
        var export = await servers.Second.StartAsync();
        await gate.ReaderAsync();
        var near = CollectAsync(servers.Second, export, 0);
        var far = CollectAsync(servers.First, export, 0);
        var present = CollectAsync(servers.First, export, null);
        gate.Open();

        var events = await far;
        Assert.Equal(ExportStatus.Completed, events[^1].Status);
        Assert.Equal(Enumerable.Range(1, events.Count).Select(number => (long)number), events.Select(progress => progress.Sequence));
        Assert.Equal(await near, events);
        Assert.Equal(events[^1], (await present)[^1]);
    }

    [Fact]
    public async Task Changes_on_one_server_are_told_on_the_other_to_their_owner_alone_and_once()
    {
        await using var servers = await TwoServers.StartAsync(isBlind: true);
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var ada = Follow(servers.First, Exporting.Ada, stop.Token);
        var bob = Follow(servers.First, Exporting.Bob, stop.Token);

        var adas = await servers.Second.RunAsync();
        var bobs = await servers.Second.RunAsync(caller: Exporting.Bob);

        var (told, toldBob) = (await ada, await bob);
        Assert.All(told, change => Assert.Equal(adas.Id, change.Id));
        Assert.All(toldBob, change => Assert.Equal(bobs.Id, change.Id));
        Assert.Equal(told.Select(change => change.Sequence).Distinct().Order(), told.Select(change => change.Sequence));

        static Task<List<Export>> Follow(AppFactory app, Caller caller, CancellationToken cancellationToken)
        {
            // It listens before the first step returns.
            var changes = app.Exports().FollowChangesAsync(caller, cancellationToken).GetAsyncEnumerator(cancellationToken);
            return CollectAsync(changes.MoveNextAsync(), changes);
        }

        static async Task<List<Export>> CollectAsync(ValueTask<bool> first, IAsyncEnumerator<Export> changes)
        {
            List<Export> told = [];
            for (var more = await first; more; more = await changes.MoveNextAsync())
            {
                told.Add(changes.Current);
                if (ExportStates.IsFinal(changes.Current.Status))
                    break;
            }

            return told;
        }
    }

    [Fact]
    public async Task Where_nobody_follows_nothing_is_read()
    {
        var statements = new StatementLog();
        await using var servers = await TwoServers.StartAsync(first: statements.Attach);
        using var heard = new SemaphoreSlim(0);
        servers.First.Services.GetRequiredService<IProcessBus>().Subscribe(ExportNotice.Topic, message => _ = message.EndsWith("Completed", StringComparison.Ordinal) ? heard.Release() : 0, _ => { });
        statements.Forget();

        await servers.Second.RunAsync();
        Assert.True(await heard.WaitAsync(TimeSpan.FromSeconds(10)));
        // Time enough for a read that should not be.
        using var visitor = servers.First.Visitor();
        await visitor.GetStringAsync("/health/ready");

        Assert.DoesNotContain(statements.Statements, statement => statement.Contains("export_progress", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Req", "X-FR13")]
    public async Task Reliability_23_a_cancel_asked_at_one_server_ends_an_export_on_the_other_within_two_seconds()
    {
        var gate = new GatedRows();
        await using var servers = await TwoServers.StartAsync(second: gate.Install);
        await servers.First.AddMotionAsync(5);
        var export = await servers.Second.StartAsync();
        // It waits for rows now, and reports nothing until they come.
        await gate.ReaderAsync();
        var started = Stopwatch.GetTimestamp();

        Assert.Null((await servers.First.Exports().CancelAsync(Exporting.Ada, export.Id, default)).Errors);
        var end = await servers.First.EndAsync(export);

        Assert.Equal(ExportStatus.Canceled, end.Status);
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(2));
        Assert.Empty(servers.First.FilesOf());
    }

    [Fact]
    [Trait("Req", "X-FR9")]
    public async Task Reliability_10_a_follower_misses_nothing_when_connections_are_cut()
    {
        var gate = new GatedRows();
        await using var servers = await TwoServers.StartAsync(second: gate.Install);
        await servers.First.AddMotionAsync(10);
        var export = await servers.Second.StartAsync();
        await gate.ReaderAsync();
        var far = CollectAsync(servers.First, export, 0);

        Assert.Equal(2, await servers.CutAsync("LISTEN"));
        gate.Open();
        var events = await far;

        Assert.Equal(ExportStatus.Completed, events[^1].Status);
        Assert.Equal(Enumerable.Range(1, events.Count).Select(number => (long)number), events.Select(progress => progress.Sequence));
    }

    [Fact]
    [Trait("Req", "X-FR9")]
    public async Task An_expiry_that_was_told_while_nobody_listened_is_told_when_the_connection_is_back()
    {
        await using var servers = await TwoServers.StartAsync();
        var export = await servers.Second.RunAsync();
        // All that is known of it but the expiry is long past.
        await using (var database = await servers.First.Database.CreateDbContextAsync())
        {
            var past = export.CreatedAt.AddHours(-1);
            await database.Set<Export>().ExecuteUpdateAsync(row => row.SetProperty(one => one.CreatedAt, past).SetProperty(one => one.StartedAt, past).SetProperty(one => one.FinishedAt, past).SetProperty(one => one.MovedAt, past));
        }

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await using var changes = servers.First.Exports().FollowChangesAsync(Exporting.Ada, patience.Token).GetAsyncEnumerator(patience.Token);
        var next = changes.MoveNextAsync();

        // Stored and told to nobody, as if the message had gone by while the connection was cut.
        var store = servers.Second.Services.GetRequiredService<ExportStore>();
        Assert.NotNull(await store.MoveAsync(export, ExportStatus.Expired, await store.PresentAsync(export, default), null, null, by: null, default));
        await servers.CutAsync("LISTEN");

        Assert.True(await next);
        Assert.Equal((export.Id, ExportStatus.Expired), (changes.Current.Id, changes.Current.Status));
    }

    private static async Task<List<ExportProgress>> CollectAsync(AppFactory app, Export export, long? after)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        List<ExportProgress> events = [];
        await foreach (var progress in app.Exports().FollowAsync(export, after, patience.Token))
            events.Add(progress);
        return events;
    }
}
