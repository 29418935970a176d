using System.Globalization;
using GraphQLExport.Data;
using GraphQLExport.Processes;
using GraphQLExport.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace GraphQLExport.Tests.Processes;

/// <summary>Attempts that processes count together.</summary>
[Trait("Req", "E-SEC")]
public sealed class SharedLimitsTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly ManualTimeProvider time = new(new(2026, 1, 18, 10, 0, 20, TimeSpan.Zero));
    private readonly AppFactory app = new() { Demo = false };

    private IInstallationKeys Keys => app.Services.GetRequiredService<IInstallationKeys>();

    public Task InitializeAsync() => Task.CompletedTask;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    [Fact]
    public async Task Two_processes_have_no_more_attempts_than_one()
    {
        var (first, second) = (Process(), Process());
        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(number => (number % 2 == 0 ? first : second).EnterAsync([Address("a", 10)], default)));

        Assert.Equal(10, answers.Count(answer => answer.Wait is null));
        Assert.Equal(TimeSpan.FromSeconds(40), (await second.EnterAsync([Address("A", 10)], default)).Wait);
        Assert.Null((await second.EnterAsync([Address("b", 10)], default)).Wait);
        time.Advance(TimeSpan.FromSeconds(40));
        Assert.Null((await first.EnterAsync([Address("a", 10)], default)).Wait);
    }

    [Fact]
    public async Task What_one_limit_refuses_counts_in_none()
    {
        var limits = Process();
        await limits.EnterAsync([Address("a", 1)], default);

        Assert.NotNull((await limits.EnterAsync([Address("a", 1), Account("ada", 1)], default)).Wait);

        Assert.Null((await Process().EnterAsync([Address("b", 1), Account("ada", 1)], default)).Wait);
    }

    [Fact]
    public async Task What_is_taken_back_is_left_to_others_but_not_to_the_next_window()
    {
        var (first, second) = (Process(), Process());
        var attempt = await first.EnterAsync([Address("a", 2), Account("ada", 1)], default);
        Assert.NotNull((await second.EnterAsync([Address("a", 2), Account("ada", 1)], default)).Wait);
        await first.TakeBackAsync(attempt);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Null((await second.EnterAsync([Address("a", 2), Account("ada", 1)], default)).Wait);

        time.Advance(TimeSpan.FromMinutes(5));
        await second.EnterAsync([Account("ada", 1)], default);
        await first.TakeBackAsync(attempt);
        Assert.NotNull((await second.EnterAsync([Account("ada", 1)], default)).Wait);
    }

    [Fact]
    public async Task A_process_whose_clock_is_behind_begins_no_window_anew()
    {
        await Process().EnterAsync([Address("a", 1)], default);
        time.Set(time.GetUtcNow() - TimeSpan.FromMinutes(10));
        Assert.NotNull((await Process().EnterAsync([Address("a", 1)], default)).Wait);

        // A clock that was a day ahead holds nobody up for a day.
        time.Set(time.GetUtcNow() - TimeSpan.FromDays(1));
        Assert.Null((await Process().EnterAsync([Address("a", 1)], default)).Wait);
    }

    [Fact]
    public async Task A_flood_that_is_refused_asks_the_database_once_a_second()
    {
        var asked = new CountingFactory(app.Database);
        var limits = new SharedLimits(asked, Keys, time, NullLogger<SharedLimits>.Instance);
        await limits.EnterAsync([Address("a", 1)], default);
        await limits.EnterAsync([Address("a", 1)], default);
        Assert.Equal(2, asked.Made);

        for (var attempt = 0; attempt < 1_000; attempt++)
            Assert.NotNull((await limits.EnterAsync([Address("a", 1)], default)).Wait);
        Assert.Equal(2, asked.Made);

        time.Advance(TimeSpan.FromSeconds(1));
        Assert.NotNull((await limits.EnterAsync([Address("a", 1)], default)).Wait);
        Assert.Equal(3, asked.Made);
    }

    [Fact]
    public async Task Names_without_end_share_so_many_rows_which_go_when_their_time_is_over()
    {
        var limits = Process();
        Assert.InRange(Enumerable.Range(0, 200_000).Select(number => limits.SlotOf("account", Name(number))).Distinct().Count(), 16_000, SharedLimits.Slots);
        foreach (var number in Enumerable.Range(0, 50))
            await limits.EnterAsync([Address(Name(number), 5)], default);

        await limits.SweepAsync(default);
        Assert.InRange(await RowsAsync(), 40, 50);
        time.Advance(TimeSpan.FromMinutes(1));
        await limits.SweepAsync(default);
        Assert.Equal(0, await RowsAsync());

        static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"user{number}@example.com");
    }

    private static SharedLimit Address(string name, int most) => new("address", name, most, TimeSpan.FromMinutes(1));

    private static SharedLimit Account(string name, int most) => new("account", name, most, TimeSpan.FromMinutes(5));

    private async Task<int> RowsAsync()
    {
        await using var database = await app.Database.CreateDbContextAsync();
        return await database.Set<CountedWindow>().CountAsync();
    }

    private SharedLimits Process() => new(app.Database, Keys, time, NullLogger<SharedLimits>.Instance);

    private sealed class CountingFactory(IDbContextFactory<AppDbContext> inner) : IDbContextFactory<AppDbContext>
    {
        public int Made { get; private set; }

        public AppDbContext CreateDbContext()
        {
            Made++;
            return inner.CreateDbContext();
        }
    }
}
