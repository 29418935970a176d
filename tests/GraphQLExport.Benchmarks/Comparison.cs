namespace GraphQLExport.Benchmarks;

/// <summary>One line of the table: our way and a peer's, run in turn.</summary>
internal sealed record Comparison(string Work, string PeerName, double Bar, Func<Task<TimeSpan>> Peer, Func<Task<TimeSpan>> Ours)
{
    private const int Warmings = 5;

    /// <summary>The process that our way runs in.</summary>
    public string Process { get; init; } = "self";

    /// <summary>Runs both alternately, after some warming, and takes medians.</summary>
    public async Task<Result> RunAsync(int times)
    {
        await Peer();
        for (var i = 0; i < Warmings; i++)
            await Ours();
        var (peers, ours) = (new List<TimeSpan>(), new List<TimeSpan>());
        var (peerCpu, ourCpu) = (TimeSpan.Zero, TimeSpan.Zero);
        var idle = ProcessUse.SettleMemory(Process);
        for (var i = 0; i < times; i++)
        {
            var before = ProcessUse.ProcessorTimeOfChildren();
            peers.Add(await Peer());
            peerCpu += ProcessUse.ProcessorTimeOfChildren() - before;
            before = ProcessUse.ProcessorTime(Process);
            ours.Add(await Ours());
            ourCpu += ProcessUse.ProcessorTime(Process) - before;
        }

        return new Result(this, Median(peers), Median(ours), ourCpu / peerCpu, ProcessUse.PeakMemory(Process) - idle);
    }

    private static TimeSpan Median(List<TimeSpan> times) => times.Order().ElementAt(times.Count / 2);
}

/// <summary>What a comparison found.</summary>
/// <param name="Comparison">What was compared.</param>
/// <param name="Peer">The peer's median time.</param>
/// <param name="Ours">Our median time.</param>
/// <param name="CpuRatio">Our processor time over the peer's, which other work on the machine does not change.</param>
/// <param name="MemoryAboveIdle">The most bytes resident while running, above what was resident before.</param>
internal sealed record Result(Comparison Comparison, TimeSpan Peer, TimeSpan Ours, double CpuRatio, long MemoryAboveIdle)
{
    public double Ratio => Ours / Peer;
}
