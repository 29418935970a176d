using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Exports;

/// <summary>
/// Stores and publishes the progress of one attempt about four times a second, beside the writing, which only sets two numbers.
/// When the store answers that the export is no longer running here, the attempt is told to stop.
/// </summary>
internal sealed partial class ProgressReporter : IAsyncDisposable
{
    /// <summary>Time between two events.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    private readonly Export export;
    private readonly ProgressMeter meter;
    private readonly ExportStore store;
    private readonly ExportEvents events;
    private readonly AttemptTrace trace;
    private readonly ILogger log;
    private readonly CancellationTokenSource stop;
    private readonly PeriodicTimer timer;
    private readonly Task loop;
    private long rows;
    private long bytes;
    private int phase = (int)ExportPhase.Counting;

    private ProgressReporter(Export export, ProgressMeter meter, ExportStore store, ExportEvents events, AttemptTrace trace, TimeProvider time, ILogger log, CancellationTokenSource stop)
    {
        this.export = export;
        this.meter = meter;
        this.store = store;
        this.events = events;
        this.trace = trace;
        this.log = log;
        this.stop = stop;
        timer = new(Interval, time);
        trace.Enter(ExportPhase.Counting);
        loop = LoopAsync();
    }

    /// <summary>Begins to report.</summary>
    /// <param name="export">The export, as its attempt began it.</param>
    /// <param name="meter">Derives speed and remaining time.</param>
    /// <param name="store">Where events are stored.</param>
    /// <param name="events">Where they are published.</param>
    /// <param name="trace">The attempt's spans.</param>
    /// <param name="time">The clock.</param>
    /// <param name="log">Where missed events are told of.</param>
    /// <param name="stop">Canceled when the export is no longer this attempt's.</param>
    public static ProgressReporter Start(Export export, ProgressMeter meter, ExportStore store, ExportEvents events, AttemptTrace trace, TimeProvider time, ILogger log, CancellationTokenSource stop) =>
        new(export, meter, store, events, trace, time, log, stop);

    /// <summary>Rows and bytes so far.</summary>
    public (long Rows, long Bytes) Latest => (Volatile.Read(ref rows), Volatile.Read(ref bytes));

    /// <summary>Notes a new phase; the next event tells of it.</summary>
    public void Enter(ExportPhase next)
    {
        trace.Enter(next);
        Volatile.Write(ref phase, (int)next);
    }

    /// <summary>Notes what is written; called from the writing thread.</summary>
    public void Report(long rowsWritten, long bytesWritten)
    {
        Volatile.Write(ref rows, rowsWritten);
        Volatile.Write(ref bytes, bytesWritten);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        timer.Dispose();
        await loop;
    }

    private async Task LoopAsync()
    {
        (ExportPhase, long, long) last = (ExportPhase.Counting, 0, 0);
        while (await timer.WaitForNextTickAsync())
        {
            var now = ((ExportPhase)Volatile.Read(ref phase), Latest.Rows, Latest.Bytes);
            if (now == last)
                continue;
            last = now;
            if (!await TryReportAsync(meter.Measure(ExportStatus.Running, now.Item1, now.Rows, now.Bytes)))
                return;
        }
    }

    private async Task<bool> TryReportAsync(ExportProgress progress)
    {
        try
        {
            if (await store.RecordAsync(export, progress, stop.Token) is { } recorded)
            {
                await events.PublishAsync(export, recorded, stop.Token);
                return true;
            }
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        catch (Exception e) when (e is DbException or DbUpdateException)
        {
            // Progress may be missed; the end of the export may not, and is stored elsewhere.
            LogMissed(log, e, export.Id);
            return true;
        }

        await stop.CancelAsync();
        return false;
    }

    [LoggerMessage(LogLevel.Warning, "Progress of export {Export} could not be stored.")]
    private static partial void LogMissed(ILogger log, Exception exception, string export);
}
