using GraphQLExport.Domains.Logs;
using GraphQLExport.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Tests.Domains.Logs;

/// <summary>This server's own log on its way into the database.</summary>
[Trait("Req", "X-FR3")]
public sealed class LogKeepingTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 18, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_full_queue_drops_and_counts_and_never_waits()
    {
        var queue = new LogQueue(Options.Create(new LogOptions { Capacity = 10 }));

        Parallel.For(0, 1_000, number => queue.Add(Entry($"{number}")));

        Assert.Equal(990, queue.Dropped);
        List<LogEntry> taken = [];
        queue.Take(taken, 1_000);
        Assert.Equal(10, taken.Count);
    }

    [Fact]
    public async Task What_a_burst_drops_is_told_once_there_is_room()
    {
        await using var app = Keeping(new() { ["GraphQLExport:Logs:Capacity"] = "5", ["GraphQLExport:Logs:Interval"] = "00:00:00.050" });
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("burst");
        var queue = app.Services.GetRequiredService<LogQueue>();

        for (var i = 0; i < 5_000; i++)
            Write(log, LogLevel.Information, $"Entry {i}");

        Assert.True(queue.Dropped > 0);
        await WaitUntil.TrueAsync(() => Entries(app).Any(entry => entry.Level == LogEntryLevel.Warning && entry.Message.EndsWith("and were dropped.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_is_logged_is_stored_without_its_secrets_when_the_server_stops()
    {
        using var folder = new TemporaryFolder();
        await using (var app = Keeping(new() { ["GraphQLExport:DataPath"] = folder.Path, ["GraphQLExport:Logs:Interval"] = "00:01:00" }))
        {
            var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Shop.Web[1]");
            using (log.BeginScope(new Dictionary<string, object?> { ["RequestId"] = "abc" }))
                Write(log, LogLevel.Error, "token=hunter2 \u0007", new InvalidOperationException("first\r\nPassword=hunter2;"));
            Write(log, LogLevel.Debug, "Too little");
        }

        await using var next = new AppFactory { Settings = { ["GraphQLExport:DataPath"] = folder.Path } };
        var entry = Assert.Single(Entries(next), entry => entry.Component == "Shop.Web(1)");
        Assert.Equal((LogEntryLevel.Error, "token=*** \uFFFD", "abc", "graphqlexport"), (entry.Level, entry.Message, entry.RequestId, entry.Source));
        Assert.Equal("System.InvalidOperationException: first\nPassword=***;", entry.Exception);
    }

    [Fact]
    public async Task Storing_entries_makes_no_entries_however_much_is_logged()
    {
        await using var app = Keeping(new()
        {
            ["GraphQLExport:Logs:Interval"] = "00:01:00",
            ["GraphQLExport:Logs:MinimumLevel"] = "Trace",
            ["Logging:LogLevel:Default"] = "Warning",
            ["Logging:LogLevel:Microsoft.EntityFrameworkCore"] = "Trace",
            ["Logging:LogLevel:GraphQLExport"] = "Trace",
        });
        var writer = Writer(app);
        Write(app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("x"), LogLevel.Error, "Something");
        Assert.True(await writer.FlushAsync(default));
        Assert.True(await writer.FlushAsync(default));

        var entries = Entries(app);
        Assert.Contains(entries, entry => entry.Message == "Something");
        // Others read the database and are logged; storing entries is not.
        Assert.Contains(entries, entry => entry.Component.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal));
        var queue = app.Services.GetRequiredService<LogQueue>();
        // Others read the database at any moment; but were storing itself logged, no entry would ever be stored alone.
        await WaitUntil.TrueAsync(async () =>
        {
            await writer.FlushAsync(default);
            var written = queue.Written;
            queue.Add(Entry("one more"));
            Assert.True(await writer.FlushAsync(default));
            return queue.Written == written + 1;
        });
    }

    [Fact]
    public async Task A_database_that_another_writer_holds_gets_entries_later()
    {
        await using var app = Keeping(new() { ["GraphQLExport:Logs:Interval"] = "00:01:00", ["GraphQLExport:Database:BusyTimeout"] = "00:00:00.200" });
        var writer = Writer(app);
        await using (await BusyWriter.StartAsync(app))
        {
            Write(app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("late"), LogLevel.Information, "Kept");
            Assert.False(await writer.FlushAsync(default));
        }

        Assert.True(await writer.FlushAsync(default));
        Assert.Single(Entries(app), entry => entry.Component == "late");
    }

    [Fact]
    [Trait("Req", "X-SCH")]
    public async Task Old_entries_of_this_server_go_and_imported_ones_stay_and_no_id_comes_twice()
    {
        await using var app = new AppFactory
        {
            Time = new(Now),
            Settings = { ["GraphQLExport:Logs:Keep"] = "True", ["GraphQLExport:Logs:MinimumLevel"] = "None", ["GraphQLExport:Logs:Retention"] = "10.00:00:00" },
        };
        var (old, young) = (Now.AddDays(-10).AddMilliseconds(-1), Now.AddDays(-10));
        await app.AddAsync(Entry("young", young), Entry("imported", old, "import"), Entry("old", old));
        var last = Entries(app).Max(entry => entry.Id);

        Assert.Equal(1, await Writer(app).SweepAsync(default));

        Assert.Equal(["imported", "young"], Entries(app).Select(entry => entry.Message).Order());
        await app.AddAsync(Entry("next"));
        Assert.True(Entries(app).Single(entry => entry.Message == "next").Id > last);
    }

    private static AppFactory Keeping(Dictionary<string, string?> settings) =>
        new() { Settings = new(settings) { ["GraphQLExport:Logs:Keep"] = "True" } };

    private static void Write(ILogger log, LogLevel level, string message, Exception? exception = null) =>
        log.Log(level, default, message, exception, static (text, _) => text);

    private static LogWriter Writer(AppFactory app) => app.Services.GetServices<IHostedService>().OfType<LogWriter>().Single();

    private static List<LogEntry> Entries(AppFactory app)
    {
        using var database = app.Database.CreateDbContext();
        return [.. database.LogEntries.AsNoTracking().OrderBy(entry => entry.Id)];
    }

    private static LogEntry Entry(string message, DateTimeOffset? at = null, string source = "graphqlexport") =>
        new() { Timestamp = at ?? Now, Level = LogEntryLevel.Info, Component = "test", Message = message, Source = source };
}
