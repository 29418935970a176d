using GraphQLExport.Auditing;
using GraphQLExport.Data;
using GraphQLExport.Exports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Deliveries;

/// <summary>
/// Sends what is due. An attempt is counted before it is made: a server that stops while it sends tries again later, so that a mail is
/// sent once or, at worst, twice, and never not at all.
/// </summary>
internal sealed partial class DeliveryRunner(
    IDbContextFactory<AppDbContext> databases, DeliveryMessages messages, Mailer mailer, FailedReports failures, IAuditLog audit, IOptionsMonitor<MailOptions> options, TimeProvider time, ILogger<DeliveryRunner> log)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromHours(1);

    /// <summary>Sends all that is due, and raises alerts for reports that failed.</summary>
    /// <returns>When the next attempt is due; null when none is.</returns>
    public async Task<DateTimeOffset?> RunDueAsync(CancellationToken cancellationToken)
    {
        await failures.TellAsync(cancellationToken);
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow();
        var due = await Sendable(database).Where(delivery => delivery.NextAttemptAt <= now)
            .OrderBy(delivery => delivery.NextAttemptAt).ThenBy(delivery => delivery.Recipient).AsNoTracking().ToListAsync(cancellationToken);
        foreach (var delivery in due)
            await SendAsync(delivery, cancellationToken);
        if (due.Count > 0)
            await failures.TellAsync(cancellationToken);
        return await Sendable(database).MinAsync(delivery => delivery.NextAttemptAt, cancellationToken);
    }

    private static IQueryable<Delivery> Sendable(AppDbContext database) => database.Deliveries.Where(delivery =>
        delivery.Status == DeliveryStatus.Waiting
        && (delivery.ExportId == null || database.Set<Export>().Any(export => export.Id == delivery.ExportId && !ExportStates.Unfinished.Contains(export.Status))));

    private async Task SendAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        var lease = time.GetUtcNow() + Lease;
        var claimed = await database.Deliveries
            .Where(row => row.Id == delivery.Id && row.Status == DeliveryStatus.Waiting && row.Attempts == delivery.Attempts)
            .ExecuteUpdateAsync(row => row.SetProperty(other => other.Attempts, other => other.Attempts + 1).SetProperty(other => other.NextAttemptAt, lease), cancellationToken);
        if (claimed == 0)
            return;
        var (message, linkExpiresAt, fault) = await messages.WriteAsync(delivery, cancellationToken);
        using (message)
        {
            var result = fault ?? await mailer.SendAsync(message!, cancellationToken);
            await SettleAsync(database, delivery.Id, result, linkExpiresAt, CancellationToken.None);
        }
    }

    private async Task SettleAsync(AppDbContext database, string id, MailResult result, DateTimeOffset? linkExpiresAt, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        // Gone with its export, or revoked while it was on its way: the link in it is worth nothing.
        if (await database.Deliveries.FirstOrDefaultAsync(row => row.Id == id && row.Status == DeliveryStatus.Waiting, cancellationToken) is not { } delivery)
            return;
        var now = time.GetUtcNow();
        var settings = options.CurrentValue;
        (delivery.Problem, delivery.NextAttemptAt) = (result.Problem, null);
        if (result.Outcome == MailOutcome.Sent)
        {
            (delivery.Status, delivery.SentAt, delivery.LinkExpiresAt) = (DeliveryStatus.Sent, now, linkExpiresAt);
            if (delivery.ExportId is { } exportId)
            {
                var owner = await database.Set<Export>().Where(export => export.Id == exportId).Select(export => export.UserId).FirstAsync(cancellationToken);
                await audit.AppendAsync(database, new(AuditAction.ReportMailed, owner) { EntityType = "export", EntityId = exportId, Details = new { delivery.Recipient } }, cancellationToken);
            }

            LogSent(log, id, delivery.Attempts);
        }
        else if (result.Outcome == MailOutcome.Later && delivery.Attempts < settings.MaxAttempts)
        {
            delivery.NextAttemptAt = now + DelayAfter(delivery.Attempts, settings.RetryDelay);
            LogLater(log, id, delivery.Attempts, result.Problem!);
        }
        else
        {
            delivery.Status = DeliveryStatus.Failed;
            LogFailed(log, id, delivery.Attempts, result.Problem!);
        }

        await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static TimeSpan DelayAfter(int attempts, TimeSpan first)
    {
        var delay = first * Math.Pow(2, attempts - 1);
        return delay < LongestDelay ? delay : LongestDelay;
    }

    [LoggerMessage(LogLevel.Information, "Delivery {Delivery} was sent at attempt {Attempt}.")]
    private static partial void LogSent(ILogger log, string delivery, int attempt);

    [LoggerMessage(LogLevel.Warning, "Delivery {Delivery} was not sent at attempt {Attempt} and is tried again. {Problem}")]
    private static partial void LogLater(ILogger log, string delivery, int attempt, string problem);

    [LoggerMessage(LogLevel.Error, "Delivery {Delivery} failed for good at attempt {Attempt}. {Problem}")]
    private static partial void LogFailed(ILogger log, string delivery, int attempt, string problem);
}
