using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using HotChocolate.AspNetCore;

namespace HotChocolate.Tests.AspNetCore;

/// <summary>A client that stops reading holds back its own stream alone, and not for ever.</summary>
[Trait("Req", "G-API")]
public sealed class StalledClientTests
{
    private const int Events = 200;
    private const int EventSize = 500_000;

    [Fact]
    public async Task OverAWebSocket()
    {
        var options = new GraphQLServerOptions();
        options.Sockets.KeepAliveInterval = null;
        await using var host = await StartAsync(options);
        using var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        await socket.ConnectAsync(new UriBuilder(host.Address) { Scheme = "ws", Path = "/graphql" }.Uri, CancellationToken.None);
        using var client = new SocketClient(socket);
        await client.SendAsync("""{"type":"connection_init"}""");
        await client.ReceiveAsync();
        await client.SubscribeAsync("a", "subscription { count }");
        await AssertCutOffAsync(host);
    }

    [Fact]
    public async Task OverAnEventStream()
    {
        await using var host = await StartAsync(new GraphQLServerOptions());
        using var client = new TcpClient();
        await client.ConnectAsync(host.Address.Host, host.Address.Port);
        const string Body = """{"query":"subscription { count }"}""";
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /graphql HTTP/1.1\r\nHost: x\r\nAccept: text/event-stream\r\nContent-Type: application/json\r\nContent-Length: {Body.Length}\r\n\r\n{Body}"));
        await AssertCutOffAsync(host);
    }

    private static async Task<GraphQLHost> StartAsync(GraphQLServerOptions options)
    {
        var host = await GraphQLHost.StartAsync(options, onPort: true);
        for (var i = 0; i < Events; i++)
        {
            await host.Executor.Events.Writer.WriteAsync(EventSize);
        }

        return host;
    }

    private static async Task AssertCutOffAsync(GraphQLHost host)
    {
        await Eventually.HoldsAsync(() => host.Executor.Events.Reader.Count < Events);
        await Eventually.HoldsAsync(() =>
        {
            host.Time.Advance(TimeSpan.FromSeconds(1));
            return host.Executor.OpenStreams == 0;
        });
        Assert.True(host.Executor.Events.Reader.Count > 0, "The whole stream was buffered.");
    }
}
