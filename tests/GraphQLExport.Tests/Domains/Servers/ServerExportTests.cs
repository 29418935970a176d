using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using GraphQLExport.Domains.Servers;
using GraphQLExport.Tests.Support;

namespace GraphQLExport.Tests.Domains.Servers;

/// <summary>The monitoring system's route.</summary>
[Trait("Req", "M-REST")]
public sealed class ServerExportTests : IAsyncLifetime
{
    private const string RawHeader = "timestamp,cpu_percent,memory_percent,disk_percent\r\n";
    private const string RollupHeader = "timestamp,cpu_avg,cpu_min,cpu_max,memory_avg,memory_min,memory_max,disk_avg,disk_min,disk_max\r\n";

    private static readonly DateTimeOffset Now = new(2026, 1, 18, 10, 0, 0, 999, TimeSpan.Zero);
    private static readonly DateTimeOffset Second = new(2026, 1, 18, 10, 0, 0, TimeSpan.Zero);

    private AppFactory App { get; } = new() { Time = new(Now) };
    private HttpClient client = null!;

    public async Task InitializeAsync() => client = await App.AdaAsync();

    public async Task DisposeAsync() => await App.DisposeAsync();

    [Theory]
    [InlineData("24h", 1)]
    [InlineData("7d", 7)]
    [Trait("Req", "M-AC2")]
    [Trait("Req", "M-AC4")]
    [Trait("Req", "M-F1")]
    public async Task Short_ranges_are_raw_and_hold_exactly_their_time(string range, int days)
    {
        var from = Second.AddDays(-days);
        await App.AddAsync(
            Sample(from.AddMilliseconds(-1), 1), Sample(from, 12.5), Sample(Second.AddMilliseconds(-1), 3), Sample(Second, 4),
            Sample(from, 99, "nas"));

        Assert.Equal(
            $"{RawHeader}{from:yyyy-MM-ddTHH:mm:ss}Z,12.5,50,80.25\r\n2026-01-18T09:59:59.999Z,3,50,80.25\r\n", await client.GetStringAsync(Route($"range={range}&format=csv")));
    }

    [Theory]
    [InlineData("30d", MetricResolution.Hourly, "2025-12-19T10:00:00Z", "2026-01-18T09:00:00Z")]
    [InlineData("12m", MetricResolution.Daily, "2025-01-19T00:00:00Z", "2026-01-18T00:00:00Z")]
    [Trait("Req", "M-AC4")]
    [Trait("Req", "M-F1")]
    public async Task Long_ranges_are_aggregated_and_hold_exactly_their_time(string range, MetricResolution resolution, string first, string last)
    {
        await App.AddAsync(
            Rollup(resolution, DateTimeOffset.Parse(first, System.Globalization.CultureInfo.InvariantCulture)),
            Rollup(resolution, DateTimeOffset.Parse(last, System.Globalization.CultureInfo.InvariantCulture)),
            Rollup(resolution, range == "30d" ? Second.AddDays(-30).AddHours(-1) : Second.AddYears(-1).AddHours(-10)),
            Rollup(resolution, range == "30d" ? Second : Second.AddHours(14)),
            Rollup(resolution == MetricResolution.Hourly ? MetricResolution.Daily : MetricResolution.Hourly, Second.AddDays(-3)));

        Assert.Equal($"{RollupHeader}{first},2.5,1,4,30,20,40,,,\r\n{last},2.5,1,4,30,20,40,,,\r\n", await client.GetStringAsync(Route($"range={range}")));
    }

