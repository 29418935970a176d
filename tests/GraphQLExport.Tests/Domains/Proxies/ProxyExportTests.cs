using GraphQLExport.Domains.Proxies;
using GraphQLExport.Exports;
using GraphQLExport.Tests.Support;

namespace GraphQLExport.Tests.Domains.Proxies;

[Trait("Req", "X-FR1")]
public sealed class ProxyExportTests
{
    [Theory]
    [InlineData("""{"dataset":"proxies","format":"TEXT"}""", "a.example:8080\n[2001:db8::1]:1080\n")]
    [InlineData("""{"dataset":"proxies","format":"TEXT","fields":[{"name":"host"},{"name":"port"}],"where":{"status":{"eq":"ALIVE"}}}""", "[2001:db8::1]:1080\n")]
    [InlineData("""{"dataset":"proxies","format":"TEXT","where":{"country":{"eq":"XX"}}}""", "")]
    [InlineData("""{"dataset":"proxies","format":"CSV"}""", "host,port,protocol,country,status,latency_ms,success_rate,last_checked\r\na.example,8080,HTTP,,UNKNOWN,,,\r\n2001:db8::1,1080,SOCKS5,AT,ALIVE,12,0.25,2026-01-18T10:00:00Z\r\n")]
    [InlineData("""{"dataset":"proxies","format":"NDJSON","fields":[{"name":"protocol"},{"name":"latency_ms","as":"ms"}],"order":[{"latencyMs":"DESC"}]}""", "{\"protocol\":\"SOCKS5\",\"ms\":12}\n{\"protocol\":\"HTTP\",\"ms\":null}\n")]
    public async Task A_list_comes_out_in_every_format(string request, string content)
    {
        await using var app = new AppFactory();
        await app.AddAsync(
            new Proxy { Protocol = ProxyProtocol.Socks5, Host = "2001:db8::1", Port = 1080, Country = "AT", Status = ProxyStatus.Alive, LatencyMs = 12, SuccessRate = 0.25, LastChecked = new(2026, 1, 18, 10, 0, 0, TimeSpan.Zero) },
            new Proxy { Protocol = ProxyProtocol.Http, Host = "a.example", Port = 8080, Status = ProxyStatus.Unknown });
        if (!request.Contains("order", StringComparison.Ordinal))
        {
            request = request.Insert(1, "\"order\":[{\"port\":\"DESC\"}],");
        }

        var export = await app.RunAsync(request);

        Assert.Equal(ExportStatus.Completed, export.Status);
        Assert.Equal(content, await File.ReadAllTextAsync(Assert.Single(app.FilesOf())));
    }

    [Theory]
    [InlineData("""{"dataset":"motion_events","format":"TEXT"}""", "FORMAT_NOT_OFFERED", "request.format")]
    [InlineData("""{"dataset":"proxies","format":"TEXT","fields":[{"name":"port"}]}""", "INVALID_OPTION", "request.fields")]
    [InlineData("""{"dataset":"proxies","format":"TEXT","fields":[{"name":"host","as":"h"},{"name":"port"}]}""", "INVALID_OPTION", "request.fields")]
    public async Task Text_is_for_datasets_with_a_line_and_the_line_is_theirs(string request, string code, string path)
    {
        await using var app = new AppFactory();

        var payload = await app.Exports().PlanAsync(Exporting.Ada, Exporting.Request(request), default);

        var fault = Assert.IsType<InvalidRequestError>(Assert.Single(payload.Errors!));
        Assert.Equal((code, path), (fault.Code, string.Join('.', fault.Path!)));
    }

    [Fact]
    public async Task Only_datasets_with_a_line_offer_text()
    {
        await using var app = new AppFactory();

        var datasets = (await (await app.AdaAsync()).DataAsync("{ datasets { name formats } }")).GetProperty("datasets").EnumerateArray();

        Assert.Equal(["proxies"], datasets.Where(dataset => dataset.GetProperty("formats").EnumerateArray().Any(format => format.GetString() == "TEXT")).Select(dataset => dataset.GetProperty("name").GetString()));
    }
}
