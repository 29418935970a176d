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
    [Trait("Req", "G-API")]
    [InlineData("User", "id", "ID!")]
    [InlineData("Camera", "id", "ID!")]
    [InlineData("Sensor", "id", "ID!")]
    [InlineData("CameraFilterInput", "id", "StringOperationFilterInput")]
    [InlineData("SensorFilterInput", "id", "StringOperationFilterInput")]
    [InlineData("MotionEventFilterInput", "camera", "CameraFilterInput")]
    [InlineData("CameraSortInput", "id", "SortEnumType")]
    public async Task Ids_are_shown_as_they_are_and_filtered_as_text(string type, string field, string expected)
    {
        const string Query = "query ($type: String!) { __type(name: $type) { fields { name type { name kind ofType { name } } } inputFields { name type { name kind ofType { name } } } } }";
        var found = (await (await app.AdaAsync()).DataAsync(Query, new { type })).GetProperty("__type");

        var shown = found.GetProperty(type.EndsWith("Input", StringComparison.Ordinal) ? "inputFields" : "fields").EnumerateArray().Single(candidate => candidate.GetProperty("name").GetString() == field).GetProperty("type");
        Assert.Equal(expected, shown.GetProperty("name").GetString() ?? shown.GetProperty("ofType").GetProperty("name").GetString() + "!");
        Assert.DoesNotContain("ownerId", found.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("passwordHash")]
    [InlineData("securityStamp")]
    public async Task Nothing_of_the_account_itself_can_be_asked_for(string field) =>
        Assert.True((await (await app.AdaAsync()).GraphQLAsync($"{{ me {{ {field} }} }}")).TryGetProperty("errors", out _));
}
