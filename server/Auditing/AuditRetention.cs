using GraphQLExport.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Auditing;

/// <summary>
/// Removes entries whose time is over, the oldest first, so that the chain goes on from the last of them, and records that. It waits until a day's
/// worth is due: the record of it is an entry too.
/// </summary>
internal sealed partial class AuditRetention(IDbContextFactory<AppDbContext> databases, AuditChain chain, IAuditLog audit, IOptions<AuditOptions> options, TimeProvider time, ILogger<AuditRetention> log) : BackgroundService
{
    /// <summary>Entries that one transaction removes at most: other writers wait for no more.</summary>
    public const int Batch = 2_000;

    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Slack = TimeSpan.FromDays(1);

    /// <summary>Removes what is due.</summary>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Retention is not { } retention)
            return;
        var before = time.GetUtcNow() - retention;
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        var oldest = await database.AuditEntries.OrderBy(entry => entry.Id).Select(entry => (DateTimeOffset?)entry.At).FirstOrDefaultAsync(cancellationToken);
        if (!(oldest < before - Slack))
            return;
        while (await RemoveAsync(before, cancellationToken) == Batch)
            cancellationToken.ThrowIfCancellationRequested();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            try
            {
                await SweepAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(log, e);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<int> RemoveAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var head = await database.Set<AuditHead>().SingleAsync(cancellationToken);
        if (head.Seal != chain.SealOf(head))
            throw new InvalidOperationException("The end of the audit log was changed; nothing is removed before that is looked into.");
        var first = await database.AuditEntries.Where(entry => entry.Id > head.Removed && entry.Id < head.Count).OrderBy(entry => entry.Id).Take(Batch)
            .Select(entry => new { entry.Id, entry.At, entry.Hash }).ToListAsync(cancellationToken);
        // Up to the first that is kept, whatever the clock showed after it: no number is left out.
        var due = first.TakeWhile((entry, place) => entry.At < before && entry.Id == head.Removed + place + 1).ToList();
        if (due.Count == 0)
            return 0;
        var last = due[^1];
        await database.AuditEntries.Where(entry => entry.Id <= last.Id).ExecuteDeleteAsync(cancellationToken);
        (head.Removed, head.RemovedHash) = (last.Id, last.Hash);
        await audit.AppendAsync(database, new(AuditAction.AuditEntriesRemoved, null) { EntityType = "audit_log", Details = new { Removed = due.Count, UpTo = last.Id, UntilAt = last.At } }, cancellationToken);
        await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        LogRemoved(log, due.Count, last.Id, last.At);
        return due.Count;
    }

    [LoggerMessage(LogLevel.Information, "{Count} entries of the audit log, up to number {Last} of {Moment}, were removed: their time was over.")]
    private static partial void LogRemoved(ILogger log, int count, long last, DateTimeOffset moment);

    [LoggerMessage(LogLevel.Error, "Entries of the audit log whose time is over could not be removed; the next sweep tries again.")]
    private static partial void LogFailed(ILogger log, Exception exception);
}
