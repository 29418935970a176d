using System.Threading.Channels;
using GraphQLExport.Processes;

namespace GraphQLExport.Exports;

/// <summary>
/// Passes on to this process's subscribers what happens to exports in others, read from the database once however many they are and not at all where
/// nobody follows; wakes the workers when there is something new in the queue; and stops an attempt of this process that another one was asked to cancel.
/// </summary>
internal sealed partial class ExportRelay : BackgroundService
{
    // A process that dies between storing and telling tells nobody.
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private const int Capacity = 10_000;

    private readonly IProcessBus bus;
    private readonly ExportStore store;
    private readonly ExportEvents events;
    private readonly FollowerCount followers;
    private readonly ExportCancellations cancellations;
    private readonly WorkersWakeUp workers;
    private readonly TimeProvider time;
    private readonly ILogger log;
    private readonly Lock gate = new();
    private readonly Channel<ExportNotice?> heard;
    private DateTimeOffset? missed;

    /// <summary>Begins to listen.</summary>
    public ExportRelay(IProcessBus bus, ExportStore store, ExportEvents events, FollowerCount followers, ExportCancellations cancellations, WorkersWakeUp workers, TimeProvider time, ILogger<ExportRelay> log)
    {
        this.bus = bus;
        this.store = store;
        this.events = events;
        this.followers = followers;
        this.cancellations = cancellations;
        this.workers = workers;
        this.time = time;
        this.log = log;
        heard = Channel.CreateBounded<ExportNotice?>(new BoundedChannelOptions(Capacity) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true }, _ => NoteMissed(time.GetUtcNow() - Interval));
        bus.Subscribe(ExportNotice.Topic, Hear, Miss);
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        bus.HasOthers ? Task.WhenAll(RelayAsync(stoppingToken), LookAsync(stoppingToken)) : Task.CompletedTask;

    private void Hear(string message)
    {
        if (ExportNotice.Parse(message) is not { } notice)
            return;
        StopIfCanceling(notice);
        if (notice.Status == ExportStatus.Queued)
            workers.Raise();
        if (TopicsOf(notice).Any(followers.IsFollowed))
            heard.Writer.TryWrite(notice);
    }

    private void Miss(DateTimeOffset since)
    {
        if (followers.Open == 0 && !cancellations.HasRunning)
            return;
        NoteMissed(since);
        heard.Writer.TryWrite(null);
    }

    private void NoteMissed(DateTimeOffset since)
    {
        lock (gate)
            missed = missed < since ? missed : since;
    }

    private DateTimeOffset? TakeMissed()
    {
        lock (gate)
        {
            var since = missed;
            missed = null;
            return since;
        }
    }

    private async Task LookAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            Miss(time.GetUtcNow() - 2 * Interval);
    }

    private async Task RelayAsync(CancellationToken stoppingToken)
    {
        while (await heard.Reader.WaitToReadAsync(stoppingToken))
        {
            Dictionary<string, ExportNotice> latest = new(StringComparer.Ordinal);
            while (heard.Reader.TryRead(out var notice))
            {
                if (notice is not null)
                    latest[notice.ExportId] = notice;
            }

            var since = TakeMissed();
            try
            {
                await PassOnAsync(latest, since, stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(log, e);
                await Task.Delay(Pause, time, stoppingToken);
                Miss(since ?? (time.GetUtcNow() - Interval));
            }
        }
    }

    private async Task PassOnAsync(Dictionary<string, ExportNotice> latest, DateTimeOffset? since, CancellationToken cancellationToken)
    {
        foreach (var export in since is { } moment ? await store.ChangedSinceAsync(moment, cancellationToken) : [])
        {
            var notice = new ExportNotice(export.Id, export.UserId, export.Sequence, export.Status);
            StopIfCanceling(notice);
            latest[export.Id] = notice;
        }

        string[] followed = [.. latest.Keys.Where(id => followers.IsFollowed(ExportTopics.Progress(id)))];
        if (followed.Length > 0)
        {
            // What came before the latest event a follower reads for itself, where it lacks any.
            foreach (var progress in (await store.PresentAsync(followed, cancellationToken)).Values)
                await events.TellProgressAsync(progress, cancellationToken);
        }

        foreach (var notice in latest.Values)
            await events.TellChangedAsync(notice.ExportId, notice.UserId, cancellationToken);
    }

    private void StopIfCanceling(ExportNotice notice)
    {
        if (notice.Status == ExportStatus.Canceling)
            cancellations.Cancel(notice.ExportId);
    }

    private static IEnumerable<string> TopicsOf(ExportNotice notice) => [ExportTopics.Progress(notice.ExportId), ExportTopics.Changes(notice.UserId), ExportTopics.AllChanges];

    [LoggerMessage(LogLevel.Warning, "What happened to exports in other processes could not be read; it is tried again.")]
    private static partial void LogFailed(ILogger log, Exception exception);
}
