using GraphQLExport.Exports;
using GraphQLExport.Tests.Support;

namespace GraphQLExport.Tests.Domains.Servers;

/// <summary>Server metrics through the export service: fields, filter, range and zone as for every dataset.</summary>
[Trait("Req", "X-FR2")]
[Trait("Req", "M-F1")]
public sealed class ServerDatasetTests(ServerApp app) : IClassFixture<ServerApp>
{
    [Fact]
    [Trait("Req", "X-FR8")]
    public async Task Raw_samples_are_exported_by_field_filter_range_and_zone() => Assert.Equal(
        "at,server_name,cpu_percent\r\n2026-01-18T11:10:00+01:00,NAS,5\r\n2026-01-18T11:11:00+01:00,NAS,5.5\r\n",
        await ExportAsync(
            """
            {"dataset":"server_metrics","format":"CSV","timeZone":"Europe/Vienna",
             "fields":[{"name":"timestamp","as":"at"},{"name":"server_name"},{"name":"cpu_percent"}],
             "where":{"serverId":{"eq":"nas"},"cpuPercent":{"gte":5}},
             "range":{"from":"2026-01-18T10:00:00Z","to":"2026-01-18T10:12:00Z"}}
            """));

    [Theory]
    [InlineData("server_metrics", "timestamp,server_id,server_name,cpu_percent,memory_percent,disk_percent", "2026-01-18T11:00:00Z,nas,NAS,30,50,80")]
    [InlineData("server_metrics_hourly", "timestamp,server_id,server_name,cpu_avg,cpu_min,cpu_max,memory_avg,memory_min,memory_max,disk_avg,disk_min,disk_max", "2026-01-18T11:00:00Z,nas,NAS,44.75,30,59.5,50,50,50,80,80,80")]
    public async Task Each_tier_has_its_default_columns(string dataset, string header, string row)
    {
        var lines = (await ExportAsync($$$"""{"dataset":"{{{dataset}}}","format":"CSV","range":{"from":"2026-01-18T11:00:00Z","to":"2026-01-18T12:00:00Z"}}""")).Split("\r\n");
        Assert.Equal([header, row], lines[..2]);
    }

    [Fact]
    public async Task Days_are_filtered_and_ordered_as_they_are_browsed() => Assert.Equal(
        "{\"cpu_avg\":29.75,\"cpu_samples\":120}\n",
        await ExportAsync("""{"dataset":"server_metrics_daily","format":"NDJSON","fields":[{"name":"cpu_avg"},{"name":"cpu_samples"}],"where":{"cpuMax":{"gt":50}},"order":[{"cpuAvg":"DESC"}]}"""));

    private async Task<string> ExportAsync(string request)
    {
        var export = await app.RunAsync(request);
        Assert.Equal(ExportStatus.Completed, export.Status);
        return await File.ReadAllTextAsync(app.FilesOf().Single(file => Path.GetFileName(file).StartsWith(export.Id, StringComparison.Ordinal)));
    }
}
