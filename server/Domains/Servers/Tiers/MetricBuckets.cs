namespace GraphQLExport.Domains.Servers;

/// <summary>Sums samples up by server into hours and days of UTC.</summary>
internal sealed class MetricBuckets
{
    private readonly Dictionary<Key, Sums> buckets = [];

    /// <summary>What a bucket is of.</summary>
    /// <param name="Resolution">Hourly or daily.</param>
    /// <param name="ServerId">The server.</param>
    /// <param name="Start">Its first millisecond since 1970.</param>
    public readonly record struct Key(MetricResolution Resolution, string ServerId, long Start);

    /// <summary>What a bucket comes to, metric by metric.</summary>
    public readonly record struct Sums(MetricSummary Cpu, MetricSummary Memory, MetricSummary Disk)
    {
        /// <summary>The sums of these samples and others.</summary>
        public Sums With(Sums other) => new(Cpu.With(other.Cpu), Memory.With(other.Memory), Disk.With(other.Disk));
    }

    /// <summary>The buckets that hold samples.</summary>
    public IReadOnlyDictionary<Key, Sums> All => buckets;

    /// <summary>The length of a tier's intervals in milliseconds; for raw samples a minute, the least that a chart tells apart.</summary>
    public static long StepOf(MetricResolution resolution) => resolution switch
    {
        MetricResolution.Hourly => 3_600_000,
        MetricResolution.Daily => 86_400_000,
        _ => 60_000,
    };

    /// <summary>Where the interval of a moment begins, before 1970 too.</summary>
    public static long StartOf(long milliseconds, long step)
    {
        var past = milliseconds % step;
        return milliseconds - (past < 0 ? past + step : past);
    }

    /// <summary>Counts a sample in.</summary>
    public void Add(string serverId, long milliseconds, double? cpu, double? memory, double? disk)
    {
        var sums = new Sums(MetricSummary.Of(cpu), MetricSummary.Of(memory), MetricSummary.Of(disk));
        Add(MetricResolution.Hourly, serverId, milliseconds, sums);
        Add(MetricResolution.Daily, serverId, milliseconds, sums);
    }

    private void Add(MetricResolution resolution, string serverId, long milliseconds, Sums sums)
    {
        var key = new Key(resolution, serverId, StartOf(milliseconds, StepOf(resolution)));
        buckets[key] = buckets.TryGetValue(key, out var before) ? before.With(sums) : sums;
    }
}
