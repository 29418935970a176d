using GraphQLExport.Exports;
using GraphQLExport.Schedules;
using GraphQLExport.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQLExport.Tests.Processes;

/// <summary>Schedules where several processes look at them: each tick is one run, whoever takes it and whatever becomes of it.</summary>
[Trait("Req", "G-SCALE")]
[Trait("Req", "R-SCHED")]
[Trait(TestedDatabase.Trait, "PostgreSql")]
public sealed class SharedSchedulesTests : IAsyncDisposable, IAsyncLifetime
{
    private const int Ticks = 12;
    private const string Request = """{"dataset":"motion_events","format":"CSV"}""";

    private static readonly DateTimeOffset Start = new(2026, 3, 28, 12, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder folder = new();
    private readonly SharedDatabase shared = new(isEmpty: false);

    [Fact]
    public async Task Every_tick_of_every_schedule_runs_once_though_two_processes_see_it_at_the_same_moment()
    {
        await using var first = Host();
        await using var second = Host();
        AppFactory[] hosts = [first, second];
        List<string> ids = [];
        foreach (var policy in Enum.GetValues<MisfirePolicy>())
        {
            var made = await first.Services.GetRequiredService<IScheduleService>().CreateAsync(
                Exporting.Ada, new() { Name = $"{policy}", Cron = "0 * * * *", TimeZone = "UTC", Misfire = policy, Request = Exporting.Request(Request) }, default);
            Assert.Null(made.Errors);
            ids.Add(made.Schedule!.Id);
        }

        _ = second.Services;
        for (var tick = 1; tick <= Ticks; tick++)
        {
            foreach (var host in hosts)
                host.Time!.Set(Start.AddHours(tick));
            using var gate = new Barrier(hosts.Length);
            await Task.WhenAll(hosts.Select(host => Task.Run(async () =>
            {
                gate.SignalAndWait();
                await host.Services.GetRequiredService<ScheduleRunner>().RunDueAsync(default);
            })));
        }

        await using var database = await first.Database.CreateDbContextAsync();
        foreach (var id in ids)
        {
            var started = await database.Set<Export>().AsNoTracking().Where(export => export.ScheduleId == id).OrderBy(export => export.CreatedAt).ToListAsync();
            Assert.Equal(Enumerable.Range(1, Ticks).Select(tick => Start.AddHours(tick)), started.Select(export => export.CreatedAt));
            Assert.Equal(Start.AddHours(Ticks + 1), (await database.Schedules.AsNoTracking().SingleAsync(schedule => schedule.Id == id)).NextRunAt);
        }
    }

    [Theory]
    [InlineData("exports")] // The export is about to be stored.
    [InlineData("schedules")] // It is, and the schedule's next time is not.
    [Trait("Req", "X-SCH")]
    public async Task A_run_whose_process_is_killed_in_the_midst_of_it_is_made_by_another_once(string table)
    {
        await using (var seeding = await shared.StartAsync())
        {
            await seeding.SignalAsync("TERM");
            await seeding.ExitAsync();
        }

        await shared.AddMotionAsync("front-door", 3);
        var due = TimeProvider.System.GetUtcNow().AddSeconds(-1);
        var schedule = new Schedule { Id = "nightly", Name = "Nightly", Cron = "0 0 1 1 *", TimeZone = "UTC", Active = true, UserId = "ada", RequestJson = Request, NextRunAt = due, CreatedAt = due, UpdatedAt = due };
        await shared.ReadAsync(async database =>
        {
            database.Add(schedule);
            return await database.SaveChangesAsync();
        });
        await using (await shared.HoldAsync($"LOCK TABLE {table} IN SHARE MODE"))
        {
            await using var first = await shared.StartAsync("web");
            await WaitUntil.TrueAsync(async () => await WaitingForAsync(table) > 0);
            Assert.Equal(table == "exports" ? 0 : 1, await RunsAsync());
            await first.SignalAsync("KILL");
            await first.ExitAsync();
            // PostgreSQL would go on with a statement that waits, and find out after it that nobody is there.
            Assert.NotEqual(0, await CutAsync(table));
        }

        await using var second = await shared.StartAsync();
        await WaitUntil.TrueAsync(() => shared.ReadAsync(database => database.Schedules.AnyAsync(other => other.NextRunAt > due.AddDays(1))));
        await WaitUntil.TrueAsync(() => shared.ReadAsync(database => database.Set<Export>().AnyAsync(export => export.Status == ExportStatus.Completed)));
        Assert.Equal(1, await RunsAsync());
        Assert.Single(shared.Files());
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await shared.DisposeAsync();
        folder.Dispose();
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    private Task<int> RunsAsync() => shared.ReadAsync(database => database.Set<Export>().CountAsync(export => export.ScheduleId == "nightly"));

    private Task<int> WaitingForAsync(string table) => CountAsync(table, true);

    private Task<int> CutAsync(string table) => CountAsync(table, false);

    /// <summary>Connections that wait for a table's lock, counted or ended.</summary>
    private Task<int> CountAsync(string table, bool live) => shared.ReadAsync(database => database.Database.SqlQuery<int>(
        $"""
        SELECT count(*)::int AS "Value" FROM pg_locks
        WHERE NOT granted AND relation = {table}::regclass AND database = (SELECT oid FROM pg_database WHERE datname = current_database()) AND ({live} OR pg_terminate_backend(pid))
        """).SingleAsync());

    private AppFactory Host() => new()
    {
        Time = new(Start),
        // The clock of the product sleeps; these tests ask for what is due.
        Replace = services => services.Remove(services.Single(service => service.ImplementationType == typeof(ScheduleClock))),
        Settings = { ["GraphQLExport:DataPath"] = folder.Path, ["GraphQLExport:Hosting:Roles"] = "web" },
    };
}
