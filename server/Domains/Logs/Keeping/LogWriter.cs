using System.Text;
using GraphQLExport.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Domains.Logs;

/// <summary>
/// Stores this server's own entries in batches, and deletes those whose time is over. What a busy database does not take now is tried
/// again at the next interval; what is left when the server stops is stored then.
/// </summary>
internal sealed partial class LogWriter(
    LogQueue queue, IDbContextFactory<AppDbContext> databases, IOptions<LogOptions> options, TimeProvider time, ILogger<LogWriter> log) : BackgroundService
{
    private const int BatchSize = 1_000;
    private static readonly TimeSpan SweepInterval = TimeSpan.FromHours(1);
    private static readonly string[] Columns = ["timestamp_ms", "level", "component", "message", "exception", "request_id", "source"];

    private readonly List<LogEntry> batch = [];
    private readonly SemaphoreSlim storing = new(1);
    private long droppedTold;
    private DateTimeOffset nextSweep;

    /// <summary>Stores all entries that wait.</summary>
    /// <returns>False where the database did not take them.</returns>
    public async Task<bool> FlushAsync(CancellationToken cancellationToken)
    {
        await storing.WaitAsync(cancellationToken);
        try
        {
            do
            {
                queue.Take(batch, BatchSize);
                if (batch.Count > 0 && !await StoreAsync(cancellationToken))
                    return false;
            }
            while (batch.Count == BatchSize && ForgetBatch());
            ForgetBatch();
            return true;
        }
        finally
        {
            storing.Release();
        }
    }

    /// <summary>Deletes this server's own entries that are older than they are kept.</summary>
    public async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        LogQueue.BeginWriting();
        var (end, source) = (time.GetUtcNow() - options.Value.Retention, options.Value.Source);
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        var old = database.LogEntries.Where(entry => entry.Timestamp < end && entry.Source == source);
        return await old.AnyAsync(cancellationToken) ? await old.ExecuteDeleteAsync(cancellationToken) : 0;
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await FlushAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.Interval, time);
        do
        {
            if (await FlushAsync(stoppingToken))
                TellDropped();
            await SweepIfDueAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private bool ForgetBatch()
    {
        batch.Clear();
        return true;
    }

    private async Task<bool> StoreAsync(CancellationToken cancellationToken)
    {
        LogQueue.BeginWriting();
        try
        {
            await using var database = await databases.CreateDbContextAsync(cancellationToken);
            await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
            using (var insert = BulkInserts.Prepare(database.Database.GetDbConnection(), "log_entries", Columns))
            {
                foreach (var entry in batch)
                    Insert(insert, entry);
                insert.Complete();
            }

            await transaction.CommitAsync(cancellationToken);
            queue.CountWritten(batch.Count);
            return true;
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailed(log, e, batch.Count);
            return false;
        }
    }

    private static void Insert(IBulkInsert insert, LogEntry entry)
    {
        insert.Set(0, entry.Timestamp.ToUnixTimeMilliseconds());
        insert.SetUtf8(1, LogLevels.Utf8(entry.Level));
        SetText(insert, 2, entry.Component);
        SetText(insert, 3, LogText.Clean(LogScrubber.Scrub(Short(entry.Message))));
        SetText(insert, 4, entry.Exception is { } exception ? LogText.Clean(LogScrubber.Scrub(Short(exception))) : null);
        SetText(insert, 5, entry.RequestId);
        SetText(insert, 6, entry.Source);
        insert.Insert();
    }

    private static void SetText(IBulkInsert insert, int column, string? text)
    {
        if (text is not null)
            insert.SetUtf8(column, Encoding.UTF8.GetBytes(text));
    }

    private static string Short(string text) => text.Length <= LogEntryImport.MaxText ? text : text[..LogEntryImport.MaxText];

    private void TellDropped()
    {
        var dropped = queue.Dropped;
        if (dropped > droppedTold)
            LogDropped(log, dropped - droppedTold);
        droppedTold = dropped;
    }

    private async Task SweepIfDueAsync(CancellationToken stoppingToken)
    {
        if (time.GetUtcNow() < nextSweep)
            return;
        nextSweep = time.GetUtcNow() + SweepInterval;
        try
        {
            if (await SweepAsync(stoppingToken) is > 0 and var deleted)
                LogDeleted(log, deleted);
        }
        catch (Exception e) when (!stoppingToken.IsCancellationRequested)
        {
            LogSweepFailed(log, e);
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Count} log entries came faster than they could be stored, and were dropped.")]
    private static partial void LogDropped(ILogger log, long count);

    [LoggerMessage(LogLevel.Information, "{Count} log entries were older than they are kept, and deleted.")]
    private static partial void LogDeleted(ILogger log, int count);

    [LoggerMessage(LogLevel.Error, "{Count} log entries could not be stored; the next interval tries again.")]
    private static partial void LogFailed(ILogger log, Exception exception, int count);

    [LoggerMessage(LogLevel.Error, "Old log entries could not be deleted; the next hour tries again.")]
    private static partial void LogSweepFailed(ILogger log, Exception exception);
}
