namespace HotChocolate.Tests.AspNetCore;

/// <summary>graphql-transport-ws: what operations look like on a socket that keeps the protocol.</summary>
[Trait("Req", "G-API")]
public sealed class SocketTests : IAsyncLifetime
{
    private GraphQLHost _host = null!;

    public async Task InitializeAsync() => _host = await GraphQLHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task ASubscriptionSendsEachResultThenCompletes()
    {
        using var client = await SocketClient.ConnectAndInitialiseAsync(_host);
        Assert.Equal("graphql-transport-ws", client.Subprotocol);
        await client.SubscribeAsync("a", "subscription { count }");
        for (var i = 0; i < 3; i++)
        {
            await _host.Executor.Events.Writer.WriteAsync(i);
            Assert.Equal("""{"id":"a","type":"next","payload":{"data":{"count":N}}}""".Replace("N", $"{i}", StringComparison.Ordinal), await client.ReceiveAsync());
        }

        _host.Executor.Events.Writer.Complete();
        Assert.Equal("""{"id":"a","type":"complete"}""", await client.ReceiveAsync());
        await Eventually.HoldsAsync(() => _host.Executor.OpenStreams == 0);
    }

    [Theory]
    [InlineData("{ hello }", """{"data":{"hello":"world"}}""")]
    [InlineData("mutation { add }", """{"data":{"add":"world"}}""")]
    [InlineData("{ fail }", """{"errors":[{"message":"Failed.","locations":[{"line":1,"column":3}],"path":["fail",0],"extensions":{"code":"X"}}],"data":null}""")]
    public async Task QueriesAndMutationsSendOneResultThenComplete(string query, string result)
    {
        using var client = await SocketClient.ConnectAndInitialiseAsync(_host);
        await client.SubscribeAsync("a", query);
        Assert.Equal($$"""{"id":"a","type":"next","payload":{{result}}}""", await client.ReceiveAsync());
        Assert.Equal("""{"id":"a","type":"complete"}""", await client.ReceiveAsync());
    }

    [Fact]
    public async Task VariablesOperationNameAndExtensionsReachTheExecutor()
    {
        using var client = await SocketClient.ConnectAndInitialiseAsync(_host);
        await client.SendAsync("""
            {"type":"subscribe","id":"1","payload":{"query":"query A { hello } query B { echo }","operationName":"B","variables":{"value":[1]},"extensions":null}}
            """);
        Assert.Equal("""{"id":"1","type":"next","payload":{"data":{"echo":[1]}}}""", await client.ReceiveAsync());
    }

    [Fact]
    public async Task ARefusedRequestIsAnErrorAndEndsTheOperationAlone()
    {
        using var client = await SocketClient.ConnectAndInitialiseAsync(_host);
        await client.SubscribeAsync("a", "{ unknown }");
        Assert.Equal("""{"id":"a","type":"error","payload":[{"message":"No such field."}]}""", await client.ReceiveAsync());
        await client.SubscribeAsync("a", "{ hello }");
        Assert.Equal("""{"id":"a","type":"next","payload":{"data":{"hello":"world"}}}""", await client.ReceiveAsync());
    }

    [Theory]
    [InlineData("{ crash }")]
    [InlineData("subscription { count }")]
    public async Task AnUnexpectedFailureTellsNoSecrets(string query)
    {
        using var client = await SocketClient.ConnectAndInitialiseAsync(_host);
        await client.SubscribeAsync("a", query);
        await _host.Executor.Events.Writer.WriteAsync(-1);
        Assert.Equal("""{"id":"a","type":"error","payload":[{"message":"Unexpected Execution Error","extensions":{"code":"UNEXPECTED_EXECUTION_ERROR"}}]}""", await client.ReceiveAsync());
    }

