using System.Globalization;
using GraphQLExport.Processes;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Exports;

/// <summary>Bounds how many direct streams one user has open at once, in all processes together: each of the user's places is a lock, which a process that dies lets go.</summary>
internal sealed class StreamSlots(IProcessLocks locks, IOptionsMonitor<ExportOptions> options)
{
    private int open;

    /// <summary>How many streams all users have open in this process.</summary>
    public int Open => Volatile.Read(ref open);

    /// <summary>Takes a slot; null when the user has as many streams as one user may have. Disposing gives it back.</summary>
    /// <exception cref="System.Data.Common.DbException">The database does not answer.</exception>
    public async ValueTask<IAsyncDisposable?> TryTakeAsync(string userId, CancellationToken cancellationToken)
    {
        for (var place = 1; place <= options.CurrentValue.MaxPerUser; place++)
        {
            if (await locks.TryTakeAsync(string.Create(CultureInfo.InvariantCulture, $"stream {place} of {userId}"), cancellationToken) is not { } taken)
                continue;
            Interlocked.Increment(ref open);
            return new Slot(this, taken);
        }

        return null;
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
