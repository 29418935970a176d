using System.Net;
using System.Text;
using HotChocolate.Subscriptions;
using HotChocolate.Types;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HotChocolate.Tests.AspNetCore;

/// <summary>The transports and the engine together, as an application composes them.</summary>
[Trait("Req", "G-API")]
public sealed class EngineTests : IAsyncLifetime
{
    private WebApplication _app = null!;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.Services.AddGraphQLServer(maxAllowedRequestSize: 10_000)
            .AddQueryType<Query>()
            .AddMutationType<Mutation>()
            .AddSubscriptionType<Subscription>()
            .AddInMemorySubscriptions();
        _app = builder.Build();
        _app.UseWebSockets();
        _app.MapGraphQL();
        await _app.StartAsync();
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Theory]
    [InlineData("{ greet(name: \\\"é\\\") }", 200, """{"data":{"greet":"Hello é"}}""")]
    [InlineData("{ nothing }", 400, "\"errors\"")]
    [InlineData("{ greet", 400, "Syntax Error: Expected Name, found <EOF>.")]
    public async Task RequestsAreExecuted(string query, int status, string answer)
    {
        using var client = _app.GetTestClient();
        client.DefaultRequestHeaders.Accept.ParseAdd("application/graphql-response+json");
        using var response = await client.PostAsync("/graphql", new StringContent($$"""{"query":"{{query}}"}""", Encoding.UTF8, "application/json"));
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Contains(answer, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARequestBeyondTheLimitIsRefused()
    {
        using var client = _app.GetTestClient();
        using var body = new StringContent($$"""{"query":"{ greet } # {{new string('x', 10_000)}}"}""", Encoding.UTF8, "application/json");
        using var response = await client.PostAsync("/graphql", body);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task TheSchemaIsServedAndParses()
    {
        using var client = _app.GetTestClient();
        var schema = HotChocolate.Language.Utf8GraphQLParser.Parse(await client.GetStringAsync("/graphql?sdl"));
        Assert.Contains("type Mutation", schema.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMutationIsSeenBySubscribersOverASocketAndOverAnEventStream()
    {
        var sockets = _app.GetTestServer().CreateWebSocketClient();
        sockets.SubProtocols.Add("graphql-transport-ws");
        using var socket = new SocketClient(await sockets.ConnectAsync(new Uri("ws://localhost/graphql"), CancellationToken.None));
        await socket.SendAsync("""{"type":"connection_init"}""");
        await socket.ReceiveAsync();
        await socket.SubscribeAsync("1", "subscription { onSaid }");
        using var client = _app.GetTestClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent("""{"query":"subscription { onSaid }"}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.Accept.ParseAdd("text/event-stream");
        using var events = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await events.Content.ReadAsStreamAsync());
        var topics = _app.Services.GetRequiredService<InMemoryPubSub>();
        await Eventually.HoldsAsync(() => topics.SubscriberCount("said") == 2);
        using var said = await client.PostAsync(
            "/graphql", new StringContent("""{"query":"mutation { say(what: \"hi\") }"}""", Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.OK, said.StatusCode);
        Assert.Equal("""{"id":"1","type":"next","payload":{"data":{"onSaid":"hi"}}}""", await socket.ReceiveAsync());
        Assert.Equal("event: next", await reader.ReadLineAsync());
        Assert.Equal("""data: {"data":{"onSaid":"hi"}}""", await reader.ReadLineAsync());
        await socket.SendAsync("""{"type":"complete","id":"1"}""");
        events.Dispose();
        await Eventually.HoldsAsync(() => topics.TopicCount == 0);
    }

    public sealed class Query
    {
        public string Greet(string name) => $"Hello {name}";
    }

    public sealed class Mutation
    {
        public async Task<string> Say(string what, [Service] ITopicEventSender topics, CancellationToken cancellationToken)
        {
            await topics.SendAsync("said", what, cancellationToken);
            return what;
        }
    }

    public sealed class Subscription
    {
        [Subscribe]
        [Topic("said")]
        public string OnSaid([EventMessage] string what) => what;
    }
}
