using GraphQLExport.Accounts;
using GraphQLExport.Exports;
using GraphQLExport.Schedules;
using GraphQLExport.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQLExport.Tests.Schedules;

/// <summary>Schedules under a clock that a test drives: on time, after downtime, paused, of a disabled owner.</summary>
[Trait("Req", "R-SCHED")]
[Trait("Req", "X-FR5")]
public sealed class ScheduleRunnerTests : IAsyncLifetime, IAsyncDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 3, 28, 12, 0, 0, TimeSpan.Zero);

    private readonly AppFactory app = new()
    {
        Time = new(Start),
        // The clock of the product sleeps; these tests ask for what is due.
        Replace = services => services.Remove(services.Single(service => service.ImplementationType == typeof(ScheduleClock))),
        Settings = { ["GraphQLExport:Schedules:MinInterval"] = "00:00:01" },
    };

    private IScheduleService Schedules => app.Services.GetRequiredService<IScheduleService>();

    [Fact]
    public async Task A_year_of_runs_on_Sundays_when_clocks_change_is_on_time()
    {
        var schedule = await CreateAsync("30 2 * * SUN", "Europe/Vienna");
        var due = new List<DateTimeOffset>();
        while (await NextAsync(schedule.Id) is { } next && next < Start.AddYears(1))
        {
            due.Add(next);
            app.Time!.Set(next);
            await RunDueAsync();
        }

        Assert.Equal(CronSchedule.Parse("30 2 * * SUN", "Europe/Vienna")!.AllAfter(Start).TakeWhile(run => run < Start.AddYears(1)), due);
        Assert.Equal(53, (await StartedAsync(schedule.Id)).Count);
        Assert.All((await StartedAsync(schedule.Id)).Zip(due), run => Assert.InRange(run.First.CreatedAt - run.Second, TimeSpan.Zero, TimeSpan.FromMinutes(1)));
    }

    [Theory]
    [InlineData(MisfirePolicy.Once, 1)]
    [InlineData(MisfirePolicy.All, 3)]
    [InlineData(MisfirePolicy.Skip, 0)]
    [Trait("Req", "X-SCH")]
    public async Task Three_ticks_of_downtime_are_made_up_for_as_the_policy_says(MisfirePolicy policy, int runs)
    {
        var schedule = await CreateAsync("0 * * * *", "UTC", policy);
        app.Time!.Set(Start.AddMinutes(190));
        await Task.WhenAll(RunDueAsync(), RunDueAsync());
        await RunDueAsync();
        Assert.Equal(runs, (await StartedAsync(schedule.Id)).Count);
        Assert.Equal(Start.AddHours(4), await NextAsync(schedule.Id));

        app.Time.Set(app.Time.GetUtcNow().AddMinutes(50));
        await RunDueAsync();
        Assert.Equal(runs + 1, (await StartedAsync(schedule.Id)).Count);
    }

    [Fact]
    public async Task A_stop_between_start_and_bookkeeping_doubles_no_run()
    {
        var schedule = await CreateAsync("0 * * * *", "UTC");
        app.Time!.Set(app.Time.GetUtcNow().AddHours(1));
        await RunDueAsync();
        await using (var database = await app.Database.CreateDbContextAsync())
            await database.Schedules.ExecuteUpdateAsync(row => row.SetProperty(other => other.NextRunAt, Start.AddHours(1)));
        await RunDueAsync();
        Assert.Single(await StartedAsync(schedule.Id));
        Assert.Equal(Start.AddHours(2), await NextAsync(schedule.Id));
    }

    [Fact]
    public async Task A_paused_schedule_does_not_run_and_a_resumed_one_does_not_catch_up()
    {
        var schedule = await CreateAsync("0 * * * *", "UTC", MisfirePolicy.All);
        Assert.Null((await Schedules.UpdateAsync(Exporting.Ada, new() { Id = schedule.Id, Active = false }, default)).Errors);
        app.Time!.Set(app.Time.GetUtcNow().AddHours(5));
        await RunDueAsync();
        Assert.Null(await NextAsync(schedule.Id));
        Assert.Null((await Schedules.UpdateAsync(Exporting.Ada, new() { Id = schedule.Id, Active = true }, default)).Errors);
        await RunDueAsync();
        Assert.Empty(await StartedAsync(schedule.Id));
        Assert.Equal(Start.AddHours(6), await NextAsync(schedule.Id));
    }

    [Fact]
    [Trait("Req", "R-SEC")]
    public async Task A_disabled_owners_schedule_is_paused_and_says_why()
    {
        var schedule = await CreateAsync("0 * * * *", "UTC");
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>();
            await users.SetLockoutEndDateAsync((await users.FindByIdAsync("ada"))!, DateTimeOffset.MaxValue);
        }

        app.Time!.Set(app.Time.GetUtcNow().AddHours(1));
        await RunDueAsync();
        Assert.Empty(await StartedAsync(schedule.Id));
        var paused = await FindAsync(schedule.Id);
        Assert.Equal((false, null, ScheduleStarter.OwnerGone), (paused.Active, paused.NextRunAt, paused.Problem));
    }

    [Fact]
    public async Task A_schedule_runs_however_many_exports_its_owner_has_and_a_relative_range_moves_with_it()
    {
        var schedule = await CreateAsync("0 * * * *", "UTC", request: """{"dataset":"motion_events","format":"CSV","range":{"preset":"LAST_24H"}}""");
        app.Time!.Set(app.Time.GetUtcNow().AddHours(1));
        await RunDueAsync();
        app.Time.Set(app.Time.GetUtcNow().AddHours(1));
        await RunDueAsync();
        var ranges = (await StartedAsync(schedule.Id)).Select(export => ExportRequest.FromJson(export.RequestJson).Range!);
        Assert.Equal([Start.AddHours(1), Start.AddHours(2)], ranges.Select(range => range.To));
    }

    [Fact]
    public async Task Running_now_leaves_the_times_as_they_are()
    {
        var schedule = await CreateAsync("0 * * * *", "UTC");
        var run = await Schedules.RunAsync(Exporting.Ada, schedule.Id, default);
        Assert.Equal(ExportStatus.Completed, (await app.EndAsync(run.Export!)).Status);
        Assert.Equal(Start.AddHours(1), await NextAsync(schedule.Id));
        Assert.Null((await Schedules.RunAsync(Exporting.Bob, schedule.Id, default)).Export);
    }

    public Task InitializeAsync() => app.AddMotionAsync(2);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    /// <summary>Runs what is due, and waits for the exports: time must not jump while they run.</summary>
    private async Task RunDueAsync()
    {
        await app.Services.GetRequiredService<ScheduleRunner>().RunDueAsync(default);
        await using var database = await app.Database.CreateDbContextAsync();
        foreach (var export in await database.Set<Export>().AsNoTracking().Where(export => ExportStates.Unfinished.Contains(export.Status)).ToListAsync())
            Assert.Equal(ExportStatus.Completed, (await app.EndAsync(export)).Status);
    }

    private async Task<Schedule> CreateAsync(string cron, string zone, MisfirePolicy policy = MisfirePolicy.Once, string request = """{"dataset":"motion_events","format":"CSV"}""")
    {
        var payload = await Schedules.CreateAsync(Exporting.Ada, new() { Name = "Nightly", Cron = cron, TimeZone = zone, Misfire = policy, Request = Exporting.Request(request) }, default);
        Assert.Null(payload.Errors);
        return payload.Schedule!;
    }

    private async Task<Schedule> FindAsync(string id)
    {
        await using var database = await app.Database.CreateDbContextAsync();
        return await database.Schedules.AsNoTracking().SingleAsync(schedule => schedule.Id == id);
    }

    private async Task<DateTimeOffset?> NextAsync(string id) => (await FindAsync(id)).NextRunAt;

    private async Task<List<Export>> StartedAsync(string id)
    {
        await using var database = await app.Database.CreateDbContextAsync();
        return await database.Set<Export>().AsNoTracking().Where(export => export.ScheduleId == id).OrderBy(export => export.Id).ToListAsync();
    }
}
