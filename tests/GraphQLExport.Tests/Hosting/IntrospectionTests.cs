using System.Net;
using System.Net.Http.Json;
using GraphQLExport.Hosting;
using GraphQLExport.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;

namespace GraphQLExport.Tests.Hosting;

/// <summary>Visitors cannot explore the schema; whoever is signed in can.</summary>
[Trait("Req", "G-API")]
public sealed class IntrospectionTests(AppFactory app) : IClassFixture<AppFactory>
{
    [Theory]
    [InlineData("Development", "Everyone")]
    [InlineData("Production", "SignedIn")]
    [InlineData("Staging", "SignedIn")]
    public void The_environment_decides_unless_a_setting_does(string environment, string access)
    {
        var configuration = new ConfigurationManager();
        configuration.AddIntrospectionDefault(new HostingEnvironment { EnvironmentName = environment });
        Assert.Equal(access, configuration[IntrospectionDefault.Setting]);

        configuration.AddInMemoryCollection(new Dictionary<string, string?> { [IntrospectionDefault.Setting] = "Nobody" });
        Assert.Equal("Nobody", configuration[IntrospectionDefault.Setting]);
    }

    [Fact]
    public async Task A_visitor_sees_neither_schema_nor_suggestions()
    {
        var visitor = app.Visitor();
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GetAsync("/graphql?sdl")).StatusCode);
        Assert.Contains("HC0046", await AskAsync(visitor, "{ __schema { types { name } } }"), StringComparison.Ordinal);
        Assert.DoesNotContain("Did you mean", await AskAsync(visitor, "{ datasetss { name } }"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_signed_in_sees_both()
    {
        var ada = await app.AdaAsync();
        Assert.Equal(HttpStatusCode.OK, (await ada.GetAsync("/graphql?sdl")).StatusCode);
        Assert.Contains("\"name\"", await AskAsync(ada, "{ __schema { types { name } } }"), StringComparison.Ordinal);
        Assert.Contains("Did you mean \\\"datasets\\\"", await AskAsync(ada, "{ datasetss { name } }"), StringComparison.Ordinal);
    }

    private static async Task<string> AskAsync(HttpClient client, string query) =>
        await (await client.PostAsJsonAsync("/graphql", new { query })).Content.ReadAsStringAsync();
}
