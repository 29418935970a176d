using System.Linq.Expressions;
using System.Text.Json;
using GraphQLExport.Accounts;
using GraphQLExport.Data;
using GraphQLExport.Datasets;
using GraphQLExport.Datasets.Filtering;
using GraphQLExport.Formats;

namespace GraphQLExport.Domains.Servers;

/// <summary>The hourly or the daily tier of server metrics as something exportable.</summary>
/// <param name="resolution">Which of the two.</param>
internal sealed class ServerRollupDataset(MetricResolution resolution) : DatasetDefinition<ServerMetricRollup>
{
    /// <inheritdoc/>
    public override string Name => NameOf(resolution);

    /// <inheritdoc/>
    public override string Label => resolution == MetricResolution.Hourly ? "Server metrics, hourly" : "Server metrics, daily";

    /// <inheritdoc/>
    public override string Description => $"How busy servers were in each {UnitOf(resolution)} of UTC: average, least and greatest of the samples.";

    /// <inheritdoc/>
    public override string TimeField => "timestamp";

    /// <inheritdoc/>
    public override DatasetChart Chart { get; } = new TimeLines("timestamp", ["server_name", "server_id"], ["cpu_avg", "memory_avg", "disk_avg"]);

    /// <inheritdoc/>
    public override JsonElement DefaultOrder { get; } = JsonConstant.Parse("""[{"timestamp":"ASC"},{"id":"ASC"}]""");

    /// <inheritdoc/>
    public override IReadOnlyList<FieldDefinition> Fields { get; } =
    [
        Field("timestamp", "Time", FieldType.DateTime, rollup => rollup.Timestamp, $"Where the {UnitOf(resolution)} begins.", "timestamp"),
        Field("server_id", "Server ID", FieldType.String, rollup => rollup.ServerId, "Id of the server.", "serverId"),
        Field("server_name", "Server", FieldType.String, rollup => rollup.Server.Name, "Name of the server.", "server.name"),
        Percent("cpu_avg", "CPU average", rollup => rollup.CpuAvg, "Mean processor time in use, 0 to 100.", "cpuAvg"),
        Percent("cpu_min", "CPU minimum", rollup => rollup.CpuMin, "Least processor time in use, 0 to 100.", "cpuMin"),
        Percent("cpu_max", "CPU maximum", rollup => rollup.CpuMax, "Greatest processor time in use, 0 to 100.", "cpuMax"),
        Percent("memory_avg", "Memory average", rollup => rollup.MemoryAvg, "Mean memory in use, 0 to 100.", "memoryAvg"),
        Percent("memory_min", "Memory minimum", rollup => rollup.MemoryMin, "Least memory in use, 0 to 100.", "memoryMin"),
        Percent("memory_max", "Memory maximum", rollup => rollup.MemoryMax, "Greatest memory in use, 0 to 100.", "memoryMax"),
        Percent("disk_avg", "Disk average", rollup => rollup.DiskAvg, "Mean disk space in use, 0 to 100.", "diskAvg"),
        Percent("disk_min", "Disk minimum", rollup => rollup.DiskMin, "Least disk space in use, 0 to 100.", "diskMin"),
        Percent("disk_max", "Disk maximum", rollup => rollup.DiskMax, "Greatest disk space in use, 0 to 100.", "diskMax"),
        Samples("cpu_samples", "CPU samples", rollup => rollup.CpuSamples, "cpuSamples"),
        Samples("memory_samples", "Memory samples", rollup => rollup.MemorySamples, "memorySamples"),
        Samples("disk_samples", "Disk samples", rollup => rollup.DiskSamples, "diskSamples"),
        Field("id", "ID", FieldType.Integer, rollup => rollup.Id, "Number of the row.", "id", selected: false),
    ];

    /// <inheritdoc/>
    protected override SortKey PrimaryKey { get; } = new("id", (ServerMetricRollup rollup) => rollup.Id, Descending: false);

    /// <inheritdoc/>
    protected override FilterShape<ServerMetricRollup> EntityShape { get; } = new FilterShape<ServerMetricRollup>("ServerMetricRollupFilterInput")
        .Value("id", rollup => rollup.Id)
        .Value("serverId", rollup => rollup.ServerId)
        .Object("server", rollup => rollup.Server, ServerShape.Server)
        .Value("timestamp", rollup => rollup.Timestamp)
        .Value("cpuSamples", rollup => rollup.CpuSamples)
        .Value("cpuAvg", rollup => rollup.CpuAvg)
        .Value("cpuMin", rollup => rollup.CpuMin)
        .Value("cpuMax", rollup => rollup.CpuMax)
        .Value("memorySamples", rollup => rollup.MemorySamples)
        .Value("memoryAvg", rollup => rollup.MemoryAvg)
        .Value("memoryMin", rollup => rollup.MemoryMin)
        .Value("memoryMax", rollup => rollup.MemoryMax)
        .Value("diskSamples", rollup => rollup.DiskSamples)
        .Value("diskAvg", rollup => rollup.DiskAvg)
        .Value("diskMin", rollup => rollup.DiskMin)
        .Value("diskMax", rollup => rollup.DiskMax);

    /// <summary>The name of a tier's dataset.</summary>
    public static string NameOf(MetricResolution resolution) => resolution switch
    {
        MetricResolution.Hourly => "server_metrics_hourly",
        MetricResolution.Daily => "server_metrics_daily",
        _ => ServerMetricDataset.DatasetName,
    };

    /// <inheritdoc/>
    protected override IQueryable<ServerMetricRollup> Visible(AppDbContext database, Caller caller)
    {
        var tier = resolution;
        return database.ServerMetricRollups.Where(rollup => rollup.Resolution == tier);
    }

    private static string UnitOf(MetricResolution resolution) => resolution == MetricResolution.Hourly ? "hour" : "day";

    private static FieldDefinition Percent(
        string name, string label, Expression<Func<ServerMetricRollup, double?>> source, string description, string filter) =>
        Field(name, label, FieldType.Float, source, description, filter, nullable: true, format: NumberFormat.TwoDecimals);

    private static FieldDefinition Samples(
        string name, string label, Expression<Func<ServerMetricRollup, long>> source, string filter) =>
        Field(name, label, FieldType.Integer, source, "How many samples that is of.", filter, selected: false, format: NumberFormat.Count);
}
