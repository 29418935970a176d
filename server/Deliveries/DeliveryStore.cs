using GraphQLExport.Accounts;
using GraphQLExport.Auditing;
using GraphQLExport.Data;
using GraphQLExport.Downloads;
using GraphQLExport.Exports;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Deliveries;

/// <summary>Deliveries in the database.</summary>
internal sealed class DeliveryStore(IDbContextFactory<AppDbContext> databases, DeliverySignal signal, IAuditLog audit, TimeProvider time) : IMailedLinks, IDeliveryService
{
    /// <summary>Plans to send an export's file to recipients as soon as it is there. Those who have it planned already get it once.</summary>
    public async Task PlanAsync(Export export, IReadOnlyList<string> recipients, CancellationToken cancellationToken)
    {
        if (recipients.Count == 0)
            return;
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var planned = await database.Deliveries.Where(delivery => delivery.ExportId == export.Id).Select(delivery => delivery.Recipient).ToListAsync(cancellationToken);
        database.AddRange(recipients.Except(planned).Select(recipient => New(recipient, exportId: export.Id, notificationId: null)));
        await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        signal.Raise();
    }

    /// <summary>A delivery that is due at once.</summary>
    public Delivery New(string recipient, string? exportId, string? notificationId)
    {
        var now = time.GetUtcNow();
        return new()
        {
            Id = Guid.CreateVersion7(now).ToString("N"),
            ExportId = exportId,
            NotificationId = notificationId,
            Recipient = recipient,
            Status = DeliveryStatus.Waiting,
            NextAttemptAt = now,
            CreatedAt = now,
        };
    }

    /// <inheritdoc/>
    public async Task<RevokeDeliveryPayload> RevokeAsync(Caller caller, string id, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var delivery = await database.Deliveries.FirstOrDefaultAsync(
            delivery => delivery.Id == id && database.Set<Export>().Any(export => export.Id == delivery.ExportId && (caller.IsAdministrator || export.UserId == caller.UserId)), cancellationToken);
        if (delivery is null)
            return new(null, [NotFoundError.Delivery(id)]);
        if (delivery.LinkRevokedAt is null)
        {
            delivery.LinkRevokedAt = time.GetUtcNow();
            if (delivery.Status == DeliveryStatus.Waiting)
                (delivery.Status, delivery.NextAttemptAt, delivery.Problem) = (DeliveryStatus.Failed, null, "It was revoked before it was sent.");
            await audit.AppendAsync(
                database, new(AuditAction.LinkRevoked, caller.UserId) { EntityType = "export", EntityId = delivery.ExportId, Details = new { delivery.Recipient } }, cancellationToken);
            await database.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        return new(delivery, null);
    }

    /// <inheritdoc/>
    public async Task<bool> IsGoodAsync(string delivery, string exportId, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        return await database.Deliveries.AnyAsync(row => row.Id == delivery && row.ExportId == exportId && row.LinkRevokedAt == null, cancellationToken);
    }
}
