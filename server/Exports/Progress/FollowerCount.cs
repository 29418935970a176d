namespace GraphQLExport.Exports;

/// <summary>Counts the streams of progress and changes that are open.</summary>
internal sealed class FollowerCount
{
    private int open;

    /// <summary>How many are open.</summary>
    public int Open => Volatile.Read(ref open);

    /// <summary>Counts one more until it is disposed.</summary>
    public IDisposable Enter()
    {
        Interlocked.Increment(ref open);
        return new Follower(this);
    }

    private sealed class Follower(FollowerCount owner) : IDisposable
    {
        private int left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref left, 1) == 0)
                Interlocked.Decrement(ref owner.open);
        }
    }
}
