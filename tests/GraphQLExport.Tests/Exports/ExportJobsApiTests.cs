using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using GraphQLExport.Exports;
using GraphQLExport.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace GraphQLExport.Tests.Exports;

/// <summary>Export jobs over REST: create, status, list, download.</summary>
[Trait("Req", "R-REST")]
public sealed class ExportJobsApiTests
{
    [Fact]
    [Trait("Req", "R-JOB")]
    public async Task From_create_to_downloaded_file()
    {
        await using var app = new AppFactory();
        await app.AddMotionAsync(3);
        using var client = await app.AdaAsync();
        var created = await CreateAsync(client, """{"request":{"dataset":"motion_events","format":"CSV","fields":[{"name":"x"}],"where":{"x":{"gte":1}}},"fileName":"two","reason":"an audit"}""");
        Assert.Equal(HttpStatusCode.Accepted, created.StatusCode);
        var job = await JsonAsync(created);
        var place = $"/api/v1/exports/{job.GetProperty("id").GetString()}";
        Assert.Equal(place, created.Headers.Location!.ToString());
        Assert.Equal("an audit", job.GetProperty("reason").GetString());
        await app.EndAsync((await app.Exports().FindAsync(Exporting.Ada, job.GetProperty("id").GetString()!, default))!);

        var done = await client.GetFromJsonAsync<JsonElement>(place);
        Assert.Equal(("COMPLETED", "two.csv", 2), (done.GetProperty("status").GetString(), done.GetProperty("files")[0].GetProperty("name").GetString(), done.GetProperty("progress").GetProperty("rowsWritten").GetInt32()));
        Assert.Equal("motion_events", done.GetProperty("request").GetProperty("dataset").GetString());
        var download = await client.GetAsync($"{place}/download");
        Assert.Equal(HttpStatusCode.Redirect, download.StatusCode);
        Assert.Equal("x\r\n1\r\n2\r\n", await app.Visitor().GetStringAsync(download.Headers.Location));
    }

    [Theory]
    [InlineData("""{"request":{"dataset":"moves","format":"CSV"}}""", "request.dataset", "UNKNOWN_DATASET")]
    [InlineData("""{"request":{"dataset":"motion_events","format":"CSV","where":{"x":{"gt":"a"}}}}""", "request.where.x.gt", "INVALID_VALUE")]
    [InlineData("""{"request":{"dataset":"motion_events","format":"TIFF"}}""", "request.format", "INVALID_VALUE")]
    [InlineData("""{"request":{"dataset":"motion_events","format":"CSV","limit":5}}""", "request.limit", "INVALID_VALUE")]
    [InlineData("""{"request":{"dataset":"motion_events","format":"CSV","timeZone":null}}""", "request.timeZone", "INVALID_VALUE")]
    [InlineData("""{"request":{"dataset":"motion_events"}}""", "request.format", "INVALID_VALUE")]
    [InlineData("""{"request":{"dataset":"motion_events","format":"CSV"},"idempotencyKey":""}""", "idempotencyKey", "INVALID_VALUE")]
    [InlineData("{}", "request", "INVALID_VALUE")]
    [InlineData("[1]", "body", "INVALID_VALUE")]
    [InlineData("null", "body", "INVALID_VALUE")]
    [InlineData("""{"request":""", "body", "INVALID_VALUE")]
    public async Task A_fault_is_a_problem_that_names_its_field(string body, string field, string code)
    {
        await using var app = new AppFactory();
        using var client = await app.AdaAsync();
        var answer = await CreateAsync(client, body);
        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        var problem = await JsonAsync(answer);
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Equal(field, Assert.Single(problem.GetProperty("errors").EnumerateObject()).Name);
    }

