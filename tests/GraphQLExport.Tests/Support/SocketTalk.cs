using System.Net.WebSockets;
using System.Text;

namespace GraphQLExport.Tests.Support;

/// <summary>Speaks graphql-transport-ws, one message and its answer at a time.</summary>
internal static class SocketTalk
{
    public static Task<WebSocket> ConnectAsync(AppFactory app)
    {
        var client = app.Server.CreateWebSocketClient();
        client.SubProtocols.Add("graphql-transport-ws");
        return client.ConnectAsync(new Uri(app.Server.BaseAddress, "/graphql"), CancellationToken.None);
    }

    /// <summary>Sends a message and returns the next one, or the code of a close.</summary>
    public static async Task<string> ExchangeAsync(this WebSocket socket, string message)
    {
        await socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        return await socket.ReceiveAsync();
    }

    /// <summary>Waits until the server cuts the connection off.</summary>
    public static async Task UntilCutAsync(this WebSocket socket)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var buffer = new byte[8192];
        await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            while (true)
                await socket.ReceiveAsync(buffer.AsMemory(), patience.Token);
        });
        Assert.False(patience.IsCancellationRequested, "The connection is still open.");
    }

    /// <summary>The next message, or the code of a close.</summary>
    public static async Task<string> ReceiveAsync(this WebSocket socket)
    {
        var buffer = new byte[8192];
        var received = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
        return received.MessageType == WebSocketMessageType.Close ? $"{(int?)socket.CloseStatus}" : Encoding.UTF8.GetString(buffer, 0, received.Count);
    }
}
