namespace GraphQLExport.Domains.Servers;

/// <summary>A server's load over time, as many intervals as a chart has points.</summary>
/// <param name="Resolution">The tier it was read from.</param>
/// <param name="IntervalSeconds">How long each interval is.</param>
/// <param name="Points">The intervals in order, the empty ones too.</param>
public sealed record ServerTrend(MetricResolution Resolution, int IntervalSeconds, IReadOnlyList<ServerTrendPoint> Points);

/// <summary>One interval of a server's load.</summary>
/// <param name="Timestamp">Where the interval begins.</param>
/// <param name="Cpu">Processor load in percent; null where the interval holds no sample of it.</param>
/// <param name="Memory">Memory in use in percent; null where the interval holds no sample of it.</param>
/// <param name="Disk">Disk space in use in percent; null where the interval holds no sample of it.</param>
public sealed record ServerTrendPoint(DateTimeOffset Timestamp, MetricSpread? Cpu, MetricSpread? Memory, MetricSpread? Disk);

/// <summary>What the samples of an interval come to.</summary>
/// <param name="Average">Their mean.</param>
/// <param name="Minimum">The least of them.</param>
/// <param name="Maximum">The greatest of them.</param>
public sealed record MetricSpread(double Average, double Minimum, double Maximum);