    [Fact]
    [Trait("Req", "M-F1")]
    public async Task A_resolution_overrides_the_tier_of_the_range()
    {
        await App.AddAsync(Sample(Second.AddMinutes(-1), 1), Rollup(MetricResolution.Hourly, Second.AddHours(-1)), Rollup(MetricResolution.Daily, Second.AddHours(-10)));

        Assert.StartsWith(RawHeader + "2026-01-18T09:59:00Z,", await client.GetStringAsync(Route("range=12m&resolution=raw")), StringComparison.Ordinal);
        Assert.StartsWith(RollupHeader + "2026-01-18T09:00:00Z,", await client.GetStringAsync(Route("range=24h&resolution=hourly")), StringComparison.Ordinal);
        Assert.StartsWith(RollupHeader + "2026-01-18T00:00:00Z,", await client.GetStringAsync(Route("range=24h&resolution=daily")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("range=30d&format=csv", "text/csv; charset=utf-8", "mediaserver-metrics-30d-2026-01-18.csv")]
    [InlineData("range=7d&format=JSON", "application/json; charset=utf-8", "mediaserver-metrics-7d-2026-01-18.json")]
    [InlineData("", "text/csv; charset=utf-8", "mediaserver-metrics-24h-2026-01-18.csv")]
    [Trait("Req", "M-AC5")]
    public async Task The_file_is_named_after_server_range_and_day_for_get_and_head(string query, string contentType, string name)
    {
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
        {
            using var request = new HttpRequestMessage(method, Route(query));
            using var answer = await client.SendAsync(request);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(contentType, answer.Content.Headers.ContentType!.ToString());
            Assert.Equal([$"attachment; filename=\"{name}\""], answer.Content.Headers.GetValues("Content-Disposition"));
        }
    }

    [Fact]
    [Trait("Req", "M-AC5")]
    public async Task A_server_whose_id_is_no_file_name_gets_one()
    {
        await App.AddAsync(new Server { Id = "rack/7", Name = "R" });
        var answer = await client.GetAsync("/api/v1/servers/rack%2F7/metrics/export");
        Assert.Equal(["attachment; filename=\"rack_7-metrics-24h-2026-01-18.csv\""], answer.Content.Headers.GetValues("Content-Disposition"));
    }

    [Fact]
    [Trait("Req", "M-AC3")]
    [Trait("Req", "M-F2")]
    public async Task Json_is_one_object_with_the_points_within()
    {
        await App.AddAsync(Sample(Second.AddMinutes(-2), 12.5), new ServerMetric { ServerId = "mediaserver", Timestamp = Second.AddMinutes(-1), MemoryPercent = 7 });

        Assert.Equal(
            """
            {"server_id":"mediaserver","server_name":"Media Server","range":"24h","exported_at":"2026-01-18T10:00:00Z","data_points":[{"timestamp":"2026-01-18T09:58:00Z","cpu_percent":12.5,"memory_percent":50,"disk_percent":80.25},
            {"timestamp":"2026-01-18T09:59:00Z","cpu_percent":null,"memory_percent":7,"disk_percent":null}]}

            """.ReplaceLineEndings("\n"),
            await client.GetStringAsync(Route("range=24h&format=json")));
    }

    [Fact]
    [Trait("Req", "M-E1")]
    public async Task Without_data_there_is_a_header_or_an_empty_list()
    {
        Assert.Equal(RawHeader, await client.GetStringAsync(Route("range=7d")));
        Assert.Equal(RollupHeader, await client.GetStringAsync(Route("range=12m")));
        using var json = JsonDocument.Parse(await client.GetStringAsync(Route("range=30d&format=json")));
        Assert.Equal(0, json.RootElement.GetProperty("data_points").GetArrayLength());
    }

    [Fact]
    [Trait("Req", "M-E2")]
    public async Task An_unknown_server_is_not_found()
    {
        var answer = await client.GetAsync("/api/v1/servers/nowhere/metrics/export?range=24h&format=csv");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("There is no such server.", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Only_people_who_signed_in_may_ask() =>
        Assert.Equal(HttpStatusCode.Unauthorized, (await App.Visitor().GetAsync(Route("range=24h"))).StatusCode);

    [Theory]
    [InlineData("range=5d", "range")]
    [InlineData("range=24H", "range")]
    [InlineData("format=xlsx", "format")]
    [InlineData("format=ndjson", "format")]
    [InlineData("range=7d&resolution=weekly", "resolution")]
    public async Task A_wrong_parameter_is_named(string query, string field)
    {
        var answer = await client.GetAsync(Route(query));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal([field], (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").EnumerateObject().Select(error => error.Name));
    }

    private static string Route(string query) => $"/api/v1/servers/mediaserver/metrics/export?{query}";

    private static ServerMetric Sample(DateTimeOffset at, double cpu, string server = "mediaserver") =>
        new() { ServerId = server, Timestamp = at, CpuPercent = cpu, MemoryPercent = 50, DiskPercent = 80.25 };

    private static ServerMetricRollup Rollup(MetricResolution resolution, DateTimeOffset at) => new()
    {
        Resolution = resolution,
        ServerId = "mediaserver",
        Timestamp = at,
        CpuSamples = 2,
        CpuAvg = 2.5,
        CpuMin = 1,
        CpuMax = 4,
        MemorySamples = 2,
        MemoryAvg = 30,
        MemoryMin = 20,
        MemoryMax = 40,
    };
}
