using System.Globalization;
using GraphQLExport.Processes;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Exports;

/// <summary>
/// Bounds how many direct streams are open at once: those of one user in all processes together, where each of the user's places is a lock, which a
/// process that dies lets go, and those of all users in this process, so that streams leave connections to the database for exports.
/// </summary>
internal sealed class StreamSlots(IProcessLocks locks, IOptionsMonitor<ExportOptions> options)
{
    private int open;

    /// <summary>How many streams all users have open in this process.</summary>
    public int Open => Volatile.Read(ref open);

    /// <summary>Takes a slot; null when the user, or all users here together, have as many streams as they may have. Disposing gives it back.</summary>
    /// <exception cref="System.Data.Common.DbException">The database does not answer.</exception>
    public async ValueTask<IAsyncDisposable?> TryTakeAsync(string userId, CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref open) > options.CurrentValue.MaxStreams)
        {
            Interlocked.Decrement(ref open);
            return null;
        }

        IAsyncDisposable? taken = null;
        try
        {
            for (var place = 1; taken is null && place <= options.CurrentValue.MaxPerUser; place++)
                taken = await locks.TryTakeAsync(string.Create(CultureInfo.InvariantCulture, $"stream {place} of {userId}"), cancellationToken);
            return taken is null ? null : new Slot(this, taken);
        }
        finally
        {
            if (taken is null)
                Interlocked.Decrement(ref open);
        }
    }

    private sealed class Slot(StreamSlots owner, IAsyncDisposable place) : IAsyncDisposable
    {
        private int released;

        public async ValueTask DisposeAsync()
        {
            if (Interlocked.Exchange(ref released, 1) != 0)
                return;
            Interlocked.Decrement(ref owner.open);
            await place.DisposeAsync();
        }
    }
}
