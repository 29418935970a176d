using System.Net.WebSockets;
using System.Text;

namespace HotChocolate.Tests.AspNetCore;

/// <summary>A client that says exactly what a test tells it to.</summary>
internal sealed class SocketClient(WebSocket socket) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public string? Subprotocol => socket.SubProtocol;

    public static async Task<SocketClient> ConnectAsync(GraphQLHost host, string? subprotocol = "graphql-transport-ws", string? origin = null, string? user = null)
    {
        var client = host.CreateWebSocketClient();
        if (subprotocol is not null)
        {
            client.SubProtocols.Add(subprotocol);
        }

        client.ConfigureRequest = request =>
        {
            request.Host = new("site.example");
            if (origin is not null)
            {
                request.Headers.Origin = origin;
            }

            if (user is not null)
            {
                request.Headers["X-User"] = user;
            }
        };
        return new SocketClient(await client.ConnectAsync(new Uri("ws://site.example/graphql"), CancellationToken.None));
    }

    public static async Task<SocketClient> ConnectAndInitialiseAsync(GraphQLHost host, string? user = null)
    {
        var client = await ConnectAsync(host, user: user);
        await client.SendAsync("""{"type":"connection_init"}""");
        Assert.Equal("""{"type":"connection_ack"}""", await client.ReceiveAsync());
        return client;
    }

    public Task SendAsync(string message) => SendAsync(Encoding.UTF8.GetBytes(message));

    public Task SendAsync(byte[] message) =>
        socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    public Task SubscribeAsync(string id, string query) =>
        SendAsync($$$"""{"id":"{{{id}}}","type":"subscribe","payload":{"query":"{{{query}}}"}}""");

    /// <summary>The next message, or "code reason" of the close.</summary>
    public async Task<string> ReceiveAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        var buffer = new byte[65536];
        var length = 0;
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(length), patience.Token);
            length += part.Count;
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return $"{(int?)socket.CloseStatus} {socket.CloseStatusDescription}".TrimEnd();
            }

            if (part.EndOfMessage)
            {
                return Encoding.UTF8.GetString(buffer, 0, length);
            }
        }
    }

    public Task CloseAsync() => socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None);

    public void Abort() => socket.Abort();

    public void Dispose() => socket.Dispose();
}
