using System.Data.Common;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using GraphQLExport.Domains.Motion;
using GraphQLExport.Processes;
using GraphQLExport.Rows;
using GraphQLExport.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQLExport.Tests.Domains.Motion;

/// <summary>The camera system's route.</summary>
public sealed class MotionExportTests
{
    private const string Route = "/api/v1/motion-events/export?format=csv";
    private const string Header = "timestamp,camera_id,camera_name,confidence,algorithm,x,y,width,height,zone_id\r\n";

    [Fact]
    [Trait("Req", "E-AC1")]
    [Trait("Req", "E-AC2")]
    [Trait("Req", "E-AC6")]
    public async Task Csv_has_the_documented_columns_and_headers()
    {
        await using var app = new AppFactory();
        await app.AddMotionAsync(2);
        using var client = await app.AdaAsync();
        var answer = await client.GetAsync(Route + "&start_date=2026-01-18&end_date=2026-01-18");
        Assert.Equal("text/csv; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal(["attachment; filename=\"motion-events-2026-01-18-2026-01-18.csv\""], answer.Content.Headers.GetValues("Content-Disposition"));
        Assert.Equal(
            Header + "2026-01-18T10:00:00Z,front-door,Front Door,0.5,frame_diff,0,2,3,4,porch\r\n2026-01-18T10:00:01Z,front-door,Front Door,0.5,frame_diff,1,2,3,4,\r\n",
            await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    [Trait("Req", "E-AC3")]
    [Trait("Req", "E-AC4")]
    [Trait("Req", "E-AC7")]
    public async Task Range_and_camera_combine()
    {
        await using var app = new AppFactory();
        await app.AddMotionAsync(10);
        await app.AddMotionAsync(10, "garage");
        using var client = await app.AdaAsync();
        Assert.Equal(20, await RowsAsync(client, ""));
        Assert.Equal(10, await RowsAsync(client, "&camera_id=garage"));
        Assert.Equal(6, await RowsAsync(client, "&start_date=2026-01-18T10:00:02Z&end_date=2026-01-18T10:00:05Z"));
        Assert.Equal(3, await RowsAsync(client, "&camera_id=garage&start_date=2026-01-18T10:00:02Z&end_date=2026-01-18T10:00:05Z"));
        Assert.Equal(20, await RowsAsync(client, "&start_date=2026-01-18"));
        Assert.Equal(0, await RowsAsync(client, "&end_date=2026-01-17"));
        Assert.Equal(Header, await client.GetStringAsync(Route + "&start_date=2026-01-19&end_date=2026-01-20"));
    }

    [Fact]
    [Trait("Req", "E-TZ")]
    public async Task Days_and_times_are_those_of_the_zone()
    {
        await using var app = new AppFactory();
        // The hour that Los Angeles lived twice, the offset alone telling which.
        await app.AddAsync(At("2025-11-02T08:30:00Z"), At("2025-11-02T09:30:00Z"), At("2025-11-02T06:59:59Z"), At("2025-11-03T07:59:59Z"), At("2025-11-03T08:00:00Z"));
        using var client = await app.AdaAsync();
        var text = await client.GetStringAsync(Route + "&start_date=2025-11-02&end_date=2025-11-02&timezone=America/Los_Angeles");
        Assert.Equal(
            ["2025-11-02T01:30:00-07:00", "2025-11-02T01:30:00-08:00", "2025-11-02T23:59:59-08:00"],
            text.Split("\r\n")[1..^1].Select(line => line.Split(',')[0]));
    }

    [Fact]
    [Trait("Req", "E-XL")]
    public async Task A_byte_order_mark_comes_on_demand()
    {
        await using var app = new AppFactory();
        using var client = await app.AdaAsync();
        Assert.Equal([0xEF, 0xBB, 0xBF], (await client.GetByteArrayAsync(Route + "&bom=true"))[..3]);
        Assert.Equal((byte)'t', (await client.GetByteArrayAsync(Route))[0]);
    }

    [Theory]
    [InlineData("json", "application/json")]
    [InlineData("ndjson", "application/x-ndjson")]
    public async Task Other_formats_hold_the_same_rows(string format, string type)
    {
        await using var app = new AppFactory();
        await app.AddMotionAsync(3);
        using var client = await app.AdaAsync();
        var answer = await client.GetAsync($"/api/v1/motion-events/export?format={format}");
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        var text = await answer.Content.ReadAsStringAsync();
        var rows = format == "json"
            ? JsonSerializer.Deserialize<JsonElement[]>(text)!
            : [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<JsonElement>(line))];
        Assert.Equal([0, 1, 2], rows.Select(row => row.GetProperty("x").GetInt32()));
    }

