using System.Net.Http.Json;
using System.Text.Json;
using GraphQLExport.Exports;
using GraphQLExport.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GraphQLExport.Tests.Exports;

/// <summary>Exports through GraphQL, as a client does it.</summary>
public sealed class ExportGraphQLTests
{
    private const string Start = "mutation($input: StartExportInput!) { startExport(input: $input) { export { id status request createdBy { email } } errors { __typename ... on InvalidRequestError { code path } ... on Error { message } } } }";

    [Fact]
    [Trait("Req", "G-API")]
    [Trait("Req", "R-JOB")]
    public async Task From_start_to_downloaded_file()
    {
        await using var app = new AppFactory();
        await app.AddMotionAsync(3);
        using var client = await app.AdaAsync();
        var started = (await client.DataAsync(Start, Input("""{"dataset":"motion_events","format":"CSV","fields":[{"name":"x"}],"where":{"x":{"gte":1}},"order":{"x":"DESC"}}"""))).GetProperty("startExport");
        Assert.Equal(JsonValueKind.Null, started.GetProperty("errors").ValueKind);
        Assert.Equal("ada@example.com", started.GetProperty("export").GetProperty("createdBy").GetProperty("email").GetString());
        var id = started.GetProperty("export").GetProperty("id").GetString()!;
        await FollowAsync(client, id, 0);

        var export = (await client.DataAsync("query($id: ID!) { export(id: $id) { status attempt failure { code } progress { phase percent rowsWritten } files { downloadUrl rows } } }", new { id })).GetProperty("export");
        Assert.Equal("COMPLETED", export.GetProperty("status").GetString());
        Assert.Equal("x\r\n2\r\n1\r\n", await app.Visitor().GetStringAsync(export.GetProperty("files")[0].GetProperty("downloadUrl").GetString()));
    }

    [Fact]
    public async Task A_request_comes_back_as_it_can_be_sent_again()
    {
        await using var app = new AppFactory();
        using var client = await app.AdaAsync();
        var first = (await client.DataAsync(Start, Input("""{"dataset":"motion_events","format":"JSON","range":{"preset":"LAST_7D"},"where":{"or":[{"camera":{"name":{"in":["a"]}}},{"confidence":{"lt":0.5}}]},"options":{"json":{"indent":true}}}"""))).GetProperty("startExport").GetProperty("export");
        var again = (await client.DataAsync(Start, new { input = new { request = first.GetProperty("request") } })).GetProperty("startExport");
        Assert.Equal(first.GetProperty("request").GetRawText(), again.GetProperty("export").GetProperty("request").GetRawText());
    }

    [Fact]
    public async Task Filters_can_be_written_in_the_document()
    {
        await using var app = new AppFactory();
        await app.AddMotionAsync(5);
        using var client = await app.AdaAsync();
        var plan = (await client.DataAsync("""
            { exportPlan(request: {dataset: "motion_events", format: CSV, fields: [{name: "x", as: "left"}], where: {algorithm: {eq: FRAME_DIFF}, x: {in: [1, 3]}}, order: [{x: DESC}]})
              { plan { rowCount rowCountKind columns previewRows warnings } errors { __typename } } }
            """)).GetProperty("exportPlan");
        Assert.Equal("""{"rowCount":2,"rowCountKind":"EXACT","columns":["left"],"previewRows":[["3"],["1"]],"warnings":[]}""", plan.GetProperty("plan").GetRawText());
        Assert.Equal(JsonValueKind.Null, plan.GetProperty("errors").ValueKind);
    }

    [Fact]
    public async Task Faults_are_typed_and_placed()
    {
        await using var app = new AppFactory();
        using var client = await app.AdaAsync();
        var errors = (await client.DataAsync(Start, Input("""{"dataset":"motion_events","format":"CSV","timeZone":"Mars","where":{"confidence":{"gtee":1}}}"""))).GetProperty("startExport").GetProperty("errors");
        Assert.Equal(
            [("UNKNOWN_TIME_ZONE", "request.timeZone"), ("UNKNOWN_OPERATOR", "request.where.confidence.gtee")],
            errors.EnumerateArray().Select(error => (error.GetProperty("code").GetString()!, string.Join('.', error.GetProperty("path").EnumerateArray()))));
        Assert.All(errors.EnumerateArray(), error => Assert.NotEmpty(error.GetProperty("message").GetString()!));
    }

