using Microsoft.Extensions.Options;

namespace GraphQLExport.Exports;

/// <summary>Bounds how many direct streams one user has open at once in this process.</summary>
internal sealed class StreamSlots(IOptionsMonitor<ExportOptions> options)
{
    private readonly Dictionary<string, int> open = [];
    private readonly Lock gate = new();

    /// <summary>How many streams all users have open.</summary>
    public int Open
    {
        get
        {
            lock (gate)
                return open.Values.Sum();
        }
    }

    /// <summary>Takes a slot; null when the user has as many streams as one user may have. Disposing gives it back.</summary>
    public IDisposable? TryTake(string userId)
    {
        lock (gate)
        {
            var taken = open.GetValueOrDefault(userId);
            if (taken >= options.CurrentValue.MaxPerUser)
                return null;
            open[userId] = taken + 1;
        }

        return new Slot(this, userId);
    }

    private void Release(string userId)
    {
        lock (gate)
        {
            if (--open[userId] == 0)
                open.Remove(userId);
        }
    }

    private sealed class Slot(StreamSlots owner, string userId) : IDisposable
    {
        private int released;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref released, 1) == 0)
                owner.Release(userId);
        }
    }
}
