using System.Security.Claims;
using HotChocolate.AspNetCore;
using HotChocolate.AspNetCore.Subscriptions;
using HotChocolate.AspNetCore.Subscriptions.Protocols;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Tests.AspNetCore;

/// <summary>graphql-transport-ws: whatever breaks the protocol closes the socket with the code that the protocol names.</summary>
[Trait("Req", "G-API")]
public sealed class SocketCloseTests
{
    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{\"type\":1}")]
    [InlineData("{\"type\":\"unknown\"}")]
    [InlineData("{\"type\":\"connection_ack\"}")]
    [InlineData("{\"type\":\"connection_init\",\"payload\":\"x\"}")]
    [InlineData("{\"type\":\"ping\",\"payload\":1}")]
    [InlineData("{\"type\":\"complete\"}")]
    [InlineData("{\"type\":\"subscribe\",\"payload\":{\"query\":\"{ hello }\"}}")]
    [InlineData("{\"type\":\"subscribe\",\"id\":\"\",\"payload\":{\"query\":\"{ hello }\"}}")]
    [InlineData("{\"type\":\"subscribe\",\"id\":1,\"payload\":{\"query\":\"{ hello }\"}}")]
    [InlineData("{\"type\":\"subscribe\",\"id\":\"a\"}")]
    [InlineData("{\"type\":\"subscribe\",\"id\":\"a\",\"payload\":{}}")]
    [InlineData("{\"type\":\"subscribe\",\"id\":\"a\",\"payload\":{\"query\":1}}")]
    [InlineData("{\"type\":\"subscribe\",\"id\":\"a\",\"payload\":{\"query\":\"{ hello }\",\"variables\":\"x\"}}")]
    [InlineData("{\"type\":\"ping\"} {}")]
    public async Task AnInvalidMessageIs4400(string message)
    {
        await using var host = await GraphQLHost.StartAsync();
        using var client = await SocketClient.ConnectAndInitialiseAsync(host);
        await client.SendAsync(message);
        Assert.Equal("4400 Invalid message received", await client.ReceiveAsync());
        Assert.Equal(0, host.Executor.Executions);
    }

    [Fact]
    public async Task InvalidUtf8Is4400()
    {
        await using var host = await GraphQLHost.StartAsync();
        using var client = await SocketClient.ConnectAsync(host);
        await client.SendAsync([(byte)'{', (byte)'"', 0xC3, 0x28, (byte)'"', (byte)':', (byte)'1', (byte)'}']);
        Assert.Equal("4400 Invalid message received", await client.ReceiveAsync());
    }

    [Fact]
    public async Task SubscribingBeforeTheAcknowledgementIs4401()
    {
        await using var host = await GraphQLHost.StartAsync();
        using var client = await SocketClient.ConnectAsync(host);
        await client.SubscribeAsync("a", "{ hello }");
        Assert.Equal("4401 Unauthorized", await client.ReceiveAsync());
        Assert.Equal(0, host.Executor.Executions);
    }

    [Fact]
    public async Task ARefusedClientIs4401()
    {
        await using var host = await GraphQLHost.StartAsync(configure: b => b.AddSocketSessionInterceptor<TokenInterceptor>());
        using var client = await SocketClient.ConnectAsync(host);
        await client.SendAsync("""{"type":"connection_init","payload":{"Authorization":"Bearer wrong"}}""");
        Assert.Equal("4401 Wrong token", await client.ReceiveAsync());
    }

    [Theory]
    [InlineData("graphql-ws")]
    [InlineData(null)]
    public async Task AnotherSubprotocolIs4406(string? subprotocol)
    {
        await using var host = await GraphQLHost.StartAsync();
        using var client = await SocketClient.ConnectAsync(host, subprotocol);
        Assert.Equal("4406 Subprotocol not acceptable", await client.ReceiveAsync());
    }

    [Fact]
    public async Task NoInitialisationInTimeIs4408()
    {
        await using var host = await GraphQLHost.StartAsync();
        using var client = await SocketClient.ConnectAsync(host);
        await Eventually.HoldsAsync(() => host.Time.TimerCount > 0);
        host.Time.Advance(TimeSpan.FromSeconds(9.9));
        await client.SendAsync("""{"type":"ping"}""");
        Assert.Equal("""{"type":"pong"}""", await client.ReceiveAsync());
        host.Time.Advance(TimeSpan.FromSeconds(0.2));
        Assert.Equal("4408 Connection initialisation timeout", await client.ReceiveAsync());
    }

    [Fact]
    public async Task AnIdInUseIs4409()
    {
        await using var host = await GraphQLHost.StartAsync();
        using var client = await SocketClient.ConnectAndInitialiseAsync(host);
        await client.SubscribeAsync("a", "{ wait }");
        await client.SubscribeAsync("a", "{ hello }");
        Assert.Equal("4409 Subscriber for a already exists", await client.ReceiveAsync());
    }

    [Fact]
    public async Task ASecondInitialisationIs4429()
    {
        await using var host = await GraphQLHost.StartAsync();
        using var client = await SocketClient.ConnectAndInitialiseAsync(host);
        await client.SendAsync("""{"type":"connection_init"}""");
        Assert.Equal("4429 Too many initialisation requests", await client.ReceiveAsync());
    }

    [Fact]
    public async Task AMessageThatIsTooLongIs1009()
    {
        await using var host = await GraphQLHost.StartAsync(configure: b => b.Services.AddSingleton(new RequestSizeLimit(100)));
        using var client = await SocketClient.ConnectAsync(host);
        await client.SendAsync(new byte[50_000]);
        Assert.Equal("1009 A message is at most 100 bytes long.", await client.ReceiveAsync());
    }

    [Fact]
    public async Task AStoppingServerSaysSo()
    {
        await using var host = await GraphQLHost.StartAsync();
        using var client = await SocketClient.ConnectAndInitialiseAsync(host);
        await client.SubscribeAsync("a", "subscription { count }");
        await Eventually.HoldsAsync(() => host.Executor.OpenStreams == 1);
        var stopping = host.StopAsync();
        Assert.Equal("1001 Going away", await client.ReceiveAsync());
        await client.CloseAsync();
        await stopping;
        await Eventually.HoldsAsync(() => host.Executor.OpenStreams == 0);
    }

    [Fact]
    public async Task AnInterceptorSignsAClientInByItsFirstMessage()
    {
        await using var host = await GraphQLHost.StartAsync(configure: b => b.AddSocketSessionInterceptor<TokenInterceptor>());
        using var client = await SocketClient.ConnectAsync(host);
        await client.SendAsync("""{"type":"connection_init","payload":{"Authorization":"Bearer right"}}""");
        Assert.Equal("""{"type":"connection_ack","payload":{"user":"ada"}}""", await client.ReceiveAsync());
        await client.SubscribeAsync("a", "{ name }");
        Assert.Equal("""{"id":"a","type":"next","payload":{"data":{"name":"ada"}}}""", await client.ReceiveAsync());
    }

    [Fact]
    public async Task AClientThatAnswersPingsIsKeptAndOneThatDoesNotIsDropped()
    {
        var options = new GraphQLServerOptions();
        options.Sockets.KeepAliveInterval = TimeSpan.FromSeconds(5);
        await using var host = await GraphQLHost.StartAsync(options);
        using var client = await SocketClient.ConnectAndInitialiseAsync(host);
        await client.SubscribeAsync("a", "subscription { count }");
        await Eventually.HoldsAsync(() => host.Executor.OpenStreams == 1);
        for (var i = 0; i < 3; i++)
        {
            host.Time.Advance(TimeSpan.FromSeconds(5));
            Assert.Equal("""{"type":"ping"}""", await client.ReceiveAsync());
            await client.SendAsync("""{"type":"pong"}""");
            await client.SendAsync("""{"type":"ping"}""");
            Assert.Equal("""{"type":"pong"}""", await client.ReceiveAsync());
        }

        host.Time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal("""{"type":"ping"}""", await client.ReceiveAsync());
        host.Time.Advance(TimeSpan.FromSeconds(5));
        await Eventually.HoldsAsync(() => host.Executor.OpenStreams == 0);
    }

    [Theory]
    [InlineData("http://site.example", true)]
    [InlineData("https://site.example", true)]
    [InlineData("https://friend.example:8443", true)]
    [InlineData(null, true)]
    [InlineData("http://evil.example", false)]
    [InlineData("http://site.example.evil.example", false)]
    [InlineData("http://site.example:81", false)]
    [InlineData("null", false)]
    public async Task OnlyPagesOfThisSiteAndItsFriendsMayConnect(string? origin, bool allowed)
    {
        await using var host = await GraphQLHost.StartAsync(
            configure: b => b.Services.AddOptions<WebSocketOptions>().PostConfigure(o => o.AllowedOrigins.Add("https://friend.example:8443")));
        if (allowed)
        {
            using var client = await SocketClient.ConnectAsync(host, origin: origin);
            await client.SendAsync("""{"type":"connection_init"}""");
            Assert.Equal("""{"type":"connection_ack"}""", await client.ReceiveAsync());
        }
        else
        {
            var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => SocketClient.ConnectAsync(host, origin: origin));
            Assert.Contains("403", refusal.Message, StringComparison.Ordinal);
        }
    }

    private sealed class TokenInterceptor : DefaultSocketSessionInterceptor
    {
        public override ValueTask<ConnectionStatus> OnConnectAsync(
            ISocketSession session, IOperationMessagePayload connectionInitMessage, CancellationToken cancellationToken = default)
        {
            if (connectionInitMessage.As<Dictionary<string, string>>()?.GetValueOrDefault("Authorization") != "Bearer right")
            {
                return new(ConnectionStatus.Reject("Wrong token"));
            }

            session.Connection.HttpContext.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, "ada")], "token"));
            return new(ConnectionStatus.Accept(new Dictionary<string, object?> { ["user"] = "ada" }));
        }
    }
}
