using System.Text.Json;
using GraphQLExport.Accounts;
using GraphQLExport.Data;
using GraphQLExport.Datasets;
using GraphQLExport.Datasets.Filtering;
using GraphQLExport.Formats;

namespace GraphQLExport.Domains.Servers;

/// <summary>Metrics summed up as something exportable, a row per server and metric. A range narrows the samples that are counted; every server keeps its rows.</summary>
internal sealed class MetricSummaryDataset : ComputedDataset<MetricSummaryRow>
{
    /// <inheritdoc/>
    public override string Name => "metrics_summary";

    /// <inheritdoc/>
    public override string Label => "Metrics summary";

    /// <inheritdoc/>
    public override string Description => "How busy each server was: mean, least and greatest of its processor, memory and disk samples. A range narrows the samples that are counted.";

    /// <inheritdoc/>
    public override string TimeField => "last_at";

    /// <inheritdoc/>
    public override DatasetChart Chart { get; } = new IntervalBars(["server", "metric"], "average", "minimum", "maximum");

    /// <inheritdoc/>
    public override bool IsDocument => true;

    /// <inheritdoc/>
    public override JsonElement DefaultOrder { get; } = JsonConstant.Parse("""[{"server":"ASC"},{"serverId":"ASC"},{"metric":"ASC"}]""");

    /// <inheritdoc/>
    public override IReadOnlyList<FieldDefinition> Fields { get; } =
    [
        Field("server", "Server", FieldType.String, row => row.Server, "Name of the server.", "server"),
        Field("metric", "Metric", FieldType.Enum, row => row.Metric, "What was measured: CPU, MEMORY or DISK.", "metric"),
        Field("samples", "Samples", FieldType.Integer, row => row.Samples, "How many samples were counted.", "samples", format: NumberFormat.Count),
        Field("average", "Average", FieldType.Float, row => row.Average, "Their mean, 0 to 100.", "average", nullable: true, format: NumberFormat.TwoDecimals),
        Field("minimum", "Minimum", FieldType.Float, row => row.Minimum, "The least of them, 0 to 100.", "minimum", nullable: true, format: NumberFormat.TwoDecimals),
        Field("maximum", "Maximum", FieldType.Float, row => row.Maximum, "The greatest of them, 0 to 100.", "maximum", nullable: true, format: NumberFormat.TwoDecimals),
        Field("first_at", "First", FieldType.DateTime, row => row.FirstAt, "When the first sample, hour or day that counts began.", "firstAt", nullable: true),
        Field("last_at", "Last", FieldType.DateTime, row => row.LastAt, "When the last sample, hour or day that counts began.", "lastAt", nullable: true),
        Field("server_id", "Server ID", FieldType.String, row => row.ServerId, "Id of the server.", "serverId", selected: false),
        Field("id", "ID", FieldType.String, row => row.Id, "Tells rows apart: the server's id and the metric.", "id", selected: false),
    ];

    /// <inheritdoc/>
    protected override SortKey PrimaryKey { get; } = new("id", (MetricSummaryRow row) => row.Id, Descending: false);

    /// <inheritdoc/>
    protected override FilterShape<MetricSummaryRow> EntityShape { get; } = new FilterShape<MetricSummaryRow>("MetricSummaryRowFilterInput")
        .Value("id", row => row.Id)
        .Value("serverId", row => row.ServerId)
        .Value("server", row => row.Server)
        .Value("metric", row => row.Metric)
        .Value("samples", row => row.Samples)
        .Value("average", row => row.Average)
        .Value("minimum", row => row.Minimum)
        .Value("maximum", row => row.Maximum)
        .Value("firstAt", row => row.FirstAt)
        .Value("lastAt", row => row.LastAt);

    /// <inheritdoc/>
    protected override Task<IReadOnlyList<MetricSummaryRow>> ComputeAsync(AppDbContext database, TimeRange? range, Caller caller, CancellationToken cancellationToken) =>
        MetricSummaryReader.ReadAsync(database, range, cancellationToken);
}
