using GraphQLExport.Tests.Formats;
using GraphQLExport.Tests.Support;

namespace GraphQLExport.Tests.Accounts;

/// <summary>Users as a list and as a file, for administrators alone.</summary>
[Trait("Req", "R-SEC")]
[Trait("Req", "G-API")]
public sealed class UsersTests(AppFactory app) : IClassFixture<AppFactory>
{
    [Fact]
    public async Task Administrators_list_filter_sort_and_page()
    {
        using var admin = await app.AdminAsync();
        var analysts = (await admin.DataAsync("""{ users(first: 1, where: { role: { eq: ANALYST } }, order: [{ displayName: DESC }]) { totalCount nodes { id email displayName role } pageInfo { endCursor hasNextPage } } }""")).GetProperty("users");
        Assert.Equal("""[{"id":"bob","email":"bob@example.com","displayName":"Bob","role":"ANALYST"}]""", analysts.GetProperty("nodes").ToString());
        Assert.Equal((2, true), (analysts.GetProperty("totalCount").GetInt32(), analysts.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean()));
        var after = analysts.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        var rest = await admin.DataAsync("""query($after: String) { users(after: $after, where: { role: { eq: ANALYST } }, order: [{ displayName: DESC }]) { nodes { id } } }""", new { after });
        Assert.Equal("""[{"id":"ada"}]""", rest.GetProperty("users").GetProperty("nodes").ToString());
        Assert.Equal("""[{"id":"ada"},{"id":"admin"},{"id":"bob"}]""", (await admin.DataAsync("{ users { nodes { id } } }")).GetProperty("users").GetProperty("nodes").ToString());
    }

    [Fact]
    public async Task To_others_there_is_neither_list_nor_dataset()
    {
        using var ada = await app.AdaAsync();
        Assert.Equal("AUTH_NOT_AUTHORIZED", await ada.ErrorCodeAsync("{ users { totalCount } }"));
        Assert.Equal("null", (await ada.DataAsync("""{ dataset(name: "users") { name } }""")).GetProperty("dataset").GetRawText());
        Assert.NotNull((await app.Exports().PlanAsync(Exporting.Ada, Exporting.Request("""{"dataset":"users","format":"CSV"}"""), default)).Errors);
    }

    [Theory]
    [InlineData("", "ada@example.com")]
    [InlineData(""","redact":true""", "[redacted]")]
    [Trait("Req", "X-FR11")]
    public async Task The_file_has_no_secret_and_hides_addresses_where_redacted(string more, string email)
    {
        await using var own = new AppFactory();
        await own.RunAsync($$$"""{"dataset":"users","format":"CSV","where":{"role":{"eq":"ANALYST"}}{{{more}}} }""", caller: Exporting.Admin);
        var rows = Writing.ReadCsv(await File.ReadAllBytesAsync(Assert.Single(own.FilesOf())));
        Assert.Equal(["email", "display_name", "role"], rows[0]);
        Assert.Equal([email, "Ada", "ANALYST"], rows[1]);
        Assert.Equal(3, rows.Count);
    }

    [Fact]
    public async Task Each_format_holds_every_user()
    {
        await using var own = new AppFactory();
        foreach (var format in new[] { "JSON", "NDJSON", "XLSX" })
        {
            var export = await own.RunAsync($$"""{"dataset":"users","format":"{{format}}"}""", caller: Exporting.Admin);
            Assert.Equal(3, (await own.Exports().FilesAsync(export, default))[0].Rows);
        }
    }
}
