using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using GraphQLExport.Accounts;
using GraphQLExport.Tests.Imports;
using GraphQLExport.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQLExport.Tests.Accounts;

[Trait("Req", "R-SEC")]
public sealed class ApiKeyTests : IAsyncLifetime, IAsyncDisposable
{
    private const string Route = "/account/api-keys";
    private const string Eve = "eve@example.com";
    private const string Me = "{ me { email role } }";

    private readonly ManualTimeProvider time = new(new(2026, 1, 18, 10, 0, 0, TimeSpan.Zero));
    private readonly AppFactory app;

    public ApiKeyTests() => app = new() { Time = time };

    public Task InitializeAsync() => Task.CompletedTask;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    [Fact]
    public async Task A_key_signs_in_over_GraphQL_REST_imports_and_WebSockets_until_it_is_revoked()
    {
        using var ada = await app.AdaAsync();
        var made = await MakeAsync(ada);
        var key = made.GetProperty("key").GetString()!;
        using var program = Program(key);

        Assert.Equal("""{"email":"ada@example.com","role":"ANALYST"}""", (await program.DataAsync(Me)).GetProperty("me").GetRawText());
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync("/api/v1/exports/list")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await program.ImportCsvAsync("motion-events?dryRun=true", ImportClient.MotionHeader + ImportClient.MotionRow)).Status);
        using var socket = await ConnectAsync();
        Assert.Equal("""{"type":"connection_ack"}""", await socket.ExchangeAsync(Greeting(key)));
        Assert.Contains("ada@example.com", await AskAsync(socket, "1"), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NoContent, (await ada.DeleteAsync($"{Route}/{made.GetProperty("id").GetString()}")).StatusCode);

        await AssertRefusedAsync(key);
        await socket.UntilCutAsync();
        Assert.Empty((await ListAsync(ada)).EnumerateArray());
    }

    [Fact]
    [Trait(TestedDatabase.Trait, "Sqlite")]
    public async Task The_secret_is_told_once_and_kept_nowhere()
    {
        using var ada = await app.AdaAsync();
        var key = (await MakeAsync(ada)).GetProperty("key").GetString()!;

        Assert.Matches("^gqlx_[0-9a-f]{16}_[0-9a-f]{64}$", key);
        var secret = key.Split('_')[2];
        Assert.DoesNotContain(secret, (await ListAsync(ada)).GetRawText(), StringComparison.Ordinal);
        await using var database = await app.Database.CreateDbContextAsync();
        await database.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        Assert.DoesNotContain(secret, Encoding.Latin1.GetString(await ReadSharedAsync(app.DatabaseFile)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_expires_and_its_use_is_noted_once_a_minute()
    {
        using var ada = await app.AdaAsync();
        var key = (await MakeAsync(ada, expiresAt: time.GetUtcNow().AddHours(1))).GetProperty("key").GetString()!;
        using var program = Program(key);
        var start = time.GetUtcNow().ToUnixTimeMilliseconds();

        Assert.False((await ListAsync(ada))[0].TryGetProperty("lastUsedAt", out _));
        await program.DataAsync(Me);
        Assert.Equal(start, await LastUseAsync(ada));
        time.Advance(TimeSpan.FromSeconds(59));
        await program.DataAsync(Me);
        Assert.Equal(start, await LastUseAsync(ada));
        time.Advance(TimeSpan.FromSeconds(1));
        await program.DataAsync(Me);
        Assert.Equal(start + 60_000, await LastUseAsync(ada));

        time.Advance(TimeSpan.FromMinutes(59) - TimeSpan.FromMilliseconds(1));
        await program.DataAsync(Me);
        time.Advance(TimeSpan.FromMilliseconds(1));
        await AssertRefusedAsync(key);
    }

    [Fact]
    public async Task A_key_has_the_rights_that_its_user_has_now()
    {
        var account = new { email = Eve, password = "Correct-Horse-7" };
        await app.Visitor().PostAsJsonAsync("/account/register", account);
        using var eve = await app.SignInAsync(account.email, account.password);
        var key = (await MakeAsync(eve)).GetProperty("key").GetString()!;
        using var program = Program(key);
        Assert.NotNull(await program.ErrorCodeAsync("{ auditVerification { valid } }"));

        await ChangeAsync((users, user) => users.AddToRoleAsync(user, Roles.Administrator));
        await program.DataAsync("{ auditVerification { valid } }");
        await ChangeAsync((users, user) => users.SetLockoutEndDateAsync(user, DateTimeOffset.MaxValue));
        await AssertRefusedAsync(key);
        await ChangeAsync((users, user) => users.SetLockoutEndDateAsync(user, null));
        await program.DataAsync(Me);
        await ChangeAsync((users, user) => users.DeleteAsync(user));
        await AssertRefusedAsync(key);
    }

    [Fact]
    public async Task No_character_of_a_key_can_be_another()
    {
        using var ada = await app.AdaAsync();
        var key = (await MakeAsync(ada)).GetProperty("key").GetString()!;

        var tampered = Enumerable.Range(0, key.Length).Select(at => $"{key[..at]}{(key[at] == '0' ? '1' : '0')}{key[(at + 1)..]}")
            .Concat([key[..^1], key + "0", key + "\u00a0", key.ToUpperInvariant(), "", "gqlx_", $"{key},{key}"]);
        foreach (var text in tampered)
        {
            using var program = Program(text);
            var answer = await program.GetAsync("/api/v1/exports/list");
            Assert.True(answer.StatusCode == HttpStatusCode.Unauthorized, $"{text} was answered with {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task Keys_are_their_users_own_and_change_nothing_of_the_account()
    {
        using var ada = await app.AdaAsync();
        using var bob = await app.BobAsync();
        using var admin = await app.AdminAsync();
        var made = await MakeAsync(ada);
        var own = $"{Route}/{made.GetProperty("id").GetString()}";

        Assert.Empty((await ListAsync(bob)).EnumerateArray());
        Assert.Equal(HttpStatusCode.NotFound, (await bob.DeleteAsync(own)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.DeleteAsync(own)).StatusCode);

        using var program = Program(made.GetProperty("key").GetString()!);
        Assert.Equal(HttpStatusCode.Forbidden, (await program.PostAsJsonAsync(Route, new { name = "Another" })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await program.DeleteAsync(own)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await program.PostAsJsonAsync("/account/manage/2fa", new { resetSharedKey = true })).StatusCode);
        Assert.Single((await ListAsync(program)).EnumerateArray());
    }

    [Theory]
    [InlineData("{}", "name")]
    [InlineData("""{"name":" "}""", "name")]
    [InlineData("""{"name":"a\u0000b"}""", "name")]
    [InlineData("""{"name":7}""", "name")]
    [InlineData("""{"name":"Backup","expiresAt":"2001-01-01T00:00:00Z"}""", "expiresAt")]
    [InlineData("""{"name":"Backup","expiresAt":"soon"}""", "expiresAt")]
    [InlineData("""{"name":"Backup","userId":"bob"}""", "userId")]
    [InlineData("null", "body")]
    [InlineData("[", "body")]
    public async Task A_wrong_body_is_refused_by_its_field(string body, string field)
    {
        using var ada = await app.AdaAsync();

        var answer = await ada.PostAsync(Route, new StringContent(body, Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.True((await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").TryGetProperty(field, out _));
    }

    [Fact]
    public async Task A_name_is_used_once_and_twenty_keys_are_enough()
    {
        using var ada = await app.AdaAsync();
        for (var i = 1; i <= 20; i++)
        {
            await MakeAsync(ada, $"Key {i}");
        }

        Assert.Equal(HttpStatusCode.Conflict, (await ada.PostAsJsonAsync(Route, new { name = "Key 21" })).StatusCode);
        var last = (await ListAsync(ada)).EnumerateArray().Single(key => key.GetProperty("name").GetString() == "Key 20");
        await ada.DeleteAsync($"{Route}/{last.GetProperty("id").GetString()}");
        Assert.Equal(HttpStatusCode.BadRequest, (await ada.PostAsJsonAsync(Route, new { name = "Key 1" })).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await ada.PostAsJsonAsync(Route, new { name = "Key 20" })).StatusCode);
    }

    [Fact]
    public async Task A_form_of_another_site_cannot_use_a_key_or_hide_behind_one()
    {
        using var ada = await app.AdaAsync();
        var key = (await MakeAsync(ada)).GetProperty("key").GetString()!;
        using var program = Program(key);
        var text = Encoding.UTF8.GetBytes("192.0.2.1:80\n");
        var form = new FormUrlEncodedContent([new("name", "Forged")]);

        Assert.Equal(HttpStatusCode.OK, (await program.ImportAsync("proxies?dryRun=true", text, "text/plain")).Status);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await ada.ImportAsync($"proxies?dryRun=true&key={key}&Authorization=ApiKey+{key}", text, "text/plain")).Status);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await ada.PostAsync(Route, form)).StatusCode);
        ada.DefaultRequestHeaders.Authorization = new("ApiKey", "forged");
        Assert.Equal(HttpStatusCode.Unauthorized, (await ada.ImportAsync("proxies?dryRun=true", text, "text/plain")).Status);
        ada.DefaultRequestHeaders.Authorization = new("ApiKeys", key);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await ada.ImportAsync("proxies?dryRun=true", text, "text/plain")).Status);
    }

    [Fact]
    public async Task Making_and_revoking_are_in_the_audit_log_without_the_secret()
    {
        using var ada = await app.AdaAsync();
        var made = await MakeAsync(ada);
        await ada.DeleteAsync($"{Route}/{made.GetProperty("id").GetString()}");

        var entries = (await ada.DataAsync("{ auditLog(first: 5) { nodes { action category entityId details } } }")).GetProperty("auditLog").GetProperty("nodes");

        Assert.Equal(["API_KEY_CREATED", "API_KEY_REVOKED"], entries.EnumerateArray()
            .Where(entry => entry.GetProperty("category").GetString() == "PERMISSION_CHANGE" && entry.GetProperty("entityId").GetString() == made.GetProperty("id").GetString())
            .Select(entry => entry.GetProperty("action").GetString()).Order());
        Assert.DoesNotContain(made.GetProperty("key").GetString()!.Split('_')[2], entries.GetRawText(), StringComparison.Ordinal);
    }

    private static async Task<JsonElement> MakeAsync(HttpClient client, string name = "Backup", DateTimeOffset? expiresAt = null)
    {
        var answer = await client.PostAsJsonAsync(Route, new { name, expiresAt });
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static async Task<JsonElement> ListAsync(HttpClient client) => (await client.GetFromJsonAsync<JsonElement>(Route)).GetProperty("items");

    private static async Task<long> LastUseAsync(HttpClient client) => (await ListAsync(client))[0].GetProperty("lastUsedAt").GetDateTimeOffset().ToUnixTimeMilliseconds();

    private static async Task<byte[]> ReadSharedAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        await file.ReadExactlyAsync(bytes);
        return bytes;
    }

    private HttpClient Program(string key)
    {
        var client = app.Visitor();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"ApiKey {key}");
        return client;
    }

    private async Task AssertRefusedAsync(string key)
    {
        using var program = Program(key);
        var rest = await program.GetAsync("/api/v1/exports/list");
        Assert.Equal(HttpStatusCode.Unauthorized, rest.StatusCode);
        Assert.Equal("ApiKey", Assert.Single(rest.Headers.WwwAuthenticate).Scheme);
        Assert.Equal("application/problem+json", rest.Content.Headers.ContentType?.MediaType);
        Assert.Equal(HttpStatusCode.Unauthorized, (await program.PostAsJsonAsync("/graphql", new { query = Me })).StatusCode);
        using var socket = await ConnectAsync();
        Assert.Equal("4403", await socket.ExchangeAsync(Greeting(key)));
    }

    private async Task ChangeAsync(Func<UserManager<AppUser>, AppUser, Task<IdentityResult>> change)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>();
        var result = await change(users, (await users.FindByEmailAsync(Eve))!);
        Assert.True(result.Succeeded, result.ToString());
    }

    private Task<WebSocket> ConnectAsync() => SocketTalk.ConnectAsync(app);

    private static string Greeting(string key) => $$$"""{"type":"connection_init","payload":{"Authorization":"ApiKey {{{key}}}"}}""";

    private static async Task<string> AskAsync(WebSocket socket, string id)
    {
        var answer = await socket.ExchangeAsync($$$"""{"type":"subscribe","id":"{{{id}}}","payload":{"query":"{ me { email } }"}}""");
        await socket.ReceiveAsync();
        return answer;
    }
}