    [Fact]
    public async Task Refusals_have_their_status()
    {
        var gate = new GatedRows();
        await using var app = new AppFactory { Replace = gate.Install, Settings = { ["GraphQLExport:Exports:MaxPerUser"] = "1" } };
        using var client = await app.AdaAsync();
        const string body = """{"request":{"dataset":"motion_events","format":"CSV"}}""";
        var running = (await JsonAsync(await CreateAsync(client, body))).GetProperty("id").GetString();
        Assert.Equal(HttpStatusCode.TooManyRequests, (await CreateAsync(client, body)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await CreateAsync(client, """{"request":{"dataset":"motion_events","format":"CSV","redact":false}}""")).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await client.GetAsync($"/api/v1/exports/{running}/download")).StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await client.PostAsync("/api/v1/exports/create", new StringContent(body, Encoding.UTF8, "text/plain"))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await CreateAsync(app.Visitor(), body)).StatusCode);
        using var bob = await app.BobAsync();
        foreach (var path in (string[])[$"/api/v1/exports/{running}", $"/api/v1/exports/{running}/download"])
        {
            var (foreign, unknown) = (await bob.GetAsync(path), await bob.GetAsync(path.Replace(running!, "none", StringComparison.Ordinal)));
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (foreign.StatusCode, unknown.StatusCode));
        }

        gate.Open();
    }

    [Fact]
    public async Task A_repeated_create_finds_the_first_export()
    {
        await using var app = new AppFactory();
        using var client = await app.AdaAsync();
        const string body = """{"request":{"dataset":"motion_events","format":"CSV"},"idempotencyKey":"k1"}""";
        var ids = new HashSet<string?>();
        foreach (var answer in await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => CreateAsync(client, body))))
            ids.Add((await JsonAsync(answer)).GetProperty("id").GetString());
        Assert.Single(ids);
    }

    [Fact]
    public async Task The_list_goes_page_by_page_and_by_state_and_dataset()
    {
        await using var app = new AppFactory();
        List<string> ids = [];
        for (var i = 0; i < 5; i++)
            ids.Insert(0, (await app.RunAsync(i == 2 ? """{"dataset":"sensor_readings","format":"CSV"}""" : """{"dataset":"motion_events","format":"CSV"}""")).Id);
        await app.RunAsync(caller: Exporting.Bob);
        using var client = await app.AdaAsync();

        List<string> listed = [];
        for (string? after = null, cursor = ""; cursor is not null; after = cursor)
        {
            var page = await client.GetFromJsonAsync<JsonElement>($"/api/v1/exports/list?first=2{(after is null ? "" : $"&after={after}")}");
            listed.AddRange(Ids(page));
            cursor = page.TryGetProperty("nextCursor", out var next) ? next.GetString() : null;
        }

        Assert.Equal(ids, listed);
        Assert.Equal([ids[2]], Ids(await client.GetFromJsonAsync<JsonElement>("/api/v1/exports/list?dataset=sensor_readings")));
        Assert.Equal(5, Ids(await client.GetFromJsonAsync<JsonElement>("/api/v1/exports/list?status=COMPLETED")).Count);
        Assert.Empty(Ids(await client.GetFromJsonAsync<JsonElement>("/api/v1/exports/list?status=FAILED")));
        using var admin = await app.AdminAsync();
        Assert.Equal(6, Ids(await admin.GetFromJsonAsync<JsonElement>("/api/v1/exports/list")).Count);
        foreach (var wrong in (string[])["first=0", "first=101", "first=x", "after=%21", "after=YQ", "status=DONE"])
            Assert.Equal(wrong.Split('=')[0], Assert.Single((await JsonAsync(await client.GetAsync($"/api/v1/exports/list?{wrong}"))).GetProperty("errors").EnumerateObject()).Name);
    }

    [Fact]
    public async Task An_expired_file_is_gone()
    {
        var time = new ManualTimeProvider(TimeProvider.System.GetUtcNow());
        await using var app = new AppFactory { Time = time };
        var export = await app.RunAsync();
        using var client = await app.AdaAsync();
        time.Advance(TimeSpan.FromDays(8));
        await app.Services.GetServices<IHostedService>().OfType<ExportRetention>().Single().SweepAsync(default);
        using var again = await app.AdaAsync();
        Assert.Equal(HttpStatusCode.Gone, (await again.GetAsync($"/api/v1/exports/{export.Id}/download")).StatusCode);
    }

    private static Task<HttpResponseMessage> CreateAsync(HttpClient client, string body) =>
        client.PostAsync("/api/v1/exports/create", new StringContent(body, Encoding.UTF8, "application/json"));

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage answer) => JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync());

    private static List<string> Ids(JsonElement page) => [.. page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!)];
}