    [Theory]
    [InlineData("&start_date=yesterday", "start_date")]
    [InlineData("&end_date=2026-02-30", "end_date")]
    [InlineData("&start_date=2026-01-19&end_date=2026-01-18", "end_date")]
    [InlineData("&start_date=1900-01-01&end_date=2026-01-18", "start_date")]
    [InlineData("&timezone=Mars", "timezone")]
    [InlineData("&bom=maybe", "bom")]
    [Trait("Req", "E-REL")]
    public async Task A_wrong_parameter_is_named(string query, string field)
    {
        await using var app = new AppFactory();
        using var client = await app.AdaAsync();
        var answer = await client.GetAsync(Route + query);
        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal([field], problem.GetProperty("errors").EnumerateObject().Select(error => error.Name));
        Assert.NotEmpty(problem.GetProperty("requestId").GetString()!);
    }

    [Fact]
    [Trait("Req", "E-SEC")]
    public async Task Visitors_and_other_owners_get_nothing()
    {
        await using var app = new AppFactory();
        await app.AddMotionAsync(3);
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Visitor().GetAsync(Route)).StatusCode);
        using var bob = await app.BobAsync();
        Assert.Equal(Header, await bob.GetStringAsync(Route));
        var foreign = await bob.GetAsync(Route + "&camera_id=front-door");
        var unknown = await bob.GetAsync(Route + "&camera_id=nowhere");
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (foreign.StatusCode, unknown.StatusCode));
        Assert.Equal(await DetailAsync(unknown), await DetailAsync(foreign));
        using var admin = await app.AdminAsync();
        Assert.Equal(3, await RowsAsync(admin, "&camera_id=front-door"));
    }

    [Fact]
    [Trait("Req", "E-SEC")]
    public async Task A_fourth_stream_at_once_waits_its_turn()
    {
        var gate = new GatedRows();
        await using var app = new AppFactory { Replace = gate.Install };
        await app.AddMotionAsync(3);
        using var ada = await app.AdaAsync();
        using var bob = await app.BobAsync();
        var open = Enumerable.Range(0, 3).Select(_ => ada.GetAsync(Route)).ToList();
        foreach (var _ in open)
            await gate.ReaderAsync();
        var fourth = await ada.GetAsync(Route);
        Assert.Equal(HttpStatusCode.TooManyRequests, fourth.StatusCode);
        Assert.NotNull(fourth.Headers.RetryAfter);
        var bobs = bob.GetAsync(Route);
        gate.Open();
        Assert.All(await Task.WhenAll([.. open, bobs]), answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal(HttpStatusCode.OK, (await ada.GetAsync(Route)).StatusCode);
    }

    [Fact]
    [Trait("Req", "E-REL")]
    public async Task Where_nobody_can_tell_how_many_streams_are_open_none_begins()
    {
        await using var app = new AppFactory { Replace = NoLocks.Install };
        using var client = await app.AdaAsync();
        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable), ((await client.GetAsync(Route)).StatusCode, (await client.GetAsync("/api/v1/charts/sensor_readings.svg")).StatusCode));
    }

    [Fact]
    [Trait("Req", "E-REL")]
    public async Task A_database_that_yields_nothing_for_a_minute_is_a_timeout()
    {
        var gate = new GatedRows();
        // The client throws cookies away by its own clock.
        var time = new ManualTimeProvider(TimeProvider.System.GetUtcNow());
        await using var app = new AppFactory { Replace = gate.Install, Time = time };
        await app.AddMotionAsync(3);
        using var client = await app.AdaAsync();
        var answer = client.GetAsync(Route);
        await gate.ReaderAsync();
        time.Advance(TimeSpan.FromSeconds(59));
        Assert.False(answer.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal((HttpStatusCode.GatewayTimeout, "application/problem+json"), ((await answer).StatusCode, (await answer).Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    [Trait("Req", "E-REL")]
    public async Task A_client_that_leaves_stops_the_work()
    {
        var gate = new GatedRows();
        await using var app = new AppFactory { Replace = gate.Install, Settings = { ["GraphQLExport:Exports:MaxPerUser"] = "1" } };
        await app.AddMotionAsync(3);
        using var client = await app.AdaAsync();
        using var leave = new CancellationTokenSource();
        var answer = client.GetAsync(Route, leave.Token);
        await gate.ReaderAsync();
        await leave.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
        gate.Open();
        // The slot comes back only when the work has ended.
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        while ((await client.GetAsync(Route, patience.Token)).StatusCode == HttpStatusCode.TooManyRequests)
            await Task.Yield();
    }

    [Fact]
    [Trait("Req", "E-REL")]
    public async Task A_fault_amid_the_rows_cuts_the_connection_and_writes_no_error_into_the_file()
    {
        var gate = new GatedRows { Failure = new RowSourceException(RowSourceFailure.QueryFailed, "secret"), BatchesBeforeFailure = 1 };
        gate.Open();
        await using var app = new AppFactory { Replace = gate.Install };
        await app.AddMotionAsync(10);
        using var client = await app.AdaAsync();
        using var answer = await client.GetAsync(Route, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var received = new MemoryStream();
        await Assert.ThrowsAnyAsync<Exception>(async () => await (await answer.Content.ReadAsStreamAsync()).CopyToAsync(received));
        Assert.DoesNotContain("secret", System.Text.Encoding.UTF8.GetString(received.ToArray()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(RowSourceFailure.Unavailable, HttpStatusCode.ServiceUnavailable)]
    [InlineData(RowSourceFailure.Busy, HttpStatusCode.GatewayTimeout)]
    public async Task A_database_fault_before_the_first_byte_is_an_honest_status(RowSourceFailure failure, HttpStatusCode status)
    {
        await using var app = new AppFactory { Replace = new Failing(new RowSourceException(failure, "secret")).Install };
        using var client = await app.AdaAsync();
        var answer = await client.GetAsync(Route);
        Assert.Equal((status, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.DoesNotContain("secret", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(answer.Content.Headers.Contains("Content-Disposition"));
    }

    private static async Task<int> RowsAsync(HttpClient client, string query) => (await client.GetStringAsync(Route + query)).Split("\r\n").Length - 2;

    private static async Task<string?> DetailAsync(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString();

    private static MotionEvent At(string moment) => new()
    {
        CameraId = "front-door",
        Timestamp = DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture),
        Algorithm = MotionAlgorithm.Knn,
    };

    private sealed class NoLocks : IProcessLocks
    {
        public static void Install(IServiceCollection services) => services.AddSingleton<IProcessLocks, NoLocks>();

        public ValueTask<IAsyncDisposable?> TryTakeAsync(string name, CancellationToken cancellationToken) => throw new NoDatabase();

        private sealed class NoDatabase : DbException;
    }

    private sealed class Failing(Exception failure) : IRowSourceFactory
    {
        public void Install(IServiceCollection services) =>
            Microsoft.Extensions.DependencyInjection.Extensions.ServiceCollectionDescriptorExtensions.Replace(services, ServiceDescriptor.Singleton<IRowSourceFactory>(this));

        public ValueTask<IRowSource> OpenAsync(RowQuery query, CancellationToken cancellationToken) => throw failure;
    }
}
