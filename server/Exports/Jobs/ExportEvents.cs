using HotChocolate.Subscriptions;

namespace GraphQLExport.Exports;

/// <summary>Tells subscribers of what has been stored. Save first, then publish.</summary>
internal sealed class ExportEvents(ITopicEventSender sender, ExportStore store)
{
    /// <summary>Publishes a stored progress event.</summary>
    public async Task PublishAsync(Export export, ExportProgress progress, CancellationToken cancellationToken)
    {
        await sender.SendAsync(ExportTopics.Progress(export.Id), progress, cancellationToken);
        var change = new ExportChange(export.Id, store.FindAsync);
        await sender.SendAsync(ExportTopics.Changes(export.UserId), change, cancellationToken);
        await sender.SendAsync(ExportTopics.AllChanges, change, cancellationToken);
    }
}
