using System.Net.Http.Json;
using System.Net.WebSockets;
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

        Assert.Equal("""{"type":"connection_ack"}""", await socket.ExchangeAsync($$$"""{"type":"connection_init","payload":{"Authorization":"Bearer {{{token}}}"}}"""));
        Assert.Contains("bob@example.com", await AskAsync(socket), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"Bearer forged\"")]
    [InlineData("\"Basic Ym9i\"")]
    [InlineData("17")]
    public async Task Another_token_is_refused(string authorization)
    {
        using var socket = await ConnectAsync();

        Assert.Equal("4403", await socket.ExchangeAsync($$$"""{"type":"connection_init","payload":{"Authorization":{{{authorization}}}}}"""));
    }

    [Fact]
    public async Task Without_a_token_one_is_a_visitor()
    {
        using var socket = await ConnectAsync();

        Assert.Equal("""{"type":"connection_ack"}""", await socket.ExchangeAsync("""{"type":"connection_init","payload":{}}"""));
        Assert.Contains("\"me\":null", await AskAsync(socket), StringComparison.Ordinal);
    }

    private Task<WebSocket> ConnectAsync() => SocketTalk.ConnectAsync(app);

    private static Task<string> AskAsync(WebSocket socket) =>
        socket.ExchangeAsync("""{"type":"subscribe","id":"1","payload":{"query":"{ me { email } }"}}""");
}
