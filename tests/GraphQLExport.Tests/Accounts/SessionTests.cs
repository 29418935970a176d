using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using GraphQLExport.Auditing;
using GraphQLExport.Data.Demo;
using GraphQLExport.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Tests.Accounts;

/// <summary>When sessions begin and end.</summary>
[Trait("Req", "E-SEC")]
public sealed class SessionTests : IAsyncLifetime, IAsyncDisposable
{
    private const string Info = "/account/manage/info";
    private const string Another = "Another-Pass-2";

    private readonly ManualTimeProvider time = new(new(2026, 1, 18, 10, 0, 0, TimeSpan.Zero));
    private readonly AppFactory app;

    public SessionTests() => app = new() { Time = time };

    public Task InitializeAsync() => Task.CompletedTask;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    [Fact]
    public async Task Each_sign_in_makes_another_session()
    {
        using var first = await app.AdaAsync();
        using var second = await app.AdaAsync();

        Assert.NotEqual(first.DefaultRequestHeaders.GetValues("Cookie"), second.DefaultRequestHeaders.GetValues("Cookie"));
    }

    [Theory]
    [InlineData("http://localhost", "graphqlexport=", false)]
    [InlineData("https://localhost", "__Host-graphqlexport=", true)]
    public async Task The_cookie_is_bound_to_the_host_and_to_HTTPS_where_that_is_spoken(string address, string begins, bool isSecure)
    {
        using var client = app.CreateClient(new() { BaseAddress = new(address), HandleCookies = false });
        var login = await client.PostAsJsonAsync("/account/login?useCookies=true", new { email = "ada@example.com", password = DemoSeed.Password });

        var cookie = Assert.Single(login.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith(begins, cookie, StringComparison.Ordinal);
        Assert.Equal(isSecure, cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase));
        Assert.All(["; httponly", "; samesite=lax", "; path=/"], part => Assert.Contains(part, cookie, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("domain", cookie, StringComparison.OrdinalIgnoreCase);
        client.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(Info)).StatusCode);
    }

