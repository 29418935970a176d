using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using GraphQLExport.Tests.Support;

namespace GraphQLExport.Tests.Accounts;

[Trait("Req", "E-SEC")]
public sealed class SocketSignInTests : IClassFixture<AppFactory>
{
    private readonly AppFactory app;

    public SocketSignInTests(AppFactory app) => this.app = app;

    [Fact]
    public async Task A_token_in_the_first_message_signs_in()
    {
        var login = await app.Visitor().PostAsJsonAsync("/account/login", new { email = "bob@example.com", password = "Demo-Pass-1!" });
        var token = (await login.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString();
        using var socket = await ConnectAsync();

        Assert.Equal("""{"type":"connection_ack"}""", await ExchangeAsync(socket, $$$"""{"type":"connection_init","payload":{"Authorization":"Bearer {{{token}}}"}}"""));
        Assert.Contains("bob@example.com", await AskAsync(socket), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"Bearer forged\"")]
    [InlineData("\"Basic Ym9i\"")]
    [InlineData("17")]
    public async Task Another_token_is_refused(string authorization)
    {
        using var socket = await ConnectAsync();

        Assert.Equal("4401", await ExchangeAsync(socket, $$$"""{"type":"connection_init","payload":{"Authorization":{{{authorization}}}}}"""));
    }

    [Fact]
    public async Task Without_a_token_one_is_a_visitor()
    {
        using var socket = await ConnectAsync();

        Assert.Equal("""{"type":"connection_ack"}""", await ExchangeAsync(socket, """{"type":"connection_init","payload":{}}"""));
        Assert.Contains("\"me\":null", await AskAsync(socket), StringComparison.Ordinal);
    }

    private Task<WebSocket> ConnectAsync()
    {
        var client = app.Server.CreateWebSocketClient();
        client.SubProtocols.Add("graphql-transport-ws");
        return client.ConnectAsync(new Uri(app.Server.BaseAddress, "/graphql"), CancellationToken.None);
    }

    private static Task<string> AskAsync(WebSocket socket) =>
        ExchangeAsync(socket, """{"type":"subscribe","id":"1","payload":{"query":"{ me { email } }"}}""");

    private static async Task<string> ExchangeAsync(WebSocket socket, string message)
    {
        await socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        var buffer = new byte[8192];
        var received = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
        return received.MessageType == WebSocketMessageType.Close ? $"{(int?)socket.CloseStatus}" : Encoding.UTF8.GetString(buffer, 0, received.Count);
    }
}
