using System.Collections.Concurrent;
using GraphQLExport.Auditing;
using GraphQLExport.Destinations;
using GraphQLExport.Exports;
using GraphQLExport.Rows;
using GraphQLExport.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQLExport.Tests.Exports;

/// <summary>A failure that may pass is followed by another attempt, after a pause; others are the end.</summary>
[Trait("Req", "X-SCH")]
public sealed class AutomaticRetryTests : IDisposable
{
    private readonly GatedRows rows = new() { Failure = new RowSourceException(RowSourceFailure.Busy, "busy") };
    private readonly Ends ends = new();
    private readonly TemporaryFolder folder = new();

    public static TheoryData<Exception, int> Faults { get; } = new()
    {
        { new RowSourceException(RowSourceFailure.Unavailable, "away"), 3 },
        { new DestinationException(DestinationFailure.Unavailable, "away"), 3 },
        { new TimeoutException("slow"), 3 },
        { new RowSourceException(RowSourceFailure.InvalidData, "bad"), 1 },
        { new DestinationException(DestinationFailure.StorageFull, "full"), 1 },
        { new InvalidOperationException("a mistake"), 1 },
    };

    public AutomaticRetryTests() => rows.Open();

    [Fact]
    [Trait("Req", "R-JOB")]
    public async Task What_passes_ends_well_and_is_told_as_one_export()
    {
        rows.Failures = 2;
        await using var app = await HostAsync("00:00:00.010");
        var export = await app.StartAsync();
        List<ExportStatus> states = [];
        await foreach (var progress in app.Exports().FollowAsync(export, 0, default))
        {
            if (states.Count == 0 || states[^1] != progress.Status)
                states.Add(progress.Status);
        }

        Assert.Equal([ExportStatus.Queued, ExportStatus.Running, ExportStatus.Queued, ExportStatus.Running, ExportStatus.Queued, ExportStatus.Running, ExportStatus.Completed], states);
        var end = (await app.Exports().FindAsync(Exporting.Ada, export.Id, default))!;
        Assert.Equal((3, null, null), (end.Attempt, end.FailureCode, end.NotBefore));
        Assert.Single(FilesOf());
        await ends.AreAsync(ExportEnd.Completed);
        await using var database = await app.Database.CreateDbContextAsync();
        Assert.False(await database.AuditEntries.AnyAsync(entry => entry.Action == AuditAction.ExportFailed));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    [Trait("Req", "X-FR13")]
    public async Task What_does_not_pass_fails_after_its_attempts_and_is_told_once(Exception fault, int attempts)
    {
        rows.Failure = fault;
        await using var app = await HostAsync("00:00:00.001");
        var failed = await app.RunAsync();
        Assert.Equal((ExportStatus.Failed, attempts), (failed.Status, failed.Attempt));
        await ends.AreAsync(ExportEnd.Failed);
        Assert.Empty(FilesOf());
        await using var database = await app.Database.CreateDbContextAsync();
        Assert.Equal(1, await database.AuditEntries.CountAsync(entry => entry.Action == AuditAction.ExportFailed));
    }

    [Fact]
    public async Task Rows_that_changed_meanwhile_are_read_once_more()
    {
        (rows.Failure, rows.CountError) = (null, 1);
        await using var app = await HostAsync("00:00:00.001");
        var failed = await app.RunAsync();
        Assert.Equal((ExportFailureCode.SourceChanged, 2), (failed.FailureCode, failed.Attempt));
    }

    [Fact]
    public async Task The_pauses_grow()
    {
        var time = new ManualTimeProvider(new(2026, 1, 18, 10, 0, 0, TimeSpan.Zero));
        await using var app = await HostAsync("00:00:10", time);
        var retries = app.Services.GetRequiredService<AutomaticRetries>();
        var failure = new ExportOutcome.Failed(ExportFailureCode.Timeout, "");
        var export = await WaitingAsync(app, 1);
        Assert.Equal(time.GetUtcNow() + TimeSpan.FromSeconds(10), export.NotBefore);
        export.Attempt = 2;
        Assert.Equal(time.GetUtcNow() + TimeSpan.FromSeconds(60), retries.NextOf(export, failure));
        export.Attempt = 3;
        Assert.Null(retries.NextOf(export, failure));
    }

    [Fact]
    [Trait("Req", "R-UI")]
    public async Task One_that_waits_has_no_place_in_the_queue_and_can_be_canceled()
    {
        await using var app = await HostAsync("01:00:00");
        var waiting = await WaitingAsync(app, 1);
        var progress = await app.Exports().ProgressAsync(waiting, default);
        Assert.Equal((ExportStatus.Queued, ExportPhase.Queued, null, 0), (progress.Status, progress.Phase, progress.QueuePosition, progress.RowsWritten));
        Assert.Null(ExportFailures.Of(waiting));
        Assert.Equal(ExportStatus.Canceled, (await app.Exports().CancelAsync(Exporting.Ada, waiting.Id, default)).Export!.Status);
        await ends.AreAsync(ExportEnd.Canceled);
    }

    [Fact]
    [Trait("Req", "R-JOB")]
    public async Task One_that_waits_goes_on_after_a_restart_when_its_time_has_come()
    {
        Export due, early;
        await using (var first = await HostAsync("01:00:00"))
        {
            due = await WaitingAsync(first, 1);
            early = await WaitingAsync(first, 1);
            await using var database = await first.Database.CreateDbContextAsync();
            await database.Set<Export>().Where(export => export.Id == due.Id).ExecuteUpdateAsync(row => row.SetProperty(export => export.NotBefore, DateTimeOffset.UnixEpoch));
        }

        rows.Failure = null;
        await using var second = await HostAsync("01:00:00", rowCount: 0);
        var end = await second.EndAsync(due);
        Assert.Equal((ExportStatus.Completed, 2), (end.Status, end.Attempt));
        var other = (await second.Exports().FindAsync(Exporting.Ada, early.Id, default))!;
        Assert.Equal((ExportStatus.Queued, 1, early.NotBefore), (other.Status, other.Attempt, other.NotBefore));
    }

    [Fact]
    public async Task A_key_belongs_to_one_request_of_one_user()
    {
        await using var app = new AppFactory();
        var first = await app.StartAsync(input: Keyed("LAST_7D"));
        Assert.Equal(first.Id, (await app.StartAsync(input: Keyed("LAST_7D"))).Id);
        Assert.NotEqual(first.Id, (await app.StartAsync(Exporting.Bob, Keyed("LAST_24H"))).Id);
        foreach (var other in (StartExportInput[])[Keyed("LAST_24H"), Keyed("LAST_7D", "another"), new() { Request = Exporting.Request(), IdempotencyKey = "monday" }])
        {
            var fault = Assert.IsType<InvalidRequestError>(Assert.Single((await app.Exports().StartAsync(Exporting.Ada, other, default)).Errors!));
            Assert.Equal(("IDEMPOTENCY_KEY_REUSED", "input.idempotencyKey"), (fault.Code, string.Join('.', fault.Path)));
        }

        static StartExportInput Keyed(string preset, string? reason = null) => new()
        {
            Request = Exporting.Request($$$"""{"dataset":"motion_events","format":"CSV","range":{"preset":"{{{preset}}}"}}"""),
            IdempotencyKey = "monday",
            Reason = reason,
        };
    }

    public void Dispose() => folder.Dispose();

    private string[] FilesOf() => Directory.Exists(Path.Combine(folder.Path, "exports")) ? Directory.GetFiles(Path.Combine(folder.Path, "exports")) : [];

    private async Task<AppFactory> HostAsync(string delay, ManualTimeProvider? time = null, int rowCount = 2)
    {
        var app = new AppFactory
        {
            Time = time,
            Replace = services =>
            {
                rows.Install(services);
                services.AddSingleton<IExportObserver>(ends);
            },
            Settings = { ["GraphQLExport:DataPath"] = folder.Path, ["GraphQLExport:Exports:AutomaticRetries"] = "2", ["GraphQLExport:Exports:RetryDelay"] = delay },
        };
        await app.AddMotionAsync(rowCount);
        return app;
    }

    /// <summary>An export once it waits after its attempt.</summary>
    private static async Task<Export> WaitingAsync(AppFactory app, int attempt)
    {
        var started = await app.StartAsync();
        await foreach (var progress in app.Exports().FollowAsync(started, 0, default))
        {
            if (progress.Status == ExportStatus.Queued && (await app.Exports().FindAsync(Exporting.Ada, started.Id, default))! is { NotBefore: not null } export && export.Attempt == attempt)
                return export;
        }

        throw new InvalidOperationException("It did not wait.");
    }

    private sealed class Ends : IExportObserver
    {
        private readonly ConcurrentQueue<ExportEnd> told = new();

        /// <summary>Waits until an end is told, and checks that it is the only one.</summary>
        public async Task AreAsync(ExportEnd end)
        {
            await WaitUntil.TrueAsync(() => !told.IsEmpty);
            Assert.Equal([end], told);
        }

        public void Begun(ExportBegun begun)
        {
        }

        public void Ended(ExportEnded ended) => told.Enqueue(ended.Status);
    }
}
