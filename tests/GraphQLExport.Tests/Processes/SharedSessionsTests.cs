using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using GraphQLExport.Accounts;
using GraphQLExport.Data;
using GraphQLExport.Data.Demo;
using GraphQLExport.Datasets;
using GraphQLExport.Deliveries;
using GraphQLExport.Exports;
using GraphQLExport.Tests.Deliveries;
using GraphQLExport.Tests.Domains.Configuration;
using GraphQLExport.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Tests.Processes;

/// <summary>What one server gave a client, shown to another one.</summary>
[Trait("Req", "G-SCALE")]
[Trait(TestedDatabase.Trait, "PostgreSql")]
public sealed class SharedSessionsTests
{
    private const string Route = "/api/v1/motion-events/export?format=csv";

    [Fact]
    [Trait("Req", "R-SEC")]
    public async Task Sign_ins_keys_and_links_of_one_server_hold_at_the_other()
    {
        await using var servers = await TwoServers.StartAsync();
        await servers.First.AddMotionAsync(3);
        using var visitor = servers.Second.Visitor();

        var signedIn = await servers.First.Visitor().PostAsJsonAsync("/account/login?useCookies=true", new { email = "ada@example.com", password = DemoSeed.Password });
        var cookie = signedIn.Headers.GetValues("Set-Cookie").Select(value => value.Split(';')[0]);
        using var byCookie = new HttpRequestMessage(HttpMethod.Get, Route) { Headers = { { "Cookie", cookie } } };
        Assert.Equal(HttpStatusCode.OK, (await visitor.SendAsync(byCookie)).StatusCode);

        var token = (await (await servers.First.Visitor().PostAsJsonAsync("/account/login", new { email = "ada@example.com", password = DemoSeed.Password })).Content.ReadFromJsonAsync<Dictionary<string, object>>())!["accessToken"].ToString();
        using var byToken = new HttpRequestMessage(HttpMethod.Get, Route) { Headers = { { "Authorization", $"Bearer {token}" } } };
        Assert.Equal(HttpStatusCode.OK, (await visitor.SendAsync(byToken)).StatusCode);

        using var ada = await servers.First.AdaAsync();
        var key = JsonConstant.Parse(await (await ada.PostAsJsonAsync("/account/api-keys", new { name = "Both" })).Content.ReadAsStringAsync()).GetProperty("key").GetString();
        using var byKey = new HttpRequestMessage(HttpMethod.Get, Route) { Headers = { { "Authorization", $"ApiKey {key}" } } };
        Assert.Equal(HttpStatusCode.OK, (await visitor.SendAsync(byKey)).StatusCode);

        var link = (await servers.First.Exports().FilesAsync(await servers.First.RunAsync(), default))[0].DownloadUrl;
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(link)).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await visitor.GetAsync(link[..^1] + (link[^1] == '0' ? '1' : '0'))).StatusCode);

        Assert.Equal(await servers.First.Visitor().GetStringAsync("/api/v1/manifests/key"), await visitor.GetStringAsync("/api/v1/manifests/key"));
        await using var database = await servers.First.Database.CreateDbContextAsync();
        // Both started at once, and yet made one key of each kind, and none in a folder.
        Assert.Single(await database.Set<StoredKey>().Where(key => key.Name.EndsWith(".xml")).ToListAsync());
        Assert.False(Directory.Exists(Path.Combine(servers.First.DataPath, KeyFiles.Folder)));
    }

    [Fact]
    [Trait("Req", "E-SEC")]
    public async Task The_fourth_stream_is_refused_whichever_server_has_the_three()
    {
        var (gate, otherGate) = (new GatedRows(), new GatedRows());
        await using var servers = await TwoServers.StartAsync(gate.Install, otherGate.Install);
        await servers.First.AddMotionAsync(3);
        using var first = await servers.First.AdaAsync();
        using var second = await servers.Second.AdaAsync();
        List<Task<HttpResponseMessage>> open = [first.GetAsync(Route), second.GetAsync(Route)];
        await gate.ReaderAsync();
        await otherGate.ReaderAsync();
        open.Add(second.GetAsync(Route));
        await otherGate.ReaderAsync();

        Assert.Equal(HttpStatusCode.TooManyRequests, (await first.GetAsync(Route)).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await second.GetAsync(Route)).StatusCode);

        gate.Open();
        otherGate.Open();
        Assert.All(await Task.WhenAll(open), answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal(HttpStatusCode.OK, (await first.GetAsync(Route)).StatusCode);
    }

    [Fact]
    [Trait("Req", "X-FR4")]
    public async Task A_setting_changed_at_one_server_is_in_force_at_the_other()
    {
        await using var servers = await TwoServers.StartAsync(isBlind: true);
        using var admin = await servers.Second.AdminAsync();
        var options = servers.First.Services.GetRequiredService<IOptionsMonitor<ExportOptions>>();
        Assert.Equal(3, options.CurrentValue.MaxPerUser);
        using var changed = new SemaphoreSlim(0);
        using var listening = options.OnChange(_ => changed.Release());

        await admin.ChangeAsync("exports.max_per_user", "7");

        Assert.True(await changed.WaitAsync(TimeSpan.FromSeconds(10)));
        Assert.Equal(7, options.CurrentValue.MaxPerUser);
    }

    [Fact]
    [Trait("Req", "E-SEC")]
    public async Task Guesses_and_test_mails_at_one_server_count_at_the_other()
    {
        await using var mail = new MailServer();
        // One clock, so that no window ends meanwhile.
        var time = new ManualTimeProvider(new(2026, 1, 18, 10, 0, 0, TimeSpan.Zero));
        void Stand(IServiceCollection services) => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(time));
        await using var servers = await TwoServers.StartAsync(Stand, Stand, settings: mail.Settings);
        HttpStatusCode[] answers = new HttpStatusCode[12];
        for (var i = 0; i < answers.Length; i++)
            answers[i] = (await (i % 2 == 0 ? servers.First : servers.Second).Visitor().PostAsJsonAsync("/account/login", new { email = "nobody@example.com", password = "guess" })).StatusCode;
        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.Unauthorized, 10), HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests], answers);

        List<bool> sent = [];
        for (var i = 0; i < 7; i++)
            sent.Add((await (i % 2 == 0 ? servers.First : servers.Second).Services.GetRequiredService<IMailTester>().SendAsync(Exporting.Admin, "ada@example.com", default)).Ok);
        Assert.Equal([true, true, true, true, true, false, false], sent);
    }

    [Theory]
    [Trait("Req", "R-SEC")]
    [InlineData("password")]
    [InlineData("key")]
    [InlineData("lock")]
    public async Task What_ends_at_one_server_cuts_off_sockets_at_the_other_at_once(string ended)
    {
        // Its clock stands: only what it is told ends anything.
        await using var servers = await TwoServers.StartAsync(isBlind: true);
        using var ada = await servers.Second.AdaAsync();
        var key = JsonConstant.Parse(await (await ada.PostAsJsonAsync("/account/api-keys", new { name = "Socket" })).Content.ReadAsStringAsync());
        var token = (await (await servers.Second.Visitor().PostAsJsonAsync("/account/login", new { email = "ada@example.com", password = DemoSeed.Password })).Content.ReadFromJsonAsync<Dictionary<string, object>>())!["accessToken"];
        var bob = (await (await servers.Second.Visitor().PostAsJsonAsync("/account/login", new { email = "bob@example.com", password = DemoSeed.Password })).Content.ReadFromJsonAsync<Dictionary<string, object>>())!["accessToken"];
        using var socket = await OpenAsync(ended == "password" ? $"Bearer {token}" : $"ApiKey {key.GetProperty("key").GetString()}");
        using var bystander = await OpenAsync($"Bearer {bob}");

        switch (ended)
        {
            case "password":
                Assert.Equal(HttpStatusCode.OK, (await ada.PostAsJsonAsync("/account/manage/info", new { oldPassword = DemoSeed.Password, newPassword = "Another-Pass-2" })).StatusCode);
                break;
            case "key":
                Assert.Equal(HttpStatusCode.NoContent, (await ada.DeleteAsync($"/account/api-keys/{key.GetProperty("id").GetString()}")).StatusCode);
                break;
            default:
                await using (var scope = servers.Second.Services.CreateAsyncScope())
                {
                    var users = scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>();
                    Assert.True((await users.SetLockoutEndDateAsync((await users.FindByEmailAsync("ada@example.com"))!, new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero))).Succeeded);
                }

                break;
        }

        await socket.UntilCutAsync();
        Assert.Contains("bob@example.com", await AskAsync(bystander), StringComparison.Ordinal);

        async Task<WebSocket> OpenAsync(string authorization)
        {
            var opened = await SocketTalk.ConnectAsync(servers.First);
            Assert.Contains("ack", await opened.ExchangeAsync($$$"""{"type":"connection_init","payload":{"Authorization":"{{{authorization}}}"}}"""), StringComparison.Ordinal);
            Assert.Contains("example.com", await AskAsync(opened), StringComparison.Ordinal);
            Assert.Contains("complete", await opened.ReceiveAsync(), StringComparison.Ordinal);
            return opened;
        }

        static Task<string> AskAsync(WebSocket asked) => asked.ExchangeAsync("""{"type":"subscribe","id":"1","payload":{"query":"{ me { email } }"}}""");
    }
}
