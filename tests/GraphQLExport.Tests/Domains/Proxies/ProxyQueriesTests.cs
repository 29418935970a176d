using GraphQLExport.Domains.Proxies;
using GraphQLExport.Tests.Support;

namespace GraphQLExport.Tests.Domains.Proxies;

[Trait("Req", "X-FR1")]
[Trait("Req", "X-FR8")]
public sealed class ProxyQueriesTests(ProxyQueriesTests.Server server) : IClassFixture<ProxyQueriesTests.Server>
{
    /// <summary>A server with three proxies.</summary>
    public sealed class Server : AppFactory, IAsyncLifetime
    {
        public Task InitializeAsync() => AddAsync(
            new Proxy { Protocol = ProxyProtocol.Socks5, Host = "b.example", Port = 1080, Country = "AT", Status = ProxyStatus.Alive, LatencyMs = 40, SuccessRate = 0.5, Username = "hidden-name", Password = "hidden-word" },
            new Proxy { Protocol = ProxyProtocol.Http, Host = "2001:db8::1", Port = 80, Status = ProxyStatus.Unknown },
            new Proxy { Protocol = ProxyProtocol.Https, Host = "b.example", Port = 443, Country = "DE", Status = ProxyStatus.Dead });

        Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();
    }

    [Theory]
    [InlineData("", "2001:db8::1:80 b.example:443 b.example:1080")]
    [InlineData("order: [{ latencyMs: DESC }]", "b.example:1080 2001:db8::1:80 b.example:443")]
    [InlineData("where: { protocol: { eq: SOCKS5 }, status: { neq: DEAD } }", "b.example:1080")]
    [InlineData("where: { country: { in: [\"AT\", \"DE\"] } }, first: 1", "b.example:443")]
    [InlineData("where: { status: { eq: UNKNOWN } }", "2001:db8::1:80")]
    public async Task Everyone_who_signed_in_browses_all_by_any_filter_and_order(string arguments, string expected)
    {
        var bob = await server.BobAsync();

        var data = await bob.DataAsync($"{{ proxies{(arguments.Length > 0 ? $"({arguments})" : "")} {{ nodes {{ host port }} }} }}");

        Assert.Equal(expected, string.Join(' ', data.GetProperty("proxies").GetProperty("nodes").EnumerateArray().Select(node => $"{node.GetProperty("host")}:{node.GetProperty("port")}")));
    }

    [Fact]
    public async Task A_visitor_sees_none() =>
        Assert.Equal("AUTH_NOT_AUTHENTICATED", await server.Visitor().ErrorCodeAsync("{ proxies { totalCount } }"));

    [Fact]
    [Trait("Req", "X-FR11")]
    public async Task Credentials_are_no_part_of_the_schema_and_of_no_dataset()
    {
        var ada = await server.AdaAsync();

        Assert.DoesNotContain("password", (await ada.GetStringAsync("/graphql?sdl")).Split("type Proxy {")[1].Split('}')[0], StringComparison.OrdinalIgnoreCase);
        var fields = (await ada.DataAsync("{ dataset(name: \"proxies\") { fields { name } } }")).ToString();
        Assert.DoesNotContain("password", fields, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("username", fields, StringComparison.OrdinalIgnoreCase);
        foreach (var format in new[] { "CSV", "JSON", "NDJSON", "TEXT" })
        {
            await server.RunAsync($$"""{"dataset":"proxies","format":"{{format}}"}""");
        }

        Assert.All(server.FilesOf(), file => Assert.DoesNotContain("hidden", File.ReadAllText(file), StringComparison.Ordinal));
        Assert.Equal(4, server.FilesOf().Length);
    }
}