    [Fact]
    [Trait("Req", "R-SEC")]
    public async Task Another_users_export_answers_like_none()
    {
        await using var app = new AppFactory();
        var export = await app.RunAsync();
        using var bob = await app.BobAsync();
        foreach (var operation in new[]
        {
            "query($id: ID!) { export(id: $id) { status } }",
            "mutation($id: ID!) { cancelExport(input: {id: $id}) { export { status } errors { __typename ... on Error { message } } } }",
            "query { exports { totalCount nodes { status } } }",
        })
        {
            var foreign = await bob.GraphQLAsync(operation, new { id = export.Id });
            var unknown = await bob.GraphQLAsync(operation, new { id = "none" });
            Assert.Equal(unknown.GetRawText(), foreign.GetRawText());
            Assert.DoesNotContain("COMPLETED", foreign.GetRawText(), StringComparison.Ordinal);
        }

        Assert.Equal(await FollowAsync(bob, "none", null), await FollowAsync(bob, export.Id, null));
    }

    [Fact]
    [Trait("Req", "E-SEC")]
    public async Task Visitors_get_nothing()
    {
        await using var app = new AppFactory();
        foreach (var query in new[] { "{ datasets { name } }", "{ exports { totalCount } }", """mutation { startExport(input: {request: {dataset: "motion_events", format: CSV}}) { errors { __typename } } }""" })
            Assert.Equal("AUTH_NOT_AUTHENTICATED", (await app.Visitor().GraphQLAsync(query)).GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task The_list_is_paged_filtered_and_sorted()
    {
        await using var app = new AppFactory();
        List<Export> exports = [await app.RunAsync(), await app.RunAsync("""{"dataset":"sensor_readings","format":"JSON"}"""), await app.RunAsync("""{"dataset":"motion_events","format":"NDJSON"}""")];
        await app.RunAsync(caller: Exporting.Bob);
        using var client = await app.AdaAsync();
        var page = (await client.DataAsync("{ exports(first: 2) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }")).GetProperty("exports");
        Assert.Equal([exports[2].Id, exports[1].Id], Ids(page));
        Assert.Equal((3, true), (page.GetProperty("totalCount").GetInt32(), page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean()));
        var rest = (await client.DataAsync("query($after: String) { exports(first: 2, after: $after) { nodes { id } } }", new { after = page.GetProperty("pageInfo").GetProperty("endCursor").GetString() })).GetProperty("exports");
        Assert.Equal([exports[0].Id], Ids(rest));
        Assert.Equal([exports[0].Id, exports[2].Id], Ids((await client.DataAsync("""{ exports(where: {dataset: {eq: "motion_events"}, status: {in: [COMPLETED]}}, order: [{createdAt: ASC}]) { nodes { id } } }""")).GetProperty("exports")));
        Assert.Equal([exports[1].Id], Ids((await client.DataAsync("{ exports(where: {format: {eq: JSON}}) { nodes { id } } }")).GetProperty("exports")));
        using var admin = await app.AdminAsync();
        Assert.Equal(4, (await admin.DataAsync("{ exports { totalCount } }")).GetProperty("exports").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task An_unexpected_fault_tells_a_reference_and_nothing_else()
    {
        await using var app = new AppFactory { Replace = services => services.Replace(ServiceDescriptor.Singleton<IExportService>(_ => throw new InvalidOperationException("secret"))) };
        using var client = await app.AdaAsync();
        var answer = await client.GraphQLAsync("""{ export(id: "a") { status } }""");
        Assert.DoesNotContain("secret", answer.GetRawText(), StringComparison.Ordinal);
        Assert.Matches("[0-9a-f]{12}", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("reference").GetString()!);
    }

    private static object Input(string request) => new { input = new { request = JsonSerializer.Deserialize<JsonElement>(request) } };

    private static IEnumerable<string?> Ids(JsonElement connection) => connection.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString());

    private static async Task<string> FollowAsync(HttpClient client, string id, long? after)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql");
        request.Headers.Accept.ParseAdd("text/event-stream");
        request.Content = JsonContent.Create(new { query = "subscription($id: ID!, $after: Long) { onExportProgress(id: $id, after: $after) { sequence status phase } }", variables = new { id, after } });
        using var answer = await client.SendAsync(request);
        return await answer.Content.ReadAsStringAsync();
    }
}
