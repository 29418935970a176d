using System.Net;
using System.Text.RegularExpressions;
using HotChocolate.AspNetCore;
using HotChocolate.AspNetCore.Playground;

namespace HotChocolate.Tests.AspNetCore;

/// <summary>The playground's page and files. Where it was not built, the server must do without it.</summary>
[Trait("Req", "G-API")]
public sealed partial class PlaygroundTests
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";

    private static readonly bool IsBuilt = PlaygroundFiles.Find("index.html") is not null;

    [Fact]
    public async Task ABrowserIsServedThePageWithItsSettings()
    {
        await using var host = await GraphQLHost.StartAsync(pathBase: "/base", settings: new()
        {
            ["GraphQL:Playground:Tabs:0:Title"] = "Who </script> am I",
            ["GraphQL:Playground:Tabs:0:Query"] = "{ me }",
        });
        using var client = BrowserOf(host);
        using var response = await client.GetAsync("/base/graphql");
        var page = await response.Content.ReadAsStringAsync();
        if (!IsBuilt)
        {
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            return;
        }

        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Contains("<base href=\"/base/graphql/\">", page, StringComparison.Ordinal);
        Assert.Contains("\"endpoint\":\"/base/graphql\"", page, StringComparison.Ordinal);
        Assert.Contains("\"query\":\"{ me }\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Who </script>", page, StringComparison.Ordinal);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryFileOfThePageIsServedFromHere()
    {
        await using var host = await GraphQLHost.StartAsync();
        using var client = BrowserOf(host);
        var page = await client.GetStringAsync(IsBuilt ? "/graphql" : "/graphql?sdl");
        Assert.DoesNotMatch(OutsideAddress(), page);
        var files = FileAddress().Matches(page).Select(m => m.Groups[1].Value).ToList();
        Assert.Equal(IsBuilt, files.Count > 0);
        foreach (var file in files)
        {
            using var plain = await client.GetAsync($"/graphql/{file}");
            Assert.Equal(HttpStatusCode.OK, plain.StatusCode);
            Assert.Equal("public, max-age=31536000, immutable", plain.Headers.CacheControl?.ToString());
            Assert.Empty(plain.Content.Headers.ContentEncoding);
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/graphql/{file}");
            request.Headers.AcceptEncoding.ParseAdd("gzip");
            using var small = await client.SendAsync(request);
            Assert.Equal(["gzip"], small.Content.Headers.ContentEncoding);
            Assert.True(small.Content.Headers.ContentLength < (await plain.Content.ReadAsByteArrayAsync()).Length);
        }
    }

    [Theory]
    [InlineData("/graphql/assets/none.js")]
    [InlineData("/graphql/index.html")]
    [InlineData("/graphql/../secret")]
    public async Task OtherFilesAreNotFound(string path)
    {
        await using var host = await GraphQLHost.StartAsync();
        using var client = BrowserOf(host);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task ThePlaygroundCanBeSwitchedOff()
    {
        var options = new GraphQLServerOptions();
        options.Tool.Enable = false;
        await using var host = await GraphQLHost.StartAsync(options);
        using var client = BrowserOf(host);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.GetAsync("/graphql")).StatusCode);
    }

    [Fact]
    public async Task AProgramThatAcceptsAnythingIsAnsweredAsAProgram()
    {
        await using var host = await GraphQLHost.StartAsync();
        using var client = host.CreateClient();
        client.DefaultRequestHeaders.Accept.ParseAdd("*/*");
        Assert.Equal("application/json", (await client.GetAsync("/graphql")).Content.Headers.ContentType?.MediaType);
    }

    private static HttpClient BrowserOf(GraphQLHost host)
    {
        var client = host.CreateClient();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept", Browser);
        return client;
    }

    [GeneratedRegex("(?:src|href)=\"\\./([^\"]+)\"")]
    private static partial Regex FileAddress();

    [GeneratedRegex("(?:src|href)=\"(?:https?:)?//")]
    private static partial Regex OutsideAddress();
}
