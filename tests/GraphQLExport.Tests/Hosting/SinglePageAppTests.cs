using System.Net;
using GraphQLExport.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace GraphQLExport.Tests.Hosting;

/// <summary>The client's built files, as the server hands them out.</summary>
[Trait("Req", "G-SPA")]
public sealed class SinglePageAppTests : IClassFixture<AppFactory>, IDisposable
{
    private readonly TemporaryFolder root = new();
    private readonly HttpClient client;

    public SinglePageAppTests(AppFactory app)
    {
        var assets = Directory.CreateDirectory(Path.Combine(root.Path, "client", "dist", "assets"));
        File.WriteAllText(Path.Combine(root.Path, "client", "dist", "index.html"), "<meta name=\"csp-nonce\" content=\"__CSP_NONCE__\">");
        File.WriteAllText(Path.Combine(assets.FullName, "index-abc.js"), new string('x', 10_000));
        client = app.WithWebHostBuilder(host => host.UseContentRoot(root.Path)).CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/index.html")]
    [InlineData("/motion-events?camera=garage")]
    public async Task Any_address_of_a_page_gets_the_first_page_under_a_strict_policy_with_a_fresh_nonce(string address)
    {
        var nonces = new HashSet<string>();
        foreach (var _ in Enumerable.Range(0, 3))
        {
            var answer = await client.GetAsync(address);
            Assert.Equal((HttpStatusCode.OK, "text/html"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
            var nonce = (await answer.Content.ReadAsStringAsync()).Split('"')[3];
            var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
            Assert.Contains($"style-src 'self' 'nonce-{nonce}';", policy, StringComparison.Ordinal);
            Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.True(answer.Headers.CacheControl!.NoCache);
            nonces.Add(nonce);
        }

        Assert.Equal(3, nonces.Count);
    }

    [Fact]
    public async Task Assets_are_compressed_and_kept_for_good()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/assets/index-abc.js");
        request.Headers.Add("Accept-Encoding", "br, gzip");
        var answer = await client.SendAsync(request);
        Assert.Equal(["br"], answer.Content.Headers.ContentEncoding);
        Assert.True((await answer.Content.ReadAsByteArrayAsync()).Length < 1_000);
        Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/assets/index-old.js")]
    [InlineData("/api/nowhere")]
    public async Task What_is_no_page_is_not_found(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(address)).StatusCode);

    public void Dispose() => root.Dispose();
}
