using System.Runtime.CompilerServices;
using GraphQLExport.Accounts;
using HotChocolate.Subscriptions;

namespace GraphQLExport.Exports;

/// <summary>
/// Follows the progress of an export without gap or duplicate: it subscribes first, then reads what is stored, then passes on
/// what arrives. The stored events are the truth: a published one is passed on where it is the next, else it says that there is more
/// to read.
/// </summary>
internal sealed class ExportFollower(ExportStore store, ITopicEventReceiver receiver, FollowerCount count)
{
    private const int MostRemembered = 1_000;

    /// <summary>Every export that changes and that the caller may see, as it is when the change is told.</summary>
    public async IAsyncEnumerable<Export> FollowChangesAsync(Caller caller, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var topic = caller.IsAdministrator ? ExportTopics.AllChanges : ExportTopics.Changes(caller.UserId);
        using var counted = count.Enter(topic);
        Dictionary<string, long> told = new(StringComparer.Ordinal);
        await using var stream = await receiver.SubscribeAsync<ExportChange>(topic, cancellationToken);
        await foreach (var change in stream.ReadEventsAsync().WithCancellation(cancellationToken))
        {
            // A change that came from another process may be told again, and two may be read as one.
            if (await change.FindAsync(cancellationToken) is not { } export || told.GetValueOrDefault(export.Id) >= export.Sequence)
                continue;
            if (told.Count == MostRemembered)
                told.Clear();
            told[export.Id] = export.Sequence;
            yield return export;
        }
    }

    /// <summary>The events after a sequence, or from the present state on; ends after the terminal one.</summary>
    public async IAsyncEnumerable<ExportProgress> FollowAsync(Export export, long? after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var counted = count.Enter(ExportTopics.Progress(export.Id));
        await using var stream = await receiver.SubscribeAsync<ExportProgress>(ExportTopics.Progress(export.Id), cancellationToken);
        var last = after ?? 0;
        if (after is null)
        {
            var present = await store.PresentAsync(export, cancellationToken);
            last = present.Sequence;
            yield return present;
            if (ExportStates.IsFinal(present.Status))
                yield break;
        }

        foreach (var progress in await store.EventsAfterAsync(export.Id, last, cancellationToken))
        {
            last = progress.Sequence;
            yield return progress;
            if (ExportStates.IsFinal(progress.Status))
                yield break;
        }

        // An export that ended before `after` has no event left to wait for.
        if (await store.FindAsync(export.Id, cancellationToken) is not { } now || (ExportStates.IsFinal(now.Status) && now.Sequence <= last))
            yield break;

        await foreach (var live in stream.ReadEventsAsync().WithCancellation(cancellationToken))
        {
            if (live.Sequence <= last)
                continue;

            // Where the topic had to drop some before it, the store has them all.
            IReadOnlyList<ExportProgress> news = live.Sequence == last + 1 ? [live] : await store.EventsAfterAsync(export.Id, last, cancellationToken);
            foreach (var progress in news)
            {
                last = progress.Sequence;
                yield return progress;
                if (ExportStates.IsFinal(progress.Status))
                    yield break;
            }
        }
    }
}
