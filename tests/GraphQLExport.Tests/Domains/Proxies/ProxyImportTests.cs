using System.Net;
using System.Text;
using GraphQLExport.Domains.Proxies;
using GraphQLExport.Tests.Imports;
using GraphQLExport.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Tests.Domains.Proxies;

[Trait("Req", "G-REAL")]
public sealed class ProxyImportTests : IDisposable
{
    private readonly AppFactory app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Every_field_of_a_csv_row_goes_in()
    {
        var (status, answer) = await (await app.AdaAsync()).ImportCsvAsync(
            "proxies",
            "protocol,host,port,country,status,latency_ms,success_rate,last_checked,username,password\nsocks5,[2001:DB8:0::1],1080,at,alive,12,0.25,2026-01-18T10:00:00Z,me,secret\n");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal((1, 0), (answer.GetProperty("inserted").GetInt32(), answer.GetProperty("updated").GetInt32()));
        Assert.Equivalent(
            new { Protocol = ProxyProtocol.Socks5, Host = "2001:db8::1", Port = 1080, Country = "AT", Status = ProxyStatus.Alive, LatencyMs = 12, SuccessRate = 0.25, LastChecked = new DateTimeOffset(2026, 1, 18, 10, 0, 0, TimeSpan.Zero), Username = "me", Password = "secret" },
            Assert.Single(await ProxiesAsync()));
    }

    [Fact]
    public async Task A_text_list_has_comments_blank_lines_protocols_and_brackets()
    {
        var (status, answer) = await ImportTextAsync("\uFEFF# list\r\n\r\n192.0.2.1:8080\r\n  socks4://Proxy.EXAMPLE.net:1080/ \n\t\nHTTPS://[2001:db8::1]:443\n#192.0.2.9:1\n[2001:db8::2]:81");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(4, answer.GetProperty("rows").GetInt32());
        Assert.Equal(
            ["HTTP 192.0.2.1 8080", "SOCKS4 proxy.example.net 1080", "HTTPS 2001:db8::1 443", "HTTP 2001:db8::2 81"],
            await EndpointsAsync());
        Assert.All(await ProxiesAsync(), proxy => Assert.Equal(ProxyStatus.Unknown, proxy.Status));
    }

    [Theory]
    [InlineData("example.com", "port")]
    [InlineData("example.com:", "port")]
    [InlineData(":80", "host")]
    [InlineData("example.com:0", "port")]
    [InlineData("example.com:65536", "port")]
    [InlineData("example.com:http", "port")]
    [InlineData("2001:db8::1:80", "port")]
    [InlineData("ftp://example.com:80", "protocol")]
    [InlineData("://example.com:80", "protocol")]
    [InlineData("300.0.2.1:80", "host")]
    [InlineData("192.0.2:80", "host")]
    [InlineData("192.0.02.1:80", "host")]
    [InlineData("user:word@example.com:80", "port")]
    [InlineData("http://user@example.com:80", "host")]
    [InlineData("exa mple.com:80", "host")]
    [InlineData("-a.example:80", "host")]
    [InlineData("a..example:80", "host")]
    [InlineData("[2001:db8::zz]:80", "host")]
    [InlineData("[fe80::1%eth0]:80", "host")]
    [InlineData("ex\u0001ample.com:80", "host")]
    [InlineData("bücher.example:80", "host")]
    public async Task A_bad_line_is_told_by_line_and_field_and_nothing_goes_in(string line, string field)
    {
        var (status, answer) = await ImportTextAsync($"192.0.2.1:1\n# comment\n{line}\n");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains($"3 {field}", answer.Faults());
        Assert.Equal(1, answer.GetProperty("rejectedRows").GetInt32());
        Assert.Empty(await ProxiesAsync());
    }

