namespace GraphQLExport.Benchmarks;

/// <summary>One line of the table: our way and a peer's, run in turn.</summary>
internal sealed record Comparison(string Work, string PeerName, double? Bar, Func<Task<TimeSpan>> Peer, Func<Task<TimeSpan>> Ours)
{
    private const int Warmings = 5;

    /// <summary>The process that our way runs in.</summary>
    public string Process { get; init; } = "self";

    /// <summary>The process that the peer's way runs in, where that is no program that starts and ends.</summary>
    public string? PeerProcess { get; init; }

    /// <summary>The database server that works for both, if any: its processor time is part of each one's.</summary>
    public string? DatabaseProcess { get; init; }

    private TimeSpan DatabaseTime => DatabaseProcess is { } process ? ProcessUse.ProcessorTimeOfTree(process) : TimeSpan.Zero;

    private TimeSpan PeerTime => (PeerProcess is { } process ? ProcessUse.ProcessorTime(process) : ProcessUse.ProcessorTimeOfChildren()) + DatabaseTime;

    private TimeSpan OurTime => ProcessUse.ProcessorTime(Process) + DatabaseTime;

    /// <summary>Runs both alternately, after some warming, and takes medians.</summary>
    public async Task<Result> RunAsync(int times)
    {
        for (var i = 0; i < (PeerProcess is null ? 1 : Warmings); i++)
            await Peer();
        for (var i = 0; i < Warmings; i++)
            await Ours();
        var (peers, ours) = (new List<TimeSpan>(), new List<TimeSpan>());
        var (peerCpu, ourCpu) = (TimeSpan.Zero, TimeSpan.Zero);
        var idle = ProcessUse.SettleMemory(Process);
        for (var i = 0; i < times; i++)
        {
            var before = PeerTime;
            peers.Add(await Peer());
            peerCpu += PeerTime - before;
            before = OurTime;
            ours.Add(await Ours());
            ourCpu += OurTime - before;
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
