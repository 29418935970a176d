using System.Net;
using GraphQLExport.Domains.Servers;
using GraphQLExport.Tests.Imports;
using GraphQLExport.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Tests.Domains.Servers;

[Trait("Req", "G-REAL")]
public sealed class ServerImportTests
{
    [Fact]
    public async Task Csv_goes_in_with_the_columns_that_exports_write_and_is_in_every_tier_at_once()
    {
        await using var app = new AppFactory();
        var (status, answer) = await (await app.AdaAsync()).ImportCsvAsync(
            "server-metrics",
            "timestamp,server_id,server_name,cpu_percent,memory_percent,disk_percent\n2026-01-18T10:00:00Z,nas,NAS,10,20,30\n2026-01-18T10:01:00Z,nas,NAS,30,,\n");

        Assert.Equal((HttpStatusCode.OK, 2), (status, answer.GetProperty("inserted").GetInt32()));
        await using var database = await app.Database.CreateDbContextAsync();
        Assert.Equal(1, await database.ServerMetrics.CountAsync(metric => metric.DiskPercent == null));
        Assert.Equal(
            [(MetricResolution.Hourly, 20d, 2L, 20d, 1L), (MetricResolution.Daily, 20d, 2L, 20d, 1L)],
            (await database.ServerMetricRollups.ToListAsync()).Select(rollup => (rollup.Resolution, rollup.CpuAvg!.Value, rollup.CpuSamples, rollup.MemoryAvg!.Value, rollup.MemorySamples)));
    }

    [Fact]
    public async Task Ndjson_registers_servers_on_demand()
    {
        await using var app = new AppFactory();
        const string Rows = "{\"timestamp_ms\":1768730400000,\"server_id\":\"rack/7\",\"cpu_percent\":1.5}\n";
        var ada = await app.AdaAsync();

        var (refused, faults) = await ada.ImportNdjsonAsync("server-metrics", Rows);
        var (status, answer) = await ada.ImportNdjsonAsync("server-metrics?createMissing=true", Rows);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.OK), (refused, status));
        Assert.Equal(["1 server_id"], faults.Faults());
        Assert.Equal((1, 1), (answer.GetProperty("inserted").GetInt32(), answer.GetProperty("created").GetInt32()));
        await using var database = await app.Database.CreateDbContextAsync();
        Assert.Equal("rack/7", (await database.Servers.SingleAsync(server => server.Id == "rack/7")).Name);
    }

    [Theory]
    [InlineData("2026-01-18T10:00:00Z,nas,101,,", "2 cpu_percent")]
    [InlineData("2026-01-18T10:00:00Z,nas,,-1,", "2 memory_percent")]
    [InlineData("2026-01-18T10:00:00Z,nas,,,NaN", "2 disk_percent")]
    [InlineData("2026-01-18T10:00:00Z,nas,,,", "2")]
    [InlineData("yesterday,nas,1,,", "2 timestamp")]
    [InlineData("2026-01-18T10:00:00Z,,1,,", "2 server_id")]
    public async Task A_bad_row_is_named_and_nothing_stays(string row, string fault)
    {
        await using var app = new AppFactory();
        var (status, answer) = await (await app.AdaAsync()).ImportCsvAsync(
            "server-metrics", $"timestamp,server_id,cpu_percent,memory_percent,disk_percent\n{row}\n2026-01-18T10:00:00Z,nas,1,1,1\n");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal([fault], answer.Faults());
        await using var database = await app.Database.CreateDbContextAsync();
        Assert.Equal((0, 0), (await database.ServerMetrics.CountAsync(), await database.ServerMetricRollups.CountAsync()));
    }

    [RealDataFact]
    public async Task The_load_of_a_real_host_goes_in_whole()
    {
        await using var app = new AppFactory();
        var (status, answer) = await (await app.AdaAsync()).ImportAsync(
            "server-metrics?set=server_id:ec2-24ae8d&map=cpu_percent:value&createMissing=true",
            await File.ReadAllBytesAsync(RealDataFactAttribute.File("server_metrics/nab_ec2_cpu_utilization_24ae8d.csv")),
            "text/csv");

        Assert.Equal((HttpStatusCode.OK, 4032), (status, answer.GetProperty("inserted").GetInt32()));
        await using var database = await app.Database.CreateDbContextAsync();
        Assert.Equal(4032, await database.ServerMetricRollups.Where(rollup => rollup.Resolution == MetricResolution.Daily).SumAsync(rollup => rollup.CpuSamples));
        Assert.Equal(337, await database.ServerMetricRollups.CountAsync(rollup => rollup.Resolution == MetricResolution.Hourly));
    }
}
