namespace GraphQLExport.Exports;

/// <summary>Counts the streams of progress and changes that are open in this process.</summary>
internal sealed class FollowerCount
{
    private readonly Dictionary<string, int> topics = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private int open;

    /// <summary>How many are open.</summary>
    public int Open => Volatile.Read(ref open);

    /// <summary>Whether anybody follows a topic.</summary>
    public bool IsFollowed(string topic)
    {
        lock (gate)
            return topics.ContainsKey(topic);
    }

    /// <summary>Counts one more follower of a topic until it is disposed.</summary>
    public IDisposable Enter(string topic)
    {
        lock (gate)
        {
            open++;
            topics[topic] = topics.GetValueOrDefault(topic) + 1;
        }

        return new Follower(this, topic);
    }

    private void Leave(string topic)
    {
        lock (gate)
        {
            open--;
            if (--topics[topic] == 0)
                topics.Remove(topic);
        }
    }

    private sealed class Follower(FollowerCount owner, string topic) : IDisposable
    {
        private int left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref left, 1) == 0)
                owner.Leave(topic);
        }
    }
}
