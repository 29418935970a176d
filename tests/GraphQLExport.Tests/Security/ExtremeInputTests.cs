using System.Globalization;
using System.Text;
using System.Text.Json;
using GraphQLExport.Schedules;
using GraphQLExport.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Tests.Security;

/// <summary>More than anybody needs is refused or limited (lines 34 and 43).</summary>
[Trait("Req", "R-SEC")]
public sealed class ExtremeInputTests(AppFactory app) : IClassFixture<AppFactory>
{
    private const string Create = "mutation($input: CreateScheduleInput!) { createSchedule(input: $input) { schedule { id } errors { ... on InvalidRequestError { code } } } }";

    public static TheoryData<string, string> Requests => new()
    {
        { "100 deep", Query("{ exports { nodes " + Repeat("{ createdBy ", 100) + "{ id }" + Repeat("}", 102)) },
        { "10,000 aliases", Query("{" + string.Concat(Enumerable.Range(0, 10_000).Select(i => $" a{i}: me {{ id }}")) + "}") },
        { "1,000 in a batch", "[" + string.Join(',', Enumerable.Repeat(Query("{ me { id } }"), 1_000)) + "]" },
        { "1 MB of query", Query("{ me { " + Repeat("id ", 400_000) + "} }") },
        { "10,000 fields to export", Query("mutation($r: ExportRequestInput!) { startExport(input: { request: $r }) { export { id } } }", new { r = new { dataset = "motion_events", format = "CSV", fields = Enumerable.Range(0, 10_000).Select(i => new { name = "x", @as = string.Create(CultureInfo.InvariantCulture, $"c{i}") }) } }) },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    [Trait("Reliability", "34")]
    [Trait("Reliability", "43")]
    public async Task A_request_beyond_all_measure_starts_nothing(string what, string body)
    {
        using var ada = await app.AdaAsync();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        var answer = await ada.PostAsync("/graphql", content);

        var text = await answer.Content.ReadAsStringAsync();
        Assert.True((int)answer.StatusCode is >= 400 and < 500 || text.Contains("\"export\":null", StringComparison.Ordinal), $"{what}: {answer.StatusCode} {text[..Math.Min(300, text.Length)]}");
        Assert.True(text.Length < 100_000, $"{what}: {text.Length}");
    }

    [Fact]
    [Trait("Reliability", "43")]
    public async Task Ten_thousand_schedules_become_fifty_and_none_runs_every_second()
    {
        using var ada = await app.AdaAsync();
        Assert.Equal("TOO_FREQUENT", await CreateAsync(ada, "often", "* * * * * *"));
        string? last = null;
        var made = 0;
        while (last is null && made <= 10_000)
            last = await CreateAsync(ada, string.Create(CultureInfo.InvariantCulture, $"s{made++}"), "@daily");

        Assert.Equal("TOO_MANY_SCHEDULES", last);
        await using var database = await app.Database.CreateDbContextAsync();
        Assert.Equal(50, await database.Set<Schedule>().CountAsync());
    }

    private static async Task<string?> CreateAsync(HttpClient client, string name, string cron)
    {
        var input = new { name, cron, timeZone = "UTC", request = new { dataset = "motion_events", format = "CSV" } };
        var answer = (await client.DataAsync(Create, new { input })).GetProperty("createSchedule");
        return answer.GetProperty("errors") is { ValueKind: JsonValueKind.Array } errors ? errors[0].GetProperty("code").GetString() : null;
    }

    private static string Query(string query, object? variables = null) => JsonSerializer.Serialize(new { query, variables });

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
