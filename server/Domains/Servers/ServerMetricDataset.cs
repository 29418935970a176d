using System.Text.Json;
using GraphQLExport.Accounts;
using GraphQLExport.Data;
using GraphQLExport.Datasets;
using GraphQLExport.Datasets.Filtering;
using GraphQLExport.Formats;

namespace GraphQLExport.Domains.Servers;

/// <summary>Raw samples of servers as something exportable.</summary>
internal sealed class ServerMetricDataset : DatasetDefinition<ServerMetric>
{
    /// <summary>The dataset's name.</summary>
    public const string DatasetName = "server_metrics";

    /// <inheritdoc/>
    public override string Name => DatasetName;

    /// <inheritdoc/>
    public override string Label => "Server metrics";

    /// <inheritdoc/>
    public override string Description => "How busy servers were, as raw samples, usually one a minute.";

    /// <inheritdoc/>
    public override string TimeField => "timestamp";

    /// <inheritdoc/>
    public override DatasetChart Chart { get; } = new TimeLines("timestamp", ["server_name", "server_id"], ["cpu_percent", "memory_percent", "disk_percent"]);

    /// <inheritdoc/>
    public override JsonElement DefaultOrder { get; } = JsonConstant.Parse("""[{"timestamp":"ASC"},{"id":"ASC"}]""");

    /// <inheritdoc/>
    public override IReadOnlyList<FieldDefinition> Fields { get; } =
    [
        Field("timestamp", "Time", FieldType.DateTime, metric => metric.Timestamp, "When the sample was taken.", "timestamp"),
        Field("server_id", "Server ID", FieldType.String, metric => metric.ServerId, "Id of the server.", "serverId"),
        Field("server_name", "Server", FieldType.String, metric => metric.Server.Name, "Name of the server.", "server.name"),
        Field("cpu_percent", "CPU", FieldType.Float, metric => metric.CpuPercent, "Processor time in use, 0 to 100.", "cpuPercent", nullable: true, format: NumberFormat.TwoDecimals),
        Field("memory_percent", "Memory", FieldType.Float, metric => metric.MemoryPercent, "Memory in use, 0 to 100.", "memoryPercent", nullable: true, format: NumberFormat.TwoDecimals),
        Field("disk_percent", "Disk", FieldType.Float, metric => metric.DiskPercent, "Disk space in use, 0 to 100.", "diskPercent", nullable: true, format: NumberFormat.TwoDecimals),
        Field("id", "ID", FieldType.Integer, metric => metric.Id, "Number of the sample.", "id", selected: false),
    ];

    /// <inheritdoc/>
    protected override SortKey PrimaryKey { get; } = new("id", (ServerMetric metric) => metric.Id, Descending: false);

    /// <inheritdoc/>
    protected override FilterShape<ServerMetric> EntityShape { get; } = new FilterShape<ServerMetric>("ServerMetricFilterInput")
        .Value("id", metric => metric.Id)
        .Value("serverId", metric => metric.ServerId)
        .Object("server", metric => metric.Server, ServerShape.Server)
        .Value("timestamp", metric => metric.Timestamp)
        .Value("cpuPercent", metric => metric.CpuPercent)
        .Value("memoryPercent", metric => metric.MemoryPercent)
        .Value("diskPercent", metric => metric.DiskPercent);

    /// <inheritdoc/>
    protected override IQueryable<ServerMetric> Visible(AppDbContext database, Caller caller) => database.ServerMetrics;
}
