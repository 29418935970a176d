using GraphQLExport.Data;
using GraphQLExport.Destinations;
using GraphQLExport.Downloads;
using GraphQLExport.Exports;
using GraphQLExport.Notifications;
using GraphQLExport.Schedules;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MimeKit;

namespace GraphQLExport.Deliveries;

/// <summary>Writes the mails of deliveries.</summary>
internal sealed class DeliveryMessages(IDbContextFactory<AppDbContext> databases, DownloadLinks links, IDestination storage, IOptionsMonitor<MailOptions> options, TimeProvider time)
{
    /// <summary>Writes a mail.</summary>
    /// <returns>The mail and when its link ends, or why there is none.</returns>
    public async Task<(MimeMessage? Message, DateTimeOffset? LinkExpiresAt, MailResult? Fault)> WriteAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (!options.CurrentValue.IsComplete(out var from, out var address))
            return (null, null, new(MailOutcome.Later, "E-mail is not set up any more."));
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        if (delivery.NotificationId is { } notificationId)
        {
            var notification = await database.Set<Notification>().AsNoTracking().FirstOrDefaultAsync(notification => notification.Id == notificationId, cancellationToken);
            return notification is null
                ? (null, null, new(MailOutcome.Refused, "The notification is gone."))
                : (new AlertMessage(notification.Title, notification.Message, new(address, "/schedules")).To(from, delivery.Recipient), null, null);
        }

        var found = await (
            from row in database.Set<Export>()
            join stored in database.Set<StoredFile>() on row.Id equals stored.ExportId
            where row.Id == delivery.ExportId && row.Status == ExportStatus.Completed
            orderby stored.Id
            select new { row, stored }).AsNoTracking().FirstOrDefaultAsync(cancellationToken);
        if (found is null)
            return (null, null, new(MailOutcome.Refused, "There is no file to send."));
        var (export, file) = (found.row, found.stored);
        var name = await database.Set<Schedule>().Where(schedule => schedule.Id == export.ScheduleId).Select(schedule => schedule.Name).FirstOrDefaultAsync(cancellationToken);
        var link = links.CreateMailed(export.Id, export.UserId, file.Name, delivery.Id, time.GetUtcNow() + options.CurrentValue.LinkLifetime);
        var message = new ReportMessage(name ?? "Report", file.Name, file.Rows, file.Bytes, file.Sha256, new(address, link.Url), link.ExpiresAt).To(from, delivery.Recipient);
        if (file.Bytes <= options.CurrentValue.AttachUpTo)
            await AttachAsync(message, file, cancellationToken);
        return (message, link.ExpiresAt, null);
    }

    private async Task AttachAsync(MimeMessage message, StoredFile file, CancellationToken cancellationToken)
    {
        await using var content = await storage.OpenReadAsync(file.StorageKey, cancellationToken);
        if (content is null)
            return;
        var attachment = new MimePart(file.ContentType)
        {
            FileName = file.Name,
            ContentDisposition = new(MimeKit.ContentDisposition.Attachment) { FileName = file.Name },
            ContentTransferEncoding = ContentEncoding.Base64,
            Content = new MimeContent(await CopyAsync(content, cancellationToken)),
        };
        message.Body = new Multipart("mixed") { message.Body!, attachment };
    }

    private static async Task<MemoryStream> CopyAsync(Stream content, CancellationToken cancellationToken)
    {
        var copy = new MemoryStream();
        await content.CopyToAsync(copy, cancellationToken);
        copy.Position = 0;
        return copy;
    }
}
