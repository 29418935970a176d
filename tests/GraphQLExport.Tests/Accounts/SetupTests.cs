using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using GraphQLExport.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GraphQLExport.Tests.Accounts;

[Trait("Req", "G-RUN")]
public sealed class SetupTests
{
    [Fact]
    public async Task The_first_start_prints_a_link_that_sets_the_administrators_password_once()
    {
        var log = new RecordingLog();
        await using var app = Outside(log);
        var client = app.Visitor();
        var token = Regex.Match(log.Text, @"/setup\?token=([A-Za-z0-9_-]+)").Groups[1].Value;

        var weak = await client.PostAsJsonAsync("/account/setup", new { token, password = "short" });
        var first = await client.PostAsJsonAsync("/account/setup", new { token, password = "Correct-Horse-7" });
        var again = await client.PostAsJsonAsync("/account/setup", new { token, password = "Correct-Horse-8" });

        Assert.Equal(HttpStatusCode.BadRequest, weak.StatusCode);
        Assert.Contains("\"password\"", await weak.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode);
        Assert.Contains("\"token\"", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.NotNull(await app.SignInAsync("admin@localhost", "Correct-Horse-7"));
    }

    [Fact]
    [Trait(TestedDatabase.Trait, "Sqlite")]
    public async Task The_first_start_warns_of_nothing_that_nobody_can_mend()
    {
        var log = new RecordingLog();
        await using var app = Outside(log);
        app.Visitor();

        Assert.NotEmpty(Directory.GetFiles(Path.Combine(app.DataPath, "keys"), "*.xml"));
        Assert.DoesNotContain("XML encryptor", log.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("")]
    [InlineData("!!!")]
    [InlineData("YWRtaW4")]
    public async Task A_token_of_nobodys_making_is_refused(string token)
    {
        await using var app = Outside(new RecordingLog());

        var answer = await app.Visitor().PostAsJsonAsync("/account/setup", new { token, password = "Correct-Horse-7" });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task The_demo_prints_no_link_and_outside_the_demo_there_is_no_account_with_a_known_password()
    {
        var log = new RecordingLog();
        await using (var demo = new AppFactory { Replace = services => services.AddSingleton<ILoggerProvider>(log) })
        {
            demo.Visitor();
            Assert.DoesNotContain("/setup?token=", log.Text, StringComparison.Ordinal);
        }

        await using var app = Outside(log);
        await using var database = await app.Database.CreateDbContextAsync();
        var only = Assert.Single(await database.Users.ToListAsync());
        Assert.Null(only.PasswordHash);
        Assert.Equal("administrator", Assert.Single(await database.UserRoles.ToListAsync()).RoleId);
        Assert.Empty(await database.Cameras.ToListAsync());
    }

    private static AppFactory Outside(RecordingLog log) =>
        new() { Demo = false, Replace = services => services.AddSingleton<ILoggerProvider>(log) };
}
