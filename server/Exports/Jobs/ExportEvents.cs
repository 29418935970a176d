using HotChocolate.Subscriptions;

namespace GraphQLExport.Exports;

/// <summary>Tells subscribers of what has been stored. Save first, then publish.</summary>
internal sealed class ExportEvents(ITopicEventSender sender)
{
    /// <summary>Publishes a stored progress event.</summary>
    public async Task PublishAsync(Export export, ExportProgress progress, CancellationToken cancellationToken)
    {
        await sender.SendAsync(ExportTopics.Progress(export.Id), progress, cancellationToken);
        await sender.SendAsync(ExportTopics.Changes(export.UserId), export.Id, cancellationToken);
        await sender.SendAsync(ExportTopics.AllChanges, export.Id, cancellationToken);
    }
}
