using System.Net;
using System.Security.Claims;
using System.Text.Json;
using HotChocolate.AspNetCore;
using HotChocolate.AspNetCore.Subscriptions;
using HotChocolate.AspNetCore.Subscriptions.Protocols;
using HotChocolate.Execution;
using HotChocolate.Tests.Execution;
using HotChocolate.Tests.Validation;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Tests.AspNetCore;

/// <summary>Who may see the schema, and that nobody else learns of it by messages.</summary>
[Trait("Req", "G-API")]
public sealed class IntrospectionTests
{
    private const string Introspection = "{ __type(name: \"Book\") { name } }";
    private const string Misspelt = "{ boks { nodes { id } } }";

    [Theory]
    [InlineData(false, false, true, true)]
    [InlineData(true, false, false, false)]
    [InlineData(true, true, false, true)]
    public async Task Where_it_is_disabled_an_interceptor_says_who_may_introspect(bool isDisabled, bool isForUsers, bool visitor, bool user)
    {
        await using var host = await StartAsync(isDisabled, isForUsers);
        await CheckAsync(host.CreateClient(), visitor);
        await CheckAsync(host.CreateClient("ada"), user);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_kept_of_a_document_tells_each_caller_its_own(bool visitorFirst)
    {
        await using var host = await StartAsync();
        foreach (var isVisitor in visitorFirst ? new[] { true, false, true } : [false, true, false])
        {
            await CheckAsync(host.CreateClient(isVisitor ? null : "ada"), !isVisitor);
        }
    }

    [Fact]
    public async Task A_client_that_signs_in_by_its_socket_may_introspect()
    {
        await using var host = await StartAsync();
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
        await using var host = await StartAsync(isForUsers: false);
        var executor = await host.Services.GetRequiredService<IRequestExecutorResolver>().GetRequestExecutorAsync();
        var result = await executor.ExecuteAsync(OperationRequestBuilder.New().SetDocument(Introspection).AllowIntrospection().Build());
        Assert.Equal("""{"data":{"__type":{"name":"Book"}}}""", result.ToJson(false));
    }

    [Fact]
    public async Task Visitors_are_told_of_invalid_documents_what_graphql_js_tells_without_suggestions()
    {
        await using var host = await StartAsync(isForUsers: false);
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
        await using var host = await StartAsync();
        var variables = new { v = JsonSerializer.Deserialize<JsonElement>(value) };
        Assert.EndsWith(message, Assert.Single(await MessagesAsync(host.CreateClient(), document, variables)), StringComparison.Ordinal);
        Assert.EndsWith(message + suggestion, Assert.Single(await MessagesAsync(host.CreateClient("ada"), document, variables)), StringComparison.Ordinal);
    }

    private static Task<EngineHost> StartAsync(bool isDisabled = true, bool isForUsers = true) => EngineHost.StartAsync(builder =>
    {
        Sample.AddTo(builder).DisableIntrospection(isDisabled);
        if (isForUsers)
        {
            builder.AddHttpRequestInterceptor<UsersOverHttp>().AddSocketSessionInterceptor<UsersOverSockets>();
        }
    });

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

    private static void AllowUsers(OperationRequestBuilder request, HttpContext http)
    {
        if (http.User.Identity?.IsAuthenticated == true)
        {
            request.AllowIntrospection();
        }
    }

    private sealed class UsersOverHttp : DefaultHttpRequestInterceptor
    {
        public override ValueTask OnCreateAsync(
            HttpContext context, IRequestExecutor requestExecutor, OperationRequestBuilder requestBuilder, CancellationToken cancellationToken)
        {
            AllowUsers(requestBuilder, context);
            return base.OnCreateAsync(context, requestExecutor, requestBuilder, cancellationToken);
        }
    }

    private sealed class UsersOverSockets : DefaultSocketSessionInterceptor
    {
        public override ValueTask OnRequestAsync(
            ISocketSession session, string operationSessionId, OperationRequestBuilder requestBuilder, CancellationToken cancellationToken = default)
        {
            AllowUsers(requestBuilder, session.Connection.HttpContext);
            return base.OnRequestAsync(session, operationSessionId, requestBuilder, cancellationToken);
        }

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
