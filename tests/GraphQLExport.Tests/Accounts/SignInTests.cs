using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using GraphQLExport.Accounts;
using GraphQLExport.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQLExport.Tests.Accounts;

[Trait("Req", "E-SEC")]
public sealed class SignInTests : IClassFixture<AppFactory>
{
    private readonly AppFactory app;

    public SignInTests(AppFactory app) => this.app = app;

    [Fact]
    public async Task A_cookie_signs_in_is_hidden_from_scripts_and_ends_with_logout()
    {
        var client = app.Visitor();
        var login = await client.PostAsJsonAsync("/account/login?useCookies=true", new { email = "ada@example.com", password = "Demo-Pass-1!" });
        var cookie = Assert.Single(login.Headers.GetValues("Set-Cookie"));

        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/account/manage/info")).StatusCode);

        Assert.Equal(HttpStatusCode.NoContent, (await client.PostAsJsonAsync("/account/logout", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/account/manage/info")).StatusCode);
    }

    [Fact]
    public async Task A_bearer_token_signs_in_a_script()
    {
        var client = app.Visitor();
        var login = await client.PostAsJsonAsync("/account/login", new { email = "bob@example.com", password = "Demo-Pass-1!" });
        var token = (await login.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);

        var me = await client.GetFromJsonAsync<JsonElement>("/account/manage/info");

        Assert.Equal("bob@example.com", me.GetProperty("email").GetString());
    }

    [Fact]
    public async Task A_visitor_gets_401_not_a_redirect()
    {
        var answer = await app.Visitor().GetAsync("/account/manage/info");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Null(answer.Headers.Location);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task A_form_on_another_site_can_neither_log_in_nor_out(string contentType)
    {
        var client = await app.AdaAsync();
        using var login = new StringContent("""{"email":"ada@example.com","password":"Demo-Pass-1!"}""", Encoding.UTF8, contentType);
        using var logout = new StringContent("{}", Encoding.UTF8, contentType);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await client.PostAsync("/account/login?useCookies=true", login)).StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await client.PostAsync("/account/logout", logout)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/account/manage/info")).StatusCode);
    }

    [Fact]
    public async Task An_unknown_user_and_a_wrong_password_get_the_same_answer()
    {
        var unknown = await app.Visitor().PostAsJsonAsync("/account/login", new { email = "nobody@example.com", password = "Wrong-Pass-1!" });
        var wrong = await app.Visitor().PostAsJsonAsync("/account/login", new { email = "admin@example.com", password = "Wrong-Pass-1!" });

        Assert.Equal(HttpStatusCode.Unauthorized, unknown.StatusCode);
        Assert.Equal(WithoutTrace(await unknown.Content.ReadAsStringAsync()), WithoutTrace(await wrong.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task Registering_makes_an_analyst_and_five_wrong_passwords_lock_the_account()
    {
        var client = app.Visitor();
        var account = new { email = "eve@example.com", password = "Correct-Horse-7" };
        Assert.Equal(HttpStatusCode.OK, (await client.PostAsJsonAsync("/account/register", account)).StatusCode);

        await using (var scope = app.Services.CreateAsyncScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>();
            var eve = await users.FindByEmailAsync(account.email);
            Assert.Equal([Roles.Analyst], await users.GetRolesAsync(eve!));
            Assert.Equal("eve", eve!.DisplayName);
        }

        for (var attempt = 0; attempt < 5; attempt++)
        {
            await client.PostAsJsonAsync("/account/login", account with { password = "Wrong-Pass-1!" });
        }

        var locked = await client.PostAsJsonAsync("/account/login", account);
        Assert.Equal(HttpStatusCode.Unauthorized, locked.StatusCode);
        await using var database = await app.Database.CreateDbContextAsync();
        Assert.True((await database.Users.SingleAsync(user => user.Email == account.email)).LockoutEnd > TimeProvider.System.GetUtcNow());
    }

    [Fact]
    public async Task Registration_can_be_closed()
    {
        await using var closed = new AppFactory { Settings = { ["GraphQLExport:Accounts:Registration"] = "false" } };

        var answer = await closed.Visitor().PostAsJsonAsync("/account/register", new { email = "eve@example.com", password = "Correct-Horse-7" });

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Reliability_42_an_unknown_and_a_locked_user_cost_as_many_password_hashes_as_a_known_one()
    {
        var hasher = new CountingHasher();
        await using var counted = new AppFactory { Replace = services => services.AddSingleton<IPasswordHasher<AppUser>>(hasher) };

        await counted.Visitor().PostAsJsonAsync("/account/login", new { email = "ada@example.com", password = "Wrong-Pass-1!" });
        var known = hasher.Verifications;
        await counted.Visitor().PostAsJsonAsync("/account/login", new { email = "nobody@example.com", password = "Wrong-Pass-1!" });

        foreach (var attempt in Enumerable.Range(0, 5))
            await counted.Visitor().PostAsJsonAsync("/account/login", new { email = "bob@example.com", password = $"Wrong-Pass-{attempt}!" });
        var before = hasher.Verifications;
        await counted.Visitor().PostAsJsonAsync("/account/login", new { email = "bob@example.com", password = "Demo-Pass-1!" });

        Assert.Equal((1, 7, 8), (known, before, hasher.Verifications));
    }

    private sealed class CountingHasher : PasswordHasher<AppUser>
    {
        public int Verifications { get; private set; }

        public override PasswordVerificationResult VerifyHashedPassword(AppUser user, string hashedPassword, string providedPassword)
        {
            Verifications++;
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }

    private static string WithoutTrace(string problem) =>
        JsonSerializer.Serialize(JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(problem)!.Where(member => member.Key is not ("traceId" or "requestId")));
}