    [Fact]
    public async Task A_new_password_ends_all_other_sessions_at_once_and_keeps_this_one()
    {
        using var here = await app.AdaAsync();
        using var elsewhere = await app.AdaAsync();
        using var program = await BearerAsync();
        using var bob = await app.BobAsync();

        var changed = await here.PostAsJsonAsync(Info, new { oldPassword = DemoSeed.Password, newPassword = Another });

        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await elsewhere.GetAsync(Info)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await program.GetAsync(Info)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await program.GetAsync("/api/v1/exports/list")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await bob.GetAsync(Info)).StatusCode);
        Keep(here, changed);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync(Info)).StatusCode);
        using var again = await app.SignInAsync("ada@example.com", Another);
    }

    [Fact]
    public async Task A_wrong_present_password_ends_nothing()
    {
        using var here = await app.AdaAsync();
        using var elsewhere = await app.AdaAsync();

        Assert.Equal(HttpStatusCode.BadRequest, (await here.PostAsJsonAsync(Info, new { oldPassword = "guess", newPassword = Another })).StatusCode);

        Assert.Equal(HttpStatusCode.OK, (await elsewhere.GetAsync(Info)).StatusCode);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_cookies_and_tokens_and_is_recorded()
    {
        using var here = await app.AdaAsync();
        using var elsewhere = await app.AdaAsync();
        using var program = await BearerAsync();
        using var form = new StringContent("{}", MediaTypeHeaderValue.Parse("text/plain"));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await here.PostAsync("/account/sign-out-everywhere", form)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync(Info)).StatusCode);

        Assert.Equal(HttpStatusCode.NoContent, (await here.PostAsJsonAsync("/account/sign-out-everywhere", new { })).StatusCode);

        foreach (var client in new[] { here, elsewhere, program })
            Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync(Info)).StatusCode);
        await using var database = await app.Database.CreateDbContextAsync();
        Assert.Equal(1, await database.Set<AuditEntry>().CountAsync(entry => entry.Action == AuditAction.SessionsEnded && entry.Email == "ada@example.com"));
    }

    [Fact]
    public async Task A_change_that_another_process_made_counts_within_fifteen_seconds()
    {
        using var ada = await app.AdaAsync();
        Assert.Equal(HttpStatusCode.OK, (await ada.GetAsync(Info)).StatusCode);
        await GiveAnotherStampAsync();

        time.Advance(TimeSpan.FromSeconds(15));

        Assert.Equal(HttpStatusCode.Unauthorized, (await ada.GetAsync(Info)).StatusCode);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_open_socket_is_cut_off_when_its_session_ends(bool elsewhere)
    {
        using var ada = await app.AdaAsync();
        using var program = await BearerAsync();
        var greeting = $$$"""{"type":"connection_init","payload":{"Authorization":"{{{program.DefaultRequestHeaders.Authorization}}}"}}""";
        using var socket = await SocketTalk.ConnectAsync(app);
        using var bystander = await SocketTalk.ConnectAsync(app);
        await socket.ExchangeAsync(greeting);
        await bystander.ExchangeAsync("""{"type":"connection_init"}""");
        Assert.Contains("ada@example.com", await socket.ExchangeAsync("""{"type":"subscribe","id":"1","payload":{"query":"{ me { email } }"}}"""), StringComparison.Ordinal);
        Assert.Contains("complete", await socket.ReceiveAsync(), StringComparison.Ordinal);

        if (elsewhere)
            await GiveAnotherStampAsync();
        else
            await ada.PostAsJsonAsync("/account/sign-out-everywhere", new { });
        time.Advance(TimeSpan.FromSeconds(15));

        await Assert.ThrowsAnyAsync<Exception>(() => NextAsync(socket));
        await bystander.SendAsync(Encoding.UTF8.GetBytes("""{"type":"subscribe","id":"1","payload":{"query":"{ me { email } }"}}"""), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        Assert.Contains("\"me\":null", await NextAsync(bystander), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_factor_ends_other_sessions_and_is_recorded_when_it_is_set_up_and_not_when_it_is_asked_for()
    {
        using var ada = await app.AdaAsync();
        using var elsewhere = await app.AdaAsync();
        Assert.Equal(HttpStatusCode.OK, (await ada.PostAsJsonAsync("/account/manage/2fa", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await elsewhere.GetAsync(Info)).StatusCode);

        var changed = await ada.PostAsJsonAsync("/account/manage/2fa", new { resetSharedKey = true });
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Keep(ada, changed);
        Assert.Equal(HttpStatusCode.OK, (await ada.GetAsync(Info)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await elsewhere.GetAsync(Info)).StatusCode);

        await using var database = await app.Database.CreateDbContextAsync();
        var details = await database.Set<AuditEntry>().Where(entry => entry.Action == AuditAction.TwoFactorChanged).Select(entry => entry.Details).ToListAsync();
        Assert.Equal(["""{"enabled":false}""", """{"newKey":true}"""], details);
    }

    private static void Keep(HttpClient client, HttpResponseMessage answer)
    {
        client.DefaultRequestHeaders.Remove("Cookie");
        client.DefaultRequestHeaders.Add("Cookie", answer.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));
    }

    private static async Task<string> NextAsync(WebSocket socket)
    {
        while (true)
        {
            var message = await socket.ReceiveAsync();
            if (!message.Contains("ping", StringComparison.Ordinal))
                return message;
        }
    }

    private async Task GiveAnotherStampAsync()
    {
        await using var database = await app.Database.CreateDbContextAsync();
        await database.Users.Where(user => user.Email == "ada@example.com").ExecuteUpdateAsync(set => set.SetProperty(user => user.SecurityStamp, "another"));
    }

    private async Task<HttpClient> BearerAsync()
    {
        var client = app.Visitor();
        var login = await client.PostAsJsonAsync("/account/login", new { email = "ada@example.com", password = DemoSeed.Password });
        client.DefaultRequestHeaders.Authorization = new("Bearer", (await login.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString());
        return client;
    }
}
