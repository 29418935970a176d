namespace GraphQLExport.Benchmarks;

/// <summary>One line of the table: our way and a peer's, run in turn.</summary>
internal sealed record Comparison(string Work, string PeerName, double? Bar, Func<Task<TimeSpan>> Peer, Func<Task<TimeSpan>> Ours)
{
    /// <summary>Runs both alternately, after one warming run each, and takes medians.</summary>
    public async Task<Result> RunAsync(int times)
    {
        await Peer();
        for (var i = 0; i < 3; i++)
            await Ours();
        var (peers, ours) = (new List<TimeSpan>(), new List<TimeSpan>());
        var idle = ProcessMemory.Settle();
        for (var i = 0; i < times; i++)
        {
            peers.Add(await Peer());
            ours.Add(await Ours());
        }

        return new Result(this, Median(peers), Median(ours), ProcessMemory.Peak() - idle);
    }

    private static TimeSpan Median(List<TimeSpan> times) => times.Order().ElementAt(times.Count / 2);
}

/// <summary>What a comparison found. Memory in bytes: the most resident while running, above what was resident before.</summary>
internal sealed record Result(Comparison Comparison, TimeSpan Peer, TimeSpan Ours, long MemoryAboveIdle)
{
    public double Ratio => Ours / Peer;

    public bool Holds => Comparison.Bar is not { } bar || Ratio <= bar;
}
