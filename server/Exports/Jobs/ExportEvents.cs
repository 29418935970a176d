using GraphQLExport.Processes;
using HotChocolate.Subscriptions;

namespace GraphQLExport.Exports;

/// <summary>Tells subscribers of this process of what has been stored, and the other processes, where <see cref="ExportRelay"/> hears it. Save first, then publish.</summary>
internal sealed class ExportEvents(ITopicEventSender sender, ExportStore store, IProcessBus bus)
{
    /// <summary>Publishes a stored progress event.</summary>
    public async Task PublishAsync(Export export, ExportProgress progress, CancellationToken cancellationToken)
    {
        bus.Publish(ExportNotice.Topic, new ExportNotice(export.Id, export.UserId, progress.Sequence, progress.Status).ToString());
        await TellProgressAsync(progress, cancellationToken);
        await TellChangedAsync(export.Id, export.UserId, cancellationToken);
    }

    /// <summary>Tells those who follow an export in this process of an event.</summary>
    public ValueTask TellProgressAsync(ExportProgress progress, CancellationToken cancellationToken) =>
        sender.SendAsync(ExportTopics.Progress(progress.ExportId), progress, cancellationToken);

    /// <summary>Tells those who follow the changes of exports in this process that one has changed.</summary>
    public async Task TellChangedAsync(string exportId, string userId, CancellationToken cancellationToken)
    {
        var change = new ExportChange(exportId, store.FindAsync);
        await sender.SendAsync(ExportTopics.Changes(userId), change, cancellationToken);
        await sender.SendAsync(ExportTopics.AllChanges, change, cancellationToken);
    }
}
