using System.Net;
using System.Net.Http.Json;
using GraphQLExport.Domains.Configuration;
using GraphQLExport.Exports;
using GraphQLExport.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Tests.Domains.Configuration;

/// <summary>Settings one by one: where their values come from, and that a change is one.</summary>
[Trait("Req", "X-FR4")]
public sealed class SettingsTests
{
    private static readonly string ElevenAliases = $"{{ {string.Concat(Enumerable.Range(0, 11).Select(alias => $"a{alias}: __typename "))} }}";

    [Fact]
    public async Task The_list_is_filtered_sorted_and_paged()
    {
        await using var app = new AppFactory { Settings = { ["GraphQLExport:Exports:MaxAttempts"] = "7" } };
        using var admin = await app.AdminAsync();
        await admin.ChangeAsync("exports.max_per_user", "4");

        var page = (await admin.DataAsync("""
            { configurationSettings(first: 3, where: { key: { startsWith: "exports." }, kind: { eq: SETTING } }, order: [{ key: DESC }]) {
                totalCount pageInfo { hasNextPage } nodes { key value defaultValue source type needsRestart minimum maximum environmentVariable secret } } }
            """)).GetProperty("configurationSettings");
        Assert.Equal((13, true), (page.GetProperty("totalCount").GetInt32(), page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean()));
        Assert.Equal(["exports.workers", "exports.retry_delay", "exports.retention"], page.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("key").GetString()));
        Assert.Equal(
            """{"key":"exports.retention","value":"7.00:00:00","defaultValue":"7.00:00:00","source":"DEFAULT","type":"DURATION","needsRestart":false,"minimum":"00:00:01","maximum":"36500.00:00:00","environmentVariable":"GRAPHQLEXPORT__EXPORTS__RETENTION","secret":false}""",
            page.GetProperty("nodes")[2].GetRawText());

        var sources = (await admin.DataAsync("""{ configurationSettings(where: { source: { neq: DEFAULT }, key: { startsWith: "exports" } }) { nodes { key source value } } }""")).GetProperty("configurationSettings").GetProperty("nodes");
        Assert.Equal(
            ["exports.automatic_retries ENVIRONMENT 0", "exports.max_attempts ENVIRONMENT 7", "exports.max_per_user ADMINISTRATOR 4"],
            sources.EnumerateArray().Select(node => $"{node.GetProperty("key")} {node.GetProperty("source")} {node.GetProperty("value")}"));
    }

    [Theory]
    [InlineData("exports.max_per_user", "0", "INVALID_VALUE input.value")]
    [InlineData("exports.max_per_user", "", "INVALID_VALUE input.value")]
    [InlineData("exports.maximum", "1", "UNKNOWN_SETTING input.key")]
    [InlineData("servers.name", "two\nlines", "INVALID_VALUE input.value")]
    [InlineData("graphql.introspection", "Somebody", "INVALID_VALUE input.value")]
    public async Task A_value_that_does_not_fit_is_refused(string key, string value, string fault)
    {
        await using var app = new AppFactory();
        using var admin = await app.AdminAsync();

        Assert.Equal([fault], (await admin.ChangeAsync(key, value)).Faults());
    }

    [Fact]
    public async Task A_change_takes_effect_at_once_and_null_takes_it_back()
    {
        var log = new RecordingLog();
        await using var app = new AppFactory { Replace = services => services.AddSingleton<ILoggerProvider>(log) };
        using var admin = await app.AdminAsync();
        using var visitor = app.Visitor();
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("GraphQLExport.Test");

        Assert.True(logger.IsEnabled(LogLevel.Information));
        await admin.ChangeAsync("logging.level", "error");
        Assert.False(logger.IsEnabled(LogLevel.Warning));
        await admin.ChangeAsync("accounts.registration", "false");
        Assert.Equal(HttpStatusCode.Forbidden, (await RegisterAsync(visitor)).StatusCode);

        var back = await admin.ChangeAsync("accounts.registration", null);
        Assert.Equal("""{"key":"accounts.registration","value":"true","source":"DEFAULT"}""", back.GetProperty("setting").GetRawText());
        Assert.Equal(HttpStatusCode.OK, (await RegisterAsync(visitor)).StatusCode);
    }

    [Fact]
    public async Task Changes_outlive_the_server_and_reach_other_processes()
    {
        using var folder = new TemporaryFolder();
        Dictionary<string, string?> settings = new() { ["GraphQLExport:DataPath"] = folder.Path };
        var time = new ManualTimeProvider(new(2026, 1, 18, 10, 0, 0, TimeSpan.Zero));
        await using (var first = new AppFactory { Settings = settings })
        await using (var second = new AppFactory { Settings = settings, Time = time })
        {
            using var admin = await first.AdminAsync();
            Assert.Equal(3, MaxPerUser(second));
            await admin.ChangeAsync("exports.max_per_user", "8");
            await admin.ChangeAsync("exports.workers", "7");
            await admin.ChangeAsync("graphql.max_aliases", "10");
            await admin.DataAsync(ElevenAliases);
            await WaitUntil.TrueAsync(() =>
            {
                time.Advance(TimeSpan.FromSeconds(5));
                return MaxPerUser(second) == 8;
            });
        }

        SqlitePools.Clear();
        await using var next = new AppFactory { Settings = settings };
        Assert.Equal(8, MaxPerUser(next));
        Assert.Equal(7, next.Services.GetRequiredService<ExportWorkers>().Slots);
        using var again = await next.AdminAsync();
        Assert.Equal("LIMIT_ALIASES", await again.ErrorCodeAsync(ElevenAliases));
    }

    [Fact]
    public async Task A_stored_value_that_no_longer_fits_is_left_out()
    {
        await using var app = new AppFactory();
        _ = app.Services;
        await app.AddAsync(new StoredSetting { Key = "exports.max_per_user", Value = "-1" }, new StoredSetting { Key = "gone.setting", Value = "1" });

        await app.Services.GetRequiredService<SettingStore>().ApplyAsync(default);

        Assert.Equal(3, MaxPerUser(app));
    }

    private static int MaxPerUser(AppFactory app) => app.Services.GetRequiredService<IOptionsMonitor<ExportOptions>>().CurrentValue.MaxPerUser;

    private static Task<HttpResponseMessage> RegisterAsync(HttpClient client) =>
        client.PostAsJsonAsync("/account/register", new { email = "eve@example.com", password = "Demo-Pass-1!" });
}
