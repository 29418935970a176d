using System.Collections.Concurrent;
using GraphQLExport.Processes;
using GraphQLExport.Processes.PostgreSql;
using GraphQLExport.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace GraphQLExport.Tests.Processes;

/// <summary>Messages between processes on PostgreSQL.</summary>
[Trait("Req", "G-SCALE")]
[Trait(TestedDatabase.Trait, "PostgreSql")]
public sealed class NotifyBusTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly CancellationTokenSource stop = new();
    private readonly List<Task> running = [];
    private readonly string connection;

    public NotifyBusTests() => connection = TestedDatabase.SettingsOf(folder.Path, isEmpty: true)["GraphQLExport:Database:ConnectionString"]!;

    public Task InitializeAsync() => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await Task.WhenAll(running);
        stop.Dispose();
        NpgsqlConnection.ClearAllPools();
        folder.Dispose();
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    [Fact]
    public async Task Others_hear_every_message_in_order_and_the_sender_none()
    {
        var (sender, hearer) = (Start(), Start());
        await hearer.ConnectedAsync();
        await sender.ConnectedAsync();
        var sent = Enumerable.Range(0, 2_000).Select(number => $"{number} {new string('x', number % 900)}").ToList();

        foreach (var message in sent)
            sender.Bus.Publish("words", message);
        sender.Bus.Publish("others", "not for us");
        sender.Bus.Publish("words", "");
        await WaitUntil.TrueAsync(() => hearer.Heard.Count > sent.Count);

        Assert.Equal(sent.Append(""), hearer.Heard);
        Assert.Empty(sender.Heard);
    }

    [Fact]
    public async Task Reliability_10_a_lost_connection_comes_back_by_itself_and_says_that_something_may_be_missed()
    {
        var (sender, hearer) = (Start(), Start());
        await hearer.ConnectedAsync();
        await sender.ConnectedAsync();
        var before = TimeProvider.System.GetUtcNow();

        await ScalarAsync("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'");
        await WaitUntil.TrueAsync(() => hearer.Missed.Count == 2 && sender.Missed.Count == 2);

        Assert.InRange(TimeProvider.System.GetUtcNow() - before, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        Assert.All(hearer.Missed, since => Assert.True(since < before));
        sender.Bus.Publish("words", "again");
        await WaitUntil.TrueAsync(() => hearer.Heard.Contains("again"));
    }

    [Fact]
    public async Task Messages_that_were_dropped_are_owned_up_to()
    {
        var sender = new NotifyBus(connection, TimeProvider.System, NullLogger<NotifyBus>.Instance);
        var hearer = Start();
        await hearer.ConnectedAsync();

        // More than it holds, before it sends the first.
        for (var number = 0; number < 10_100; number++)
            sender.Publish("words", $"{number}");
        running.Add(sender.RunAsync(stop.Token));
        await WaitUntil.TrueAsync(() => hearer.Heard.Contains("10099"));

        Assert.Equal(2, hearer.Missed.Count);
        Assert.Equal("100", hearer.Heard.First());
    }

    [Fact]
    public async Task What_waits_is_still_said_when_the_process_stops()
    {
        var hearer = Start();
        await hearer.ConnectedAsync();
        var sender = new NotifyBus(connection, TimeProvider.System, NullLogger<NotifyBus>.Instance);
        sender.Publish("words", "farewell");

        await sender.RunAsync(new(canceled: true));

        await WaitUntil.TrueAsync(() => hearer.Heard.Contains("farewell"));
    }

    [Fact]
    public async Task A_handler_that_fails_keeps_nobody_from_hearing()
    {
        var (sender, hearer) = (Start(), new NotifyBus(connection, TimeProvider.System, NullLogger<NotifyBus>.Instance));
        hearer.Subscribe("words", _ => throw new InvalidOperationException(), _ => throw new InvalidOperationException());
        var ear = Start(hearer);
        await ear.ConnectedAsync();

        sender.Bus.Publish("words", "one");
        sender.Bus.Publish("words", "two");
        await WaitUntil.TrueAsync(() => ear.Heard.Count == 2);

        Assert.Equal(["one", "two"], ear.Heard);
    }

    [Fact]
    public async Task A_lock_is_one_process_s_until_it_lets_go_or_dies()
    {
        await using var other = new AdvisoryLocks(connection);
        var dying = new AdvisoryLocks(connection);
        var mine = await dying.TryTakeAsync("a", default);
        Assert.NotNull(mine);
        Assert.Null(await dying.TryTakeAsync("a", default));
        Assert.Null(await other.TryTakeAsync("a", default));
        Assert.NotNull(await other.TryTakeAsync("b", default));
        await mine.DisposeAsync();
        await mine.DisposeAsync();
        var taken = await other.TryTakeAsync("a", default);
        Assert.NotNull(taken);
        await taken.DisposeAsync();

        Assert.NotNull(await dying.TryTakeAsync("a", default));
        await dying.DisposeAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (await other.TryTakeAsync("a", patience.Token) is null)
            await Task.Yield();
    }

    [Fact]
    public async Task Locks_outlive_a_lost_connection_of_their_process()
    {
        await using var locks = new AdvisoryLocks(connection);
        await using var other = new AdvisoryLocks(connection);
        var held = await locks.TryTakeAsync("a", default);
        await LoseAsync();

        Assert.NotNull(await locks.TryTakeAsync("b", default));
        Assert.Null(await other.TryTakeAsync("a", default));
        await held!.DisposeAsync();
        Assert.NotNull(await other.TryTakeAsync("a", default));
    }

    [Fact]
    public async Task A_lock_of_a_lost_connection_is_waited_for_while_the_server_still_holds_it()
    {
        await using var locks = new AdvisoryLocks(connection);
        await using var other = new AdvisoryLocks(connection);
        await locks.TryTakeAsync("a", default);
        await LoseAsync();
        IAsyncDisposable? meanwhile = null;
        await WaitUntil.TrueAsync(async () => (meanwhile = await other.TryTakeAsync("a", default)) is not null);

        var next = locks.TryTakeAsync("b", default).AsTask();
        await WaitUntil.TrueAsync(async () => await ScalarAsync("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted") is > 0L);
        await meanwhile!.DisposeAsync();
        Assert.NotNull(await next);
        Assert.Null(await other.TryTakeAsync("a", default));
    }

    private Task<object?> LoseAsync() =>
        ScalarAsync("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE '%pg_try_advisory_lock%' AND pid <> pg_backend_pid()");

    private async Task<object?> ScalarAsync(string sql)
    {
        await using var client = new NpgsqlConnection(connection);
        await client.OpenAsync();
        await using var command = new NpgsqlCommand(sql, client);
        return await command.ExecuteScalarAsync();
    }

    private Ear Start(NotifyBus? bus = null)
    {
        var ear = new Ear(bus ?? new(connection, TimeProvider.System, NullLogger<NotifyBus>.Instance));
        running.Add(ear.Bus.RunAsync(stop.Token));
        return ear;
    }

    private sealed class Ear
    {
        public Ear(IProcessBus bus)
        {
            Bus = bus;
            bus.Subscribe("words", Heard.Enqueue, Missed.Enqueue);
        }

        public IProcessBus Bus { get; }

        public ConcurrentQueue<string> Heard { get; } = [];

        public ConcurrentQueue<DateTimeOffset> Missed { get; } = [];

        public Task ConnectedAsync() => WaitUntil.TrueAsync(() => !Missed.IsEmpty);
    }
}