    [Fact]
    public async Task SeveralOperationsShareASocketAndEndByThemselves()
    {
        using var client = await SocketClient.ConnectAndInitialiseAsync(_host);
        await client.SubscribeAsync("wait", "{ wait }");
        await client.SubscribeAsync("a", "subscription { count }");
        await client.SubscribeAsync("b", "{ hello }");
        var messages = new[] { await client.ReceiveAsync(), await client.ReceiveAsync() };
        Assert.All(messages, m => Assert.Contains("\"b\"", m, StringComparison.Ordinal));
        await Eventually.HoldsAsync(() => _host.Executor.OpenStreams == 1);
        await client.SendAsync("""{"type":"complete","id":"a"}""");
        await Eventually.HoldsAsync(() => _host.Executor.OpenStreams == 0);
        await client.SubscribeAsync("a", "{ hello }");
        Assert.Contains("world", await client.ReceiveAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnOperationThatTheClientEndedSaysNoMore()
    {
        using var client = await SocketClient.ConnectAndInitialiseAsync(_host);
        await client.SubscribeAsync("a", "subscription { count }");
        await Eventually.HoldsAsync(() => _host.Executor.OpenStreams == 1);
        await client.SendAsync("""{"type":"complete","id":"a"}""");
        await Eventually.HoldsAsync(() => _host.Executor.OpenStreams == 0);
        await client.SendAsync("""{"type":"complete","id":"a"}""");
        await client.SendAsync("""{"type":"ping"}""");
        Assert.Equal("""{"type":"pong"}""", await client.ReceiveAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ALeavingClientEndsItsOperations(bool politely)
    {
        using var client = await SocketClient.ConnectAndInitialiseAsync(_host);
        await client.SubscribeAsync("a", "subscription { count }");
        await Eventually.HoldsAsync(() => _host.Executor.OpenStreams == 1);
        if (politely)
        {
            await client.CloseAsync();
        }
        else
        {
            client.Abort();
        }

        await Eventually.HoldsAsync(() => _host.Executor.OpenStreams == 0);
    }

    [Fact]
    public async Task TooManyOperationsAreRefusedOneByOne()
    {
        using var client = await SocketClient.ConnectAndInitialiseAsync(_host);
        for (var i = 0; i < 128; i++)
        {
            await client.SubscribeAsync($"{i}", "{ wait }");
        }

        await client.SubscribeAsync("more", "{ wait }");
        Assert.Contains("\"id\":\"more\",\"type\":\"error\"", await client.ReceiveAsync(), StringComparison.Ordinal);
        await client.SendAsync("""{"type":"complete","id":"5"}""");
        await client.SubscribeAsync("more", "{ hello }");
        Assert.Contains("\"id\":\"more\",\"type\":\"next\"", await client.ReceiveAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheCallerOfTheUpgradeIsTheCallerOfTheOperation()
    {
        using var client = await SocketClient.ConnectAndInitialiseAsync(_host, user: "ada");
        await client.SubscribeAsync("a", "{ name }");
        Assert.Equal("""{"id":"a","type":"next","payload":{"data":{"name":"ada"}}}""", await client.ReceiveAsync());
    }

    [Fact]
    public async Task APingIsAnsweredWithItsPayloadEvenBeforeTheBeginning()
    {
        using var client = await SocketClient.ConnectAsync(_host);
        await client.SendAsync("""{"type":"ping","payload":{"at":1}}""");
        Assert.Equal("""{"type":"pong","payload":{"at":1}}""", await client.ReceiveAsync());
        await client.SendAsync("""{"type":"pong"}""");
        await client.SendAsync("""{"type":"ping"}""");
        Assert.Equal("""{"type":"pong"}""", await client.ReceiveAsync());
    }

    [Fact]
    public async Task AMessageMayComeInPieces()
    {
        await using var host = await GraphQLHost.StartAsync(onPort: true);
        using var socket = new System.Net.WebSockets.ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        await socket.ConnectAsync(new UriBuilder(host.Address) { Scheme = "ws", Path = "/graphql" }.Uri, CancellationToken.None);
        using var client = new SocketClient(socket);
        await socket.SendAsync("{\"type\":\"connection"u8.ToArray(), System.Net.WebSockets.WebSocketMessageType.Text, false, CancellationToken.None);
        await socket.SendAsync("_init\"}"u8.ToArray(), System.Net.WebSockets.WebSocketMessageType.Text, true, CancellationToken.None);
        Assert.Equal("""{"type":"connection_ack"}""", await client.ReceiveAsync());
        await client.CloseAsync();
    }
}
