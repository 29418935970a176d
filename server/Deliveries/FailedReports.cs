using GraphQLExport.Data;
using GraphQLExport.Exports;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Deliveries;

/// <summary>Finds reports that failed and that nobody was told of yet: a stop of the server in between loses none.</summary>
internal sealed class FailedReports(IDbContextFactory<AppDbContext> databases, Alerts alerts, TimeProvider time)
{
    private static readonly TimeSpan NotificationsKept = TimeSpan.FromDays(30);
    private static readonly TimeSpan Recent = TimeSpan.FromDays(7);

    /// <summary>Raises an alert for each of them, and forgets notifications whose time is over.</summary>
    public async Task TellAsync(CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow();
        var (since, old) = (now - Recent, now - NotificationsKept);
        await database.Notifications.Where(notification => notification.CreatedAt < old).ExecuteDeleteAsync(cancellationToken);
        var failed = await (
            from export in database.Set<Export>()
            where export.ScheduleId != null && export.Status == ExportStatus.Failed && export.FinishedAt >= since
                && !database.Notifications.Any(notification => notification.Key == "export:" + export.Id)
            join schedule in database.Schedules on export.ScheduleId equals schedule.Id into schedules
            from schedule in schedules.DefaultIfEmpty()
            select new { export.Id, export.UserId, export.ScheduleId, export.FailureMessage, schedule.Name }).ToListAsync(cancellationToken);
        foreach (var export in failed)
        {
            await alerts.RaiseAsync(
                new($"export:{export.Id}", export.UserId, $"{NameOf(export.Name)} failed", export.FailureMessage ?? "The export failed.") { ScheduleId = export.ScheduleId, ExportId = export.Id }, cancellationToken);
        }

        var undelivered = await (
            from delivery in database.Deliveries
            join export in database.Set<Export>() on delivery.ExportId equals export.Id
            where delivery.Status == DeliveryStatus.Failed && delivery.LinkRevokedAt == null && export.Status == ExportStatus.Completed && export.FinishedAt >= since
                && !database.Notifications.Any(notification => notification.Key == "delivery:" + delivery.Id)
            join schedule in database.Schedules on export.ScheduleId equals schedule.Id into schedules
            from schedule in schedules.DefaultIfEmpty()
            select new { delivery.Id, delivery.Recipient, delivery.Problem, ExportId = export.Id, export.UserId, export.ScheduleId, schedule.Name }).ToListAsync(cancellationToken);
        foreach (var delivery in undelivered)
        {
            await alerts.RaiseAsync(
                new($"delivery:{delivery.Id}", delivery.UserId, $"{NameOf(delivery.Name)} was not sent to {delivery.Recipient}", delivery.Problem ?? "It was not sent.") { ScheduleId = delivery.ScheduleId, ExportId = delivery.ExportId }, cancellationToken);
        }
    }

    private static string NameOf(string? schedule) => schedule is null ? "A report" : $"\"{schedule}\"";
}
