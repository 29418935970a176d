using GraphQLExport.Destinations;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Exports;

/// <summary>
/// Runs one export from where it was taken to its end. Whatever happens in an attempt comes back as one <see cref="ExportOutcome"/>;
/// state, notification, log and metrics follow from that, in one place.
/// </summary>
internal sealed partial class ExportRunner(
    ExportStore store,
    ExportEvents events,
    ExportCancellations cancellations,
    ExportAttempt attempts,
    AutomaticRetries retries,
    WorkersWakeUp workers,
    IDestination destination,
    ExportObservers observers,
    IOptionsMonitor<ExportOptions> options,
    TimeProvider time,
    ILogger<ExportRunner> log)
{
    /// <summary>Runs an attempt of an export that this process has taken.</summary>
    /// <param name="export">The export, as its attempt began it.</param>
    /// <param name="stopping">Ends the attempt because the server stops; it goes back into the queue.</param>
    public async Task RunAsync(Export export, CancellationToken stopping)
    {
        try
        {
            await AttemptAsync(export, stopping);
        }
        catch (Exception e)
        {
            // The state is as the database has it; recovery goes on from there.
            LogUnsettled(log, e, export.Id);
        }
    }

    /// <summary>Puts an export that was begun back into the queue, whose first it mostly is; not where it is no longer this attempt's.</summary>
    public Task<bool> ReturnAsync(Export export) => RequeueAsync(export, notBefore: null);

    /// <summary>Ends an export whose attempts all ended with their process.</summary>
    public Task<bool> InterruptAsync(Export export) =>
        FailAsync(export, new(export.Id, time), (0, 0), new(ExportFailureCode.Interrupted, "The server stopped each time it ran this export."));

    private async Task AttemptAsync(Export export, CancellationToken stopping)
    {
        var stop = cancellations.Register(export, stopping);
        var meter = new ProgressMeter(export.Id, time);
        var reporter = ProgressReporter.Start(export, meter, store, events, time, log, stop);
        ExportOutcome outcome;
        try
        {
            outcome = await attempts.RunAsync(export, meter, reporter, stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            outcome = new ExportOutcome.Stopped();
        }
        catch (Exception e)
        {
            outcome = ExportFailures.Of(e);
        }
        finally
        {
            await reporter.DisposeAsync();
            cancellations.Release(export, stop);
        }

        if (outcome is ExportOutcome.Stopped && stopping.IsCancellationRequested && await ReturnAsync(export))
            return;
        if (outcome is ExportOutcome.Failed failed && retries.NextOf(export, failed) is { } next && await WaitAsync(export, failed, next))
            return;
        await ConcludeAsync(export, meter, reporter.Latest, outcome);
    }

    /// <summary>Puts an export back into the queue for another attempt, after a failure that may pass.</summary>
    private async Task<bool> WaitAsync(Export export, ExportOutcome.Failed failure, DateTimeOffset next)
    {
        if (!await RequeueAsync(export, next))
            return false;
        LogWaits(log, failure.Unexpected, export.Id, export.Attempt, failure.Code, next);
        return true;
    }

    private async Task<bool> RequeueAsync(Export export, DateTimeOffset? notBefore)
    {
        var progress = new ExportProgress { ExportId = export.Id, Status = ExportStatus.Queued, Phase = ExportPhase.Queued };
        if (!await MoveAsync(export, ExportStatus.Queued, progress, row => row.NotBefore = notBefore, null))
            return false;
        workers.Raise();
        return true;
    }

    private async Task ConcludeAsync(Export export, ProgressMeter meter, (long Rows, long Bytes) latest, ExportOutcome outcome)
    {
        var moved = outcome switch
        {
            ExportOutcome.Completed completed => await CompleteAsync(export, meter, completed),
            ExportOutcome.Failed failed => await FailAsync(export, meter, latest, failed),
            _ => false,
        };
        if (moved)
            return;

        // Not as this attempt knew it: its owner canceled it, or it is another attempt's.
        var orphan = outcome switch { ExportOutcome.Completed completed => completed.File, ExportOutcome.Failed failed => failed.File, _ => null };
        if (orphan is not null)
            await destination.DeleteAsync(orphan.StorageKey, CancellationToken.None);
        if (await store.FindAsync(export.Id, CancellationToken.None) is { Status: ExportStatus.Canceling } canceling && canceling.Attempt == export.Attempt)
            await FinishCancelAsync(canceling);
    }

    /// <summary>Takes an export that was asked to stop to its end.</summary>
    public async Task<bool> FinishCancelAsync(Export export)
    {
        var present = await store.PresentAsync(export, CancellationToken.None);
        if (!await MoveAsync(export, ExportStatus.Canceled, present with { Phase = ExportPhase.Done, QueuePosition = null, EtaSeconds = null }, row => row.FinishedAt = time.GetUtcNow(), null))
            return false;
        observers.Ended(Of(export, ExportEnd.Canceled));
        return true;
    }

    private async Task<bool> CompleteAsync(Export export, ProgressMeter meter, ExportOutcome.Completed completed)
    {
        var file = completed.File;
        var now = time.GetUtcNow();
        var progress = meter.Measure(ExportStatus.Completed, ExportPhase.Done, file.Rows, file.Bytes);
        if (!await MoveAsync(export, ExportStatus.Completed, progress, Complete, file))
            return false;
        observers.Ended(Of(export, ExportEnd.Completed) with { Rows = file.Rows, Bytes = file.Bytes });
        return true;

        void Complete(Export row)
        {
            row.FinishedAt = now;
            row.ExpiresAt = now + options.CurrentValue.Retention;
            row.LastKey = completed.LastKey;
        }
    }

    private async Task<bool> FailAsync(Export export, ProgressMeter meter, (long Rows, long Bytes) latest, ExportOutcome.Failed failure)
    {
        // One id in the log and before the user: who asks about one finds the other.
        var reference = Guid.NewGuid().ToString("N")[..12];
        var message = failure.Unexpected is null ? failure.Message : $"{failure.Message} Reference: {reference}.";
        var progress = meter.Measure(ExportStatus.Failed, ExportPhase.Done, latest.Rows, latest.Bytes) with { EtaSeconds = null };
        if (!await MoveAsync(export, ExportStatus.Failed, progress, Fail, failure.File))
            return false;
        observers.Ended(Of(export, ExportEnd.Failed) with { Reason = $"{failure.Code}: {failure.Message} Reference: {reference}.", Unexpected = failure.Unexpected });
        return true;

        void Fail(Export row)
        {
            row.FinishedAt = time.GetUtcNow();
            row.ExpiresAt = failure.File is null ? null : row.FinishedAt + options.CurrentValue.Retention;
            row.FailureCode = failure.Code;
            row.FailureMessage = message;
        }
    }

    private ExportEnded Of(Export export, ExportEnd status) => new(ExportKind.Job, status, export.Id, export.UserId, export.Dataset, export.Format)
    {
        Duration = export.StartedAt is { } started ? time.GetUtcNow() - started : TimeSpan.Zero,
    };

    private async Task<bool> MoveAsync(Export export, ExportStatus to, ExportProgress progress, Action<Export> change, StoredFile? file)
    {
        if (await store.MoveAsync(export, to, progress, change, file, by: null, CancellationToken.None) is not { } recorded)
            return false;
        await events.PublishAsync(export, recorded, CancellationToken.None);
        return true;
    }

    [LoggerMessage(LogLevel.Warning, "Attempt {Attempt} of export {Export} failed ({Code}); the next one begins at {Moment}.")]
    private static partial void LogWaits(ILogger log, Exception? exception, string export, int attempt, ExportFailureCode code, DateTimeOffset moment);

    [LoggerMessage(LogLevel.Error, "The end of export {Export} could not be stored.")]
    private static partial void LogUnsettled(ILogger log, Exception exception, string export);
}
