using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using GraphQLExport.Tests.Support;

namespace GraphQLExport.Tests.Reports;

/// <summary>Reports over REST: generated, and scheduled.</summary>
[Trait("Req", "R-REST")]
public sealed class ReportJobsApiTests
{
    private const string Generate = "/api/v1/reports/generate";
    private const string Schedule = "/api/v1/reports/schedule";
    private const string Weekly = """{"name":"Weekly","cron":"0 8 * * MON","timeZone":"Europe/Vienna","request":{"dataset":"user_activity","format":"XLSX","range":{"preset":"LAST_7D"}}}""";

    [Fact]
    [Trait("Req", "R-JOB")]
    public async Task A_generated_report_is_followed_to_its_file()
    {
        await using var app = new AppFactory();
        using var client = await app.AdaAsync();
        var started = await PostAsync(client, Generate, """{"request":{"dataset":"user_activity","format":"CSV"},"fileName":"who"}""");
        Assert.Equal(HttpStatusCode.Accepted, started.StatusCode);
        var id = (await JsonAsync(started)).GetProperty("id").GetString()!;
        Assert.Equal($"/api/v1/reports/{id}", started.Headers.Location!.ToString());
        await app.EndAsync((await app.Exports().FindAsync(Exporting.Ada, id, default))!);

        var done = await client.GetFromJsonAsync<JsonElement>(started.Headers.Location);
        Assert.Equal("COMPLETED", done.GetProperty("status").GetString());
        Assert.StartsWith("name,email,", await app.Visitor().GetStringAsync(done.GetProperty("files")[0].GetProperty("downloadUrl").GetString()), StringComparison.Ordinal);
        using var bob = await app.BobAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await bob.GetAsync(started.Headers.Location)).StatusCode);
    }

    [Fact]
    [Trait("Req", "R-SCHED")]
    [Trait("Req", "R-SEC")]
    public async Task A_scheduled_report_is_listed_for_its_owner_and_administrators()
    {
        var time = new ManualTimeProvider(new(2026, 1, 18, 10, 0, 0, TimeSpan.Zero));
        await using var app = new AppFactory { Time = time };
        using var client = await app.AdaAsync();
        List<string> made = [];
        for (var i = 0; i < 3; i++)
        {
            var answer = await PostAsync(client, Schedule, Weekly);
            Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
            var schedule = await JsonAsync(answer);
            Assert.Equal(DateTimeOffset.Parse("2026-01-19T07:00:00Z", System.Globalization.CultureInfo.InvariantCulture), schedule.GetProperty("nextRunAt").GetDateTimeOffset());
            Assert.Equal("user_activity", (await client.GetFromJsonAsync<JsonElement>(answer.Headers.Location)).GetProperty("request").GetProperty("dataset").GetString());
            time.Advance(TimeSpan.FromMilliseconds(1));
            made.Add(schedule.GetProperty("id").GetString()!);
        }

        var first = await client.GetFromJsonAsync<JsonElement>("/api/v1/reports/scheduled?first=2");
        var rest = await client.GetFromJsonAsync<JsonElement>($"/api/v1/reports/scheduled?first=2&after={first.GetProperty("nextCursor").GetString()}");
        Assert.Equal(made, [.. Ids(first), .. Ids(rest)]);
        Assert.False(rest.TryGetProperty("nextCursor", out var end) && end.ValueKind != JsonValueKind.Null);
        using var bob = await app.BobAsync();
        Assert.Empty(Ids(await bob.GetFromJsonAsync<JsonElement>("/api/v1/reports/scheduled")));
        Assert.Equal(HttpStatusCode.NotFound, (await bob.GetAsync($"/api/v1/reports/scheduled/{made[0]}")).StatusCode);
        using var admin = await app.AdminAsync();
        Assert.Equal(made, Ids(await admin.GetFromJsonAsync<JsonElement>("/api/v1/reports/scheduled")));
    }

    [Theory]
    [InlineData(Generate, """{"request":{"dataset":"none","format":"CSV"}}""", "request.dataset")]
    [InlineData(Generate, """{"request":{"format":"CSV"}}""", "request.dataset")]
    [InlineData(Generate, "[]", "body")]
    [InlineData(Schedule, "{}", "name")]
    [InlineData(Schedule, """{"name":"x","cron":"@daily","timeZone":"UTC"}""", "request")]
    [InlineData(Schedule, """{"name":"x","cron":"daily","timeZone":"UTC","request":{"dataset":"user_activity","format":"CSV"}}""", "cron")]
    [InlineData(Schedule, """{"name":"x","cron":"@daily","timeZone":"Mars","request":{"dataset":"user_activity","format":"CSV"}}""", "timeZone")]
    [InlineData(Schedule, """{"name":"x","cron":"@daily","timeZone":"UTC","request":{"dataset":"user_activity","format":"CSV"},"often":true}""", "often")]
    public async Task A_fault_is_a_problem_that_names_its_field(string path, string body, string field)
    {
        await using var app = new AppFactory();
        using var client = await app.AdaAsync();
        var answer = await PostAsync(client, path, body);
        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Equal(field, Assert.Single((await JsonAsync(answer)).GetProperty("errors").EnumerateObject()).Name);
    }

    [Theory]
    [InlineData("first=0", "first")]
    [InlineData("first=101", "first")]
    [InlineData("after=x", "after")]
    public async Task A_page_that_cannot_be_is_refused(string query, string field)
    {
        await using var app = new AppFactory();
        using var client = await app.AdaAsync();
        var problem = await JsonAsync(await client.GetAsync($"/api/v1/reports/scheduled?{query}"));
        Assert.Equal(field, Assert.Single(problem.GetProperty("errors").EnumerateObject()).Name);
    }

    private static List<string> Ids(JsonElement page) => [.. page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!)];

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string path, string body) =>
        client.PostAsync(path, new StringContent(body, Encoding.UTF8, "application/json"));

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage answer) => JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync());
}
