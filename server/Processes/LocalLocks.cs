using System.Collections.Concurrent;

namespace GraphQLExport.Processes;

/// <summary>Locks of a process that is the only one.</summary>
internal sealed class LocalLocks : IProcessLocks
{
    private readonly ConcurrentDictionary<string, Held> held = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public ValueTask<IAsyncDisposable?> TryTakeAsync(string name, CancellationToken cancellationToken)
    {
        var taken = new Held(held, name);
        return new(held.TryAdd(name, taken) ? taken : null);
    }

    private sealed class Held(ConcurrentDictionary<string, Held> all, string name) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            // Itself alone: the name may be another's by now.
            all.TryRemove(new(name, this));
            return ValueTask.CompletedTask;
        }
    }
}
