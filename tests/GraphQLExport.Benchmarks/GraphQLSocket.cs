using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace GraphQLExport.Benchmarks;

/// <summary>A client of the graphql-transport-ws protocol: one connection, one subscription at a time.</summary>
internal sealed class GraphQLSocket : IDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly byte[] _buffer = new byte[64 * 1024];

    public static async Task<GraphQLSocket> ConnectAsync(ServerProcess server)
    {
        var client = new GraphQLSocket();
        client._socket.Options.AddSubProtocol("graphql-transport-ws");
        client._socket.Options.SetRequestHeader("Cookie", server.Cookies);
        await client._socket.ConnectAsync(new UriBuilder(server.Address) { Scheme = "ws", Path = "/graphql" }.Uri, CancellationToken.None);
        await client.SendAsync(new { type = "connection_init" });
        using var answer = await client.ReceiveAsync();
        return client;
    }

    /// <summary>The data of each event, until the server completes the subscription.</summary>
    public async IAsyncEnumerable<JsonElement> SubscribeAsync(string query, object variables)
    {
        var id = Guid.NewGuid().ToString("N");
        await SendAsync(new { id, type = "subscribe", payload = new { query, variables } });
        while (true)
        {
            using var message = await ReceiveAsync();
            switch (message.RootElement.GetProperty("type").GetString())
            {
                case "next":
                    yield return message.RootElement.GetProperty("payload").GetProperty("data").Clone();
                    break;
                case "ping":
                    await SendAsync(new { type = "pong" });
                    break;
                case "error":
                    throw new InvalidOperationException(message.RootElement.ToString());
                default:
                    yield break;
            }
        }
    }

    public void Dispose() => _socket.Dispose();

    private Task SendAsync(object message) =>
        _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, true, CancellationToken.None);

    private async Task<JsonDocument> ReceiveAsync()
    {
        var length = 0;
        while (true)
        {
            var part = await _socket.ReceiveAsync(_buffer.AsMemory(length), CancellationToken.None);
            if (part.MessageType == WebSocketMessageType.Close)
                throw new InvalidOperationException($"The server closed the socket: {_socket.CloseStatusDescription}");
            length += part.Count;
            if (part.EndOfMessage)
                return JsonDocument.Parse(Encoding.UTF8.GetString(_buffer, 0, length));
        }
    }
}
