using System.Text.Json;
using GraphQLExport.Tests.Support;

namespace GraphQLExport.Tests.Schedules;

/// <summary>Schedules over GraphQL: made, listed, changed, run, deleted; faults as values.</summary>
[Trait("Req", "R-SCHED")]
public sealed class ScheduleGraphQLTests(ScheduleGraphQLTests.App app) : IClassFixture<ScheduleGraphQLTests.App>
{
    private const string Create = """
        mutation Create($input: CreateScheduleInput!) { createSchedule(input: $input) {
          schedule { id name cron timeZone active misfire nextRunAt problem request createdBy { id } lastRun { id } }
          errors { __typename ... on InvalidRequestError { code path } } } }
        """;

    [Fact]
    public async Task From_creation_to_deletion()
    {
        using var ada = await app.SignInAsync("ada@example.com");
        var made = (await ada.DataAsync(Create, new { input = Input("Nightly", "0 2 * * *") })).GetProperty("createSchedule").GetProperty("schedule");
        Assert.Equal(("Nightly", true, "ONCE", "ada"), (made.GetProperty("name").GetString(), made.GetProperty("active").GetBoolean(), made.GetProperty("misfire").GetString(), made.GetProperty("createdBy").GetProperty("id").GetString()));
        Assert.Equal("LAST_24H", made.GetProperty("request").GetProperty("range").GetProperty("preset").GetString());
        var id = made.GetProperty("id").GetString();

        var changed = await ada.DataAsync("mutation($id: ID!) { updateSchedule(input: { id: $id, name: \"Hourly\", cron: \"@hourly\", active: false }) { schedule { name cron active nextRunAt timeZone } errors { __typename } } }", new { id });
        Assert.Equal("""{"name":"Hourly","cron":"@hourly","active":false,"nextRunAt":null,"timeZone":"Europe/Vienna"}""", changed.GetProperty("updateSchedule").GetProperty("schedule").GetRawText());

        var run = await ada.DataAsync("mutation($id: ID!) { runSchedule(input: { id: $id }) { export { id schedule { name } } errors { __typename } } }", new { id });
        Assert.Equal("Hourly", run.GetProperty("runSchedule").GetProperty("export").GetProperty("schedule").GetProperty("name").GetString());
        var listed = await ada.DataAsync("{ schedules(first: 5, where: { name: { eq: \"Hourly\" } }) { totalCount nodes { id lastRun { id } } } }");
        Assert.Equal(run.GetProperty("runSchedule").GetProperty("export").GetProperty("id").GetString(), listed.GetProperty("schedules").GetProperty("nodes")[0].GetProperty("lastRun").GetProperty("id").GetString());

        using var bob = await app.SignInAsync("bob@example.com");
        foreach (var (field, selection) in ((string, string)[])[("updateSchedule", "schedule { id }"), ("deleteSchedule", "deletedId"), ("runSchedule", "export { id }")])
        {
            var refused = await bob.DataAsync($"mutation($id: ID!) {{ result: {field}(input: {{ id: $id }}) {{ {selection} errors {{ __typename }} }} }}", new { id });
            Assert.Equal("NotFoundError", refused.GetProperty("result").GetProperty("errors")[0].GetProperty("__typename").GetString());
        }

        Assert.Equal(0, (await bob.DataAsync("{ schedules { totalCount } }")).GetProperty("schedules").GetProperty("totalCount").GetInt32());
        Assert.Equal(id, (await ada.DataAsync("mutation($id: ID!) { deleteSchedule(input: { id: $id }) { deletedId } }", new { id })).GetProperty("deleteSchedule").GetProperty("deletedId").GetString());
    }

    [Theory]
    [InlineData("a", "0 2 * *", "Europe/Vienna", "INVALID_CRON", "cron")]
    [InlineData("a", "0 0 31 2 *", "UTC", "INVALID_CRON", "cron")]
    [InlineData("a", "* * * * * *", "UTC", "TOO_FREQUENT", "cron")]
    [InlineData("a", "*/2 6 * * *", "UTC", "TOO_FREQUENT", "cron")]
    [InlineData("a", "@daily", "Mars/Olympus", "UNKNOWN_TIME_ZONE", "timeZone")]
    [InlineData(" ", "@daily", "UTC", "INVALID_NAME", "name")]
    [InlineData("a\r\nb", "@daily", "UTC", "INVALID_NAME", "name")]
    public async Task A_fault_names_its_field(string name, string cron, string zone, string code, string field)
    {
        using var ada = await app.SignInAsync("ada@example.com");
        var errors = (await ada.DataAsync(Create, new { input = Input(name, cron, zone) })).GetProperty("createSchedule").GetProperty("errors");
        var error = Assert.Single(errors.EnumerateArray());
        Assert.Equal((code, field), (error.GetProperty("code").GetString(), error.GetProperty("path").EnumerateArray().Last().GetString()));
    }

    [Fact]
    [Trait("Req", "X-FR11")]
    public async Task Secrets_are_no_matter_for_schedules_which_keep_no_passphrase()
    {
        using var admin = await app.SignInAsync("admin@example.com");
        var request = new { dataset = "configuration", format = "YAML", encryptSecrets = true };
        var errors = (await admin.DataAsync(Create, new { input = new { name = "a", cron = "@daily", timeZone = "UTC", request } })).GetProperty("createSchedule").GetProperty("errors");
        Assert.Equal(("NOT_SUPPORTED", "encryptSecrets"), (errors[0].GetProperty("code").GetString(), errors[0].GetProperty("path").EnumerateArray().Last().GetString()));
    }

    [Fact]
    public async Task A_user_has_at_most_as_many_schedules_as_the_setting_says()
    {
        using var admin = await app.SignInAsync("admin@example.com");
        JsonElement last = default;
        for (var i = 0; i < 4; i++)
            last = (await admin.DataAsync(Create, new { input = Input($"s{i}", "@daily") })).GetProperty("createSchedule").GetProperty("errors");
        Assert.Equal("TOO_MANY_SCHEDULES", last[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task The_next_runs_are_told_with_changes_of_clocks()
    {
        using var ada = await app.SignInAsync("ada@example.com");
        var runs = (await ada.DataAsync("{ nextRuns(cron: \"30 2 * * *\", timeZone: \"Europe/Vienna\", count: 3) }")).GetProperty("nextRuns");
        Assert.Equal(["2026-03-29T01:00:00.000Z", "2026-03-30T00:30:00.000Z", "2026-03-31T00:30:00.000Z"], runs.EnumerateArray().Select(run => run.GetString()));
    }

    private static object Input(string name, string cron, string zone = "Europe/Vienna") =>
        new { name, cron, timeZone = zone, request = new { dataset = "motion_events", format = "CSV", range = new { preset = "LAST_24H" } } };

    public sealed class App : AppFactory
    {
        public App()
        {
            Time = new(new(2026, 3, 28, 12, 0, 0, TimeSpan.Zero));
            Settings = new() { ["GraphQLExport:Schedules:MaxPerUser"] = "3" };
        }
    }
}
