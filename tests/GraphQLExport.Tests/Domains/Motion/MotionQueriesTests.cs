using System.Text.Json;
using GraphQLExport.Domains.Motion;
using GraphQLExport.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GraphQLExport.Tests.Domains.Motion;

[Trait("Req", "G-API")]
public sealed class MotionQueriesTests(MotionQueriesTests.Server server) : IClassFixture<MotionQueriesTests.Server>
{
    private static readonly DateTimeOffset Start = new(2026, 1, 18, 10, 0, 0, TimeSpan.Zero);

    /// <summary>A server with ten events on each camera, pairs of which share a timestamp.</summary>
    public sealed class Server : AppFactory, IAsyncLifetime
    {
        public RecordingLog Log { get; } = new();

        public Server() => Replace = services => services.AddSingleton<ILoggerProvider>(Log)
            .AddLogging(logging => logging.AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.Debug));

        public Task InitializeAsync() => AddAsync([
            .. from camera in new[] { "front-door", "garage", "warehouse" }
               from number in Enumerable.Range(0, 10)
               select new MotionEvent
               {
                   CameraId = camera,
                   Timestamp = Start.AddSeconds(number / 2),
                   Confidence = number / 10d,
                   Algorithm = (MotionAlgorithm)(number % 3),
                   X = number,
                   ZoneId = number % 2 == 0 ? null : "zone",
               },
        ]);

        Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();
    }

    [Fact]
    [Trait("Req", "E-SEC")]
    public async Task Owners_see_their_own_cameras_and_events_administrators_all()
    {
        const string Query = "{ cameras { totalCount nodes { id name } } motionEvents(first: 50) { totalCount nodes { cameraId camera { name } } } }";

        var ada = await (await server.AdaAsync()).DataAsync(Query);
        var bob = await (await server.BobAsync()).DataAsync(Query);
        var admin = await (await server.AdminAsync()).DataAsync(Query);

        Assert.Equal(["Front Door", "Garage"], Names(ada.GetProperty("cameras"), "name"));
        Assert.Equal(["Warehouse"], Names(bob.GetProperty("cameras"), "name"));
        Assert.Equal(["Front Door", "Garage", "Warehouse"], Names(admin.GetProperty("cameras"), "name"));
        Assert.Equal([20, 10, 30], new[] { ada, bob, admin }.Select(data => data.GetProperty("motionEvents").GetProperty("totalCount").GetInt32()));
        Assert.DoesNotContain("warehouse", Names(ada.GetProperty("motionEvents"), "cameraId"));
        Assert.All(bob.GetProperty("motionEvents").GetProperty("nodes").EnumerateArray(), node => Assert.Equal("Warehouse", node.GetProperty("camera").GetProperty("name").GetString()));
    }

    [Theory]
    [Trait("Req", "E-SEC")]
    [InlineData("{ cameras { totalCount } }")]
    [InlineData("{ motionEvents { totalCount } }")]
    [InlineData("{ sensors { totalCount } }")]
    [InlineData("{ sensorReadings { totalCount } }")]
    public async Task A_visitor_browses_nothing(string query) =>
        Assert.Equal("AUTH_NOT_AUTHENTICATED", await server.Visitor().ErrorCodeAsync(query));

    [Fact]
    [Trait("Req", "E-SEC")]
    public async Task A_filter_cannot_reach_what_is_not_the_callers()
    {
        var ada = await server.AdaAsync();

        var data = await ada.DataAsync("""{ motionEvents(where: { or: [{ cameraId: { eq: "warehouse" } }, { camera: { name: { eq: "Warehouse" } } }] }) { totalCount } }""");

        Assert.Equal(0, data.GetProperty("motionEvents").GetProperty("totalCount").GetInt32());
    }

    [Theory]
    [InlineData("""timestamp: { gte: "2026-01-18T11:00:01+01:00", lt: "2026-01-18T10:00:03Z" }""", 8)]
    [InlineData("algorithm: { eq: FRAME_DIFF }", 6)]
    [InlineData("algorithm: { in: [MOG2, KNN] }", 14)]
    [InlineData("confidence: { gt: 0.45 }", 10)]
    [InlineData("zoneId: { eq: null }", 10)]
    [InlineData("""camera: { name: { contains: "Door" } }""", 10)]
    [InlineData("x: { in: [1, 2] }", 4)]
    public async Task Filters_narrow_in_the_database(string where, int expected)
    {
        var data = await (await server.AdaAsync()).DataAsync($"{{ motionEvents(where: {{ {where} }}) {{ totalCount }} }}");

        Assert.Equal(expected, data.GetProperty("motionEvents").GetProperty("totalCount").GetInt32());
    }

    [Theory]
    [InlineData("")]
    [InlineData("order: [{ timestamp: ASC }],")]
    [InlineData("order: [{ camera: { name: DESC } }],")]
    public async Task Pages_follow_one_another_without_gap_or_repetition(string order)
    {
        var ada = await server.AdaAsync();
        List<long> ids = [];
        var after = "null";
        bool more;
        do
        {
            var page = (await ada.DataAsync($"{{ motionEvents({order} first: 3, after: {after}) {{ nodes {{ id }} pageInfo {{ hasNextPage endCursor }} }} }}")).GetProperty("motionEvents");
            ids.AddRange(page.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetInt64()));
            after = $"\"{page.GetProperty("pageInfo").GetProperty("endCursor").GetString()}\"";
            more = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean();
        }
        while (more);

        Assert.Equal(20, ids.Count);
        Assert.Equal(20, ids.Distinct().Count());
    }

    [Fact]
    public async Task The_cameras_of_a_page_of_events_cost_no_query_each()
    {
        var ada = await server.AdaAsync();
        await ada.DataAsync("{ motionEvents(first: 20) { nodes { camera { name } } } }");
        var before = Commands();

        await ada.DataAsync("{ motionEvents(first: 20) { nodes { camera { name } } } }");

        Assert.Equal(1, Commands() - before);
    }

    private int Commands() => server.Log.Lines.Count(entry => entry.Line.StartsWith("Executed DbCommand", StringComparison.Ordinal) && entry.Line.Contains("motion_events", StringComparison.Ordinal));

    private static string[] Names(JsonElement connection, string property) =>
        [.. connection.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty(property).GetString()!)];
}
