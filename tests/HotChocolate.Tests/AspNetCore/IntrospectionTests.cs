using System.Net;
using System.Security.Claims;
using System.Text.Json;
using HotChocolate.AspNetCore;
using HotChocolate.AspNetCore.Subscriptions;
using HotChocolate.AspNetCore.Subscriptions.Protocols;
using HotChocolate.Execution;
using HotChocolate.Tests.Execution;
using HotChocolate.Tests.Validation;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Tests.AspNetCore;

/// <summary>Who may see the schema, and that nobody else learns of it by messages.</summary>
[Trait("Req", "G-API")]
public sealed class IntrospectionTests
{
    private const string Introspection = "{ __type(name: \"Book\") { name } }";
    private const string Misspelt = "{ boks { nodes { id } } }";

    [Theory]
    [InlineData(null, false, true, true)]
    [InlineData(null, true, false, false)]
    [InlineData("Everyone", true, true, true)]
    [InlineData("SignedIn", false, false, true)]
    [InlineData("signedin", true, false, true)]
    [InlineData("Nobody", false, false, false)]
    public async Task The_setting_decides_who_may_introspect(string? setting, bool isDisabled, bool visitor, bool user)
    {
        await using var host = await StartAsync(setting, isDisabled);
        await CheckAsync(host.CreateClient(), visitor);
        await CheckAsync(host.CreateClient("ada"), user);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_kept_of_a_document_tells_each_caller_its_own(bool visitorFirst)
    {
        await using var host = await StartAsync("SignedIn");
        foreach (var isVisitor in visitorFirst ? new[] { true, false, true } : [false, true, false])
        {
            await CheckAsync(host.CreateClient(isVisitor ? null : "ada"), !isVisitor);
        }
    }

    [Fact]
    public async Task A_client_that_signs_in_by_its_socket_may_introspect()
    {
        await using var host = await StartAsync("SignedIn", configure: builder => builder.AddSocketSessionInterceptor<SignIn>());
        using var visitor = await host.ConnectAsync();
        await visitor.SubscribeAsync("1", "{ __schema { queryType { name } } }");
        Assert.Contains(ErrorCodes.Execution.IntrospectionNotAllowed, await visitor.ReceiveAsync(), StringComparison.Ordinal);
        using var user = await host.ConnectAsync("""{"user":"ada"}""");
        await user.SubscribeAsync("1", "{ __schema { queryType { name } } }");
        Assert.Equal("""{"id":"1","type":"next","payload":{"data":{"__schema":{"queryType":{"name":"Query"}}}}}""", await user.ReceiveAsync());
    }

    [Fact]
    public async Task A_request_that_is_allowed_to_may_introspect()
    {
        await using var host = await StartAsync("Nobody");
        var executor = await host.Services.GetRequiredService<IRequestExecutorResolver>().GetRequestExecutorAsync();
        var result = await executor.ExecuteAsync(OperationRequestBuilder.New().SetDocument(Introspection).AllowIntrospection().Build());
        Assert.Equal("""{"data":{"__type":{"name":"Book"}}}""", result.ToJson(false));
    }

    [Fact]
    public async Task A_setting_of_another_name_is_no_setting()
    {
        await using var host = await StartAsync("Somebody");
        var exception = await Assert.ThrowsAsync<SchemaException>(() => host.CreateClient().GetAsync("/graphql?sdl"));
        Assert.Equal("The setting GraphQL:Introspection is `Somebody`; it can be Everyone, SignedIn, Nobody.", exception.Message);
    }

    [Fact]
    public async Task Visitors_are_told_of_invalid_documents_what_graphql_js_tells_without_suggestions()
    {
        await using var host = await StartAsync("Nobody");
        using var client = host.CreateClient();
        var executor = await host.Services.GetRequiredService<IRequestExecutorResolver>().GetRequestExecutorAsync();
        var documents = RuleCases.All.Values.SelectMany(rule => rule.Invalid).ToArray();
        var theirs = JsonSerializer.Deserialize<string[][]>(GraphQLJs.Run(
            """
            const { sdl, documents } = JSON.parse(input);
            const schema = g.buildSchema(sdl);
            process.stdout.write(JSON.stringify(documents.map((document) => g.validate(schema, g.parse(document), undefined, { hideSuggestions: true }).map((e) => e.message))));
            """,
            JsonSerializer.Serialize(new { sdl = executor.Schema.ToString(), documents })))!;
        for (var i = 0; i < documents.Length; i++)
        {
            Assert.Equal(theirs[i].Order(StringComparer.Ordinal), (await MessagesAsync(client, documents[i])).Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [InlineData("query($v: Genre) { takes(genre: $v) }", "\"NOVELL\"", "Value \"NOVELL\" does not exist in \"Genre\" enum.", " Did you mean the enum value \"NOVEL\"?")]
    [InlineData("query($v: EchoInput!) { echo(input: $v) }", """{"text":"x","tims":1}""", "Field \"tims\" is not defined by type \"EchoInput\".", " Did you mean \"times\"?")]
    public async Task Visitors_are_told_of_variables_without_suggestions(string document, string value, string message, string suggestion)
    {
        await using var host = await StartAsync("SignedIn");
        var variables = new { v = JsonSerializer.Deserialize<JsonElement>(value) };
        Assert.EndsWith(message, Assert.Single(await MessagesAsync(host.CreateClient(), document, variables)), StringComparison.Ordinal);
        Assert.EndsWith(message + suggestion, Assert.Single(await MessagesAsync(host.CreateClient("ada"), document, variables)), StringComparison.Ordinal);
    }

    private static Task<EngineHost> StartAsync(
        string? setting, bool isDisabled = false, Action<HotChocolate.Execution.Configuration.IRequestExecutorBuilder>? configure = null) => EngineHost.StartAsync(
        builder =>
        {
            Sample.AddTo(builder).DisableIntrospection(isDisabled);
            configure?.Invoke(builder);
        },
        new() { ["GraphQL:Introspection"] = setting });

    private static async Task CheckAsync(HttpClient client, bool isAllowed)
    {
        Assert.Equal(isAllowed ? HttpStatusCode.OK : HttpStatusCode.Forbidden, (await client.GetAsync("/graphql?sdl")).StatusCode);
        Assert.Equal(
            isAllowed ? """{"data":{"__type":{"name":"Book"}}}"""
                : """{"errors":[{"message":"Introspection is not allowed for the current request.","locations":[{"line":1,"column":3}],"extensions":{"code":"HC0046","field":"__type"}}]}""",
            await (await client.PostAsync("/graphql", EngineHost.Body(Introspection))).Content.ReadAsStringAsync());
        Assert.Equal(
            "Cannot query field \"boks\" on type \"Query\"." + (isAllowed ? " Did you mean \"books\" or \"book\"?" : ""),
            Assert.Single(await MessagesAsync(client, Misspelt)));
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await (await client.PostAsync("/graphql", EngineHost.Body("{ __typename }"))).Content.ReadAsStringAsync());
    }

    private static async Task<string[]> MessagesAsync(HttpClient client, string document, object? variables = null)
    {
        using var response = await client.PostAsync("/graphql", EngineHost.Body(document, variables));
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return [.. answer.RootElement.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("message").GetString()!)];
    }

    private sealed class SignIn : DefaultSocketSessionInterceptor
    {
        public override ValueTask<ConnectionStatus> OnConnectAsync(
            ISocketSession session, IOperationMessagePayload connectionInitMessage, CancellationToken cancellationToken = default)
        {
            if (connectionInitMessage.As<Dictionary<string, string>>()?.GetValueOrDefault("user") is { } user)
            {
                session.Connection.HttpContext.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, user)], "test"));
            }

            return new(ConnectionStatus.Accept());
        }
    }
}
