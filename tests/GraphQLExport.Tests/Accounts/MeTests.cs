using System.Text.Json;
using GraphQLExport.Tests.Support;

namespace GraphQLExport.Tests.Accounts;

[Trait("Req", "R-SEC")]
public sealed class MeTests(AppFactory app) : IClassFixture<AppFactory>
{
    [Fact]
    public async Task One_is_oneself_and_a_visitor_nobody()
    {
        const string Query = "{ me { id email displayName role } }";

        Assert.Equal("""{"id":"ada","email":"ada@example.com","displayName":"Ada","role":"ANALYST"}""", (await (await app.AdaAsync()).DataAsync(Query)).GetProperty("me").GetRawText());
        Assert.Equal("ADMINISTRATOR", (await (await app.AdminAsync()).DataAsync(Query)).GetProperty("me").GetProperty("role").GetString());
        Assert.Equal(JsonValueKind.Null, (await app.Visitor().DataAsync(Query)).GetProperty("me").ValueKind);
    }

    [Theory]
    [InlineData("passwordHash")]
    [InlineData("securityStamp")]
    public async Task Nothing_of_the_account_itself_can_be_asked_for(string field) =>
        Assert.True((await (await app.AdaAsync()).GraphQLAsync($"{{ me {{ {field} }} }}")).TryGetProperty("errors", out _));
}
