using System.Text.Json;
using GraphQLExport.Accounts;
using GraphQLExport.Data;
using GraphQLExport.Datasets;
using GraphQLExport.Datasets.Filtering;
using GraphQLExport.Formats;

namespace GraphQLExport.Domains.Proxies;

/// <summary>Proxies as something exportable. No field gives credentials away.</summary>
internal sealed class ProxyDataset : DatasetDefinition<Proxy>
{
    /// <inheritdoc/>
    public override string Name => "proxies";

    /// <inheritdoc/>
    public override string Label => "Proxies";

    /// <inheritdoc/>
    public override string Description => "Proxy servers: where they listen, whether they answer and how fast.";

    /// <inheritdoc/>
    public override string? TimeField => null;

    /// <inheritdoc/>
    public override TextLine TextLine { get; } = TextLine.Parse("{host}:{port}");

    /// <inheritdoc/>
    public override JsonElement DefaultOrder { get; } = JsonConstant.Parse("""[{"host":"ASC"},{"port":"ASC"},{"id":"ASC"}]""");

    /// <inheritdoc/>
    public override IReadOnlyList<FieldDefinition> Fields { get; } =
    [
        Field("host", "Host", FieldType.String, proxy => proxy.Host, "Host name or IP address.", "host"),
        Field("port", "Port", FieldType.Integer, proxy => proxy.Port, "TCP port, 1 to 65535.", "port"),
        Field("protocol", "Protocol", FieldType.Enum, proxy => proxy.Protocol, "How it is spoken to: HTTP, HTTPS, SOCKS4 or SOCKS5.", "protocol"),
        Field("country", "Country", FieldType.String, proxy => proxy.Country, "Where it stands, two letters of ISO 3166-1.", "country", nullable: true),
        Field("status", "Status", FieldType.Enum, proxy => proxy.Status, "What its last check found: ALIVE, DEAD or UNKNOWN.", "status"),
        Field("latency_ms", "Latency (ms)", FieldType.Integer, proxy => proxy.LatencyMs, "How long it took to answer, in milliseconds.", "latencyMs", nullable: true),
        Field("success_rate", "Success rate", FieldType.Float, proxy => proxy.SuccessRate, "Part of its checks that it answered, 0 to 1.", "successRate", nullable: true, format: NumberFormat.Percent),
        Field("last_checked", "Last checked", FieldType.DateTime, proxy => proxy.LastChecked, "When it was last checked.", "lastChecked", nullable: true),
        Field("id", "ID", FieldType.Integer, proxy => proxy.Id, "Number of the proxy.", "id", selected: false),
    ];

    /// <inheritdoc/>
    protected override SortKey PrimaryKey { get; } = new("id", (Proxy proxy) => proxy.Id, Descending: false);

    /// <inheritdoc/>
    protected override FilterShape<Proxy> EntityShape { get; } = new FilterShape<Proxy>("ProxyFilterInput")
        .Value("id", proxy => proxy.Id)
        .Value("host", proxy => proxy.Host)
        .Value("port", proxy => proxy.Port)
        .Value("protocol", proxy => proxy.Protocol)
        .Value("country", proxy => proxy.Country)
        .Value("status", proxy => proxy.Status)
        .Value("latencyMs", proxy => proxy.LatencyMs)
        .Value("successRate", proxy => proxy.SuccessRate)
        .Value("lastChecked", proxy => proxy.LastChecked);

    /// <inheritdoc/>
    protected override IQueryable<Proxy> Visible(AppDbContext database, Caller caller) => database.Proxies;
}
