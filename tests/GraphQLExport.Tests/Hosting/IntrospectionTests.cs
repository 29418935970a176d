using System.Net;
using System.Net.Http.Json;
using System.Security.Claims;
using GraphQLExport.Accounts;
using GraphQLExport.Tests.Support;
using HotChocolate.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace GraphQLExport.Tests.Hosting;

/// <summary>Visitors cannot explore the schema; whoever is signed in can.</summary>
[Trait("Req", "G-API")]
public sealed class IntrospectionTests(AppFactory app) : IClassFixture<AppFactory>
{
    [Theory]
    [InlineData("Development", null, true, true)]
    [InlineData("Production", null, false, true)]
    [InlineData("Staging", null, false, true)]
    [InlineData("Development", "SignedIn", false, true)]
    [InlineData("Production", "Everyone", true, true)]
    [InlineData("Development", "Nobody", false, false)]
    public void The_environment_decides_unless_a_setting_does(string environment, string? access, bool visitor, bool user)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IHostEnvironment>(new HostingEnvironment { EnvironmentName = environment });
        services.Configure<IntrospectionOptions>(options => options.Introspection = access is null ? null : Enum.Parse<IntrospectionAccess>(access));
        using var provider = services.BuildServiceProvider();
        Assert.Equal(visitor, IsAllowed(new ClaimsPrincipal(new ClaimsIdentity())));
        Assert.Equal(user, IsAllowed(new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, "ada")], "test"))));

        bool IsAllowed(ClaimsPrincipal caller)
        {
            var request = OperationRequestBuilder.New().SetDocument("{ a }");
            IntrospectionOptions.Decide(request, new DefaultHttpContext { RequestServices = provider, User = caller });
            return request.Build().ContextData?.Count > 0;
        }
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
