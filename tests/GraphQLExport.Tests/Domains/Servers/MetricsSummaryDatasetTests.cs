using GraphQLExport.Exports;
using GraphQLExport.Tests.Support;

namespace GraphQLExport.Tests.Domains.Servers;

/// <summary>The dataset <c>metrics_summary</c>: a row per server and metric, from whichever tier fits the range.</summary>
[Trait("Req", "R-TYPE")]
[Trait("Req", "X-FR2")]
public sealed class MetricsSummaryDatasetTests(ServerApp app) : IClassFixture<ServerApp>
{
    [Theory]
    // The raw samples of an hour and a half, two whole hours, one whole day: and all time, which is the days.
    [InlineData("2026-01-18T10:00:00Z", "2026-01-18T11:30:00Z", "CPU,90,22.25,0,44.5 MEMORY,90,50,50,50 DISK,30,80,80,80", "2026-01-18T11:29:00Z")]
    [InlineData("2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z", "CPU,120,29.75,0,59.5 MEMORY,120,50,50,50 DISK,60,80,80,80", "2026-01-18T11:00:00Z")]
    [InlineData("2025-01-01T00:00:00Z", "2026-02-01T00:00:00Z", "CPU,120,29.75,0,59.5 MEMORY,120,50,50,50 DISK,60,80,80,80", "2026-01-18T00:00:00Z")]
    [InlineData(null, null, "CPU,120,29.75,0,59.5 MEMORY,120,50,50,50 DISK,60,80,80,80", "2026-01-18T00:00:00Z")]
    public async Task A_range_narrows_what_is_counted(string? from, string? to, string expected, string last)
    {
        var range = from is null ? "" : $$""","range":{"from":"{{from}}","to":"{{to}}"}""";
        var lines = await ExportAsync($$$"""{"dataset":"metrics_summary","format":"CSV","where":{"serverId":{"eq":"nas"}}{{{range}}}}""");
        Assert.Equal("server,metric,samples,average,minimum,maximum,first_at,last_at", lines[0]);
        Assert.Equal(expected.Split(' '), lines[1..4].Select(line => string.Join(',', line.Split(',')[1..6])));
        Assert.All(lines[1..4], line => Assert.EndsWith(last, line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_without_samples_keeps_its_rows() => Assert.Equal(
        ["Router,CPU,0,,,,,", "Router,MEMORY,0,,,,,", "Router,DISK,0,,,,,"],
        (await ExportAsync("""{"dataset":"metrics_summary","format":"CSV","where":{"serverId":{"eq":"router"}}}"""))[1..4]);

    private async Task<string[]> ExportAsync(string request)
    {
        var export = await app.RunAsync(request);
        Assert.Equal(ExportStatus.Completed, export.Status);
        return (await File.ReadAllTextAsync(app.FilesOf().Single(file => Path.GetFileName(file).StartsWith(export.Id, StringComparison.Ordinal)))).Split("\r\n");
    }
}