    [Fact]
    public async Task A_known_proxy_is_updated_by_what_a_row_tells()
    {
        var ada = await app.AdaAsync();
        await ada.ImportCsvAsync("proxies", "protocol,host,port,country,status,latency_ms,password\nhttp,a.example,80,AT,ALIVE,12,word\n");

        var (_, list) = await ImportTextAsync("A.example:80\na.example:81\nsocks5://a.example:80\na.example:81\n");
        var (_, dead) = await ada.ImportCsvAsync("proxies", "protocol,host,port,status,country\nHTTP,A.EXAMPLE,80,DEAD,\n");

        Assert.Equal((4, 2, 2), (list.GetProperty("rows").GetInt32(), list.GetProperty("inserted").GetInt32(), list.GetProperty("updated").GetInt32()));
        Assert.Equal((0, 1), (dead.GetProperty("inserted").GetInt32(), dead.GetProperty("updated").GetInt32()));
        Assert.Equal(["HTTP a.example 80", "HTTP a.example 81", "SOCKS5 a.example 80"], await EndpointsAsync());
        Assert.Equivalent(new { Country = "AT", Status = ProxyStatus.Dead, LatencyMs = 12, Password = "word" }, (await ProxiesAsync())[0]);
    }

    [Fact]
    public async Task A_dry_run_and_a_list_with_a_fault_update_nothing()
    {
        await ImportTextAsync("a.example:80\n");

        var (_, dry) = await ImportTextAsync("a.example:80\nb.example:80\n", "?dryRun=true");
        await ImportTextAsync("b.example:80\nb.example:x\n");

        Assert.Equal((2, 0, 0), (dry.GetProperty("rows").GetInt32(), dry.GetProperty("inserted").GetInt32(), dry.GetProperty("updated").GetInt32()));
        Assert.Equal(["HTTP a.example 80"], await EndpointsAsync());
    }

    [Fact]
    public async Task A_constant_holds_for_every_line_and_lines_have_no_columns_to_map()
    {
        var (_, set) = await ImportTextAsync("a.example:80\n", "?set=protocol:socks5,country:at");
        var (refused, answer) = await ImportTextAsync("a.example:80\n", "?map=host:address");

        Assert.Equal(1, set.GetProperty("inserted").GetInt32());
        Assert.Equal("AT", Assert.Single(await ProxiesAsync()).Country);
        Assert.Equal(["SOCKS5 a.example 80"], await EndpointsAsync());
        Assert.Equal((HttpStatusCode.BadRequest, "map"), (refused, answer.GetProperty("field").GetString()));
    }

    [Fact]
    public async Task An_exported_list_goes_in_again_and_comes_out_the_same()
    {
        await ImportTextAsync("192.0.2.1:8080\n[2001:db8::1]:443\na.example:3128\n");
        await app.RunAsync("""{"dataset":"proxies","format":"TEXT"}""");
        var file = await File.ReadAllTextAsync(Assert.Single(app.FilesOf()));

        var (_, answer) = await ImportTextAsync(file);

        Assert.Equal((0, 3), (answer.GetProperty("inserted").GetInt32(), answer.GetProperty("updated").GetInt32()));
    }

    [RealDataFact]
    public async Task Public_lists_go_in_whole()
    {
        var ada = await app.AdaAsync();
        var list = await File.ReadAllBytesAsync(RealDataFactAttribute.File("proxies/databay_http.txt"));

        var (_, text) = await ada.ImportAsync("proxies", ImportClient.Gzip(list), "text/plain+gzip");
        var (_, csv) = await ada.ImportAsync("proxies", await File.ReadAllBytesAsync(RealDataFactAttribute.File("proxies/reshaped_monosans_proxies.csv")), "text/csv");

        Assert.Equal(list.Count(letter => letter == '\n'), text.GetProperty("inserted").GetInt32());
        Assert.Equal(492, csv.GetProperty("inserted").GetInt32() + csv.GetProperty("updated").GetInt32());
        Assert.Equal(text.GetProperty("inserted").GetInt32() + csv.GetProperty("inserted").GetInt32(), (await ProxiesAsync()).Count);
    }

    private async Task<(HttpStatusCode Status, System.Text.Json.JsonElement Answer)> ImportTextAsync(string text, string query = "")
    {
        var ada = await app.AdaAsync();
        ada.DefaultRequestHeaders.Add("X-Requested-With", "test");
        return await ada.ImportAsync("proxies" + query, Encoding.UTF8.GetBytes(text), "text/plain");
    }

    private async Task<List<Proxy>> ProxiesAsync()
    {
        await using var database = await app.Database.CreateDbContextAsync();
        return await database.Proxies.OrderBy(proxy => proxy.Id).ToListAsync();
    }

    private async Task<string[]> EndpointsAsync() =>
        [.. (await ProxiesAsync()).Select(proxy => $"{proxy.Protocol.ToString().ToUpperInvariant()} {proxy.Host} {proxy.Port}")];
}
