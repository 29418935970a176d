using GraphQLExport.Accounts;
using GraphQLExport.Auditing;
using GraphQLExport.Data;
using GraphQLExport.Notifications;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Deliveries;

/// <summary>Tells owners and administrators of reports that failed: in the app, in the audit log, and by e-mail where that is set up.</summary>
internal sealed partial class Alerts(IDbContextFactory<AppDbContext> databases, DeliveryStore deliveries, DeliverySignal signal, IAuditLog audit, IOptionsMonitor<MailOptions> options, TimeProvider time, ILogger<Alerts> log)
{
    /// <summary>Raises an alert, unless it was raised before.</summary>
    public async Task RaiseAsync(Alert alert, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        if (await database.Notifications.AnyAsync(notification => notification.Key == alert.Key, cancellationToken))
            return;
        var now = time.GetUtcNow();
        var told = await database.Users
            .Where(user => user.Id == alert.OwnerId || database.UserRoles.Any(held =>
                held.UserId == user.Id && database.Roles.Any(role => role.Id == held.RoleId && role.Name == Roles.Administrator)))
            .Select(user => new { user.Id, user.Email }).ToListAsync(cancellationToken);
        var sendsMail = options.CurrentValue.IsComplete(out _, out _);
        foreach (var user in told)
        {
            var notification = new Notification
            {
                Id = Guid.CreateVersion7(now).ToString("N"),
                UserId = user.Id,
                Key = alert.Key,
                Title = alert.Title,
                Message = alert.Message,
                ScheduleId = alert.ScheduleId,
                ExportId = alert.ExportId,
                CreatedAt = now,
            };
            database.Add(notification);
            if (sendsMail && user.Email is { } address)
                database.Add(deliveries.New(address, exportId: null, notification.Id));
        }

        await audit.AppendAsync(
            database,
            new(AuditAction.ReportFailed, alert.OwnerId) { EntityType = alert.ExportId is null ? "schedule" : "export", EntityId = alert.ExportId ?? alert.ScheduleId, Details = new { alert.Title, alert.Message } },
            cancellationToken);
        await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        LogRaised(log, alert.Title, alert.Message);
        signal.Raise();
    }

    [LoggerMessage(LogLevel.Warning, "{Title}: {Message}")]
    private static partial void LogRaised(ILogger log, string title, string message);
}
