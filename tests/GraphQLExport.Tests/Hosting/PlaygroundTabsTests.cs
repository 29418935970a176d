using System.Net.Http.Json;
using System.Text.Json;
using GraphQLExport.Hosting;
using GraphQLExport.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQLExport.Tests.Hosting;

[Trait("Req", "G-API")]
public sealed class PlaygroundTabsTests : IClassFixture<AppFactory>
{
    private readonly AppFactory app;

    public PlaygroundTabsTests(AppFactory app) => this.app = app;

    public static TheoryData<int> Tabs => [.. Enumerable.Range(0, PlaygroundTabs.All.Count)];

    [Theory]
    [MemberData(nameof(Tabs))]
    public async Task Every_tab_is_valid_in_the_schema(int tab)
    {
        var (_, query, variables) = PlaygroundTabs.All[tab];
        using var parsed = JsonDocument.Parse(variables);

        // An operation that the document lacks: what is reported is that alone, so the document itself is valid.
        var answer = await (await app.AdaAsync()).PostAsJsonAsync("/graphql", new { query, variables = parsed.RootElement, operationName = "None" });

        var errors = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors");
        Assert.Contains("None", Assert.Single(errors.EnumerateArray()).GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Tabs_are_settings() =>
        Assert.Equal(PlaygroundTabs.All[0].Query, app.Services.GetRequiredService<IConfiguration>()["GraphQL:Playground:Tabs:0:Query"]);
}
