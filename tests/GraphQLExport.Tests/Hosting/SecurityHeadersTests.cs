using System.Net;
using GraphQLExport.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Tests.Hosting;

/// <summary>Headers for browsers, and whom the server believes about who asks.</summary>
[Trait("Req", "E-SEC")]
public sealed class SecurityHeadersTests
{
    private static readonly string[] Always =
        ["X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy", "Permissions-Policy", "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy"];

    [Theory]
    [InlineData("/")]
    [InlineData("/fault")]
    [InlineData("/nowhere")]
    public async Task Every_answer_has_the_headers_a_failure_and_an_unknown_address_too(string path)
    {
        var answer = await AskAsync(path);

        Assert.All(Always, name => Assert.True(answer.Headers.ContainsKey(name), name));
        Assert.Equal("default-src 'none'; frame-ancestors 'none'; sandbox", answer.Headers.ContentSecurityPolicy);
        Assert.Contains("no-store", answer.Headers.CacheControl.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_answer_says_itself_stands()
    {
        var answer = await AskAsync("/page");

        Assert.Equal(("script-src 'self'", "no-cache"), (answer.Headers.ContentSecurityPolicy.ToString(), answer.Headers.CacheControl.ToString()));
    }

    [Theory]
    [InlineData("https", "exports.example", "365.00:00:00", "max-age=31536000")]
    [InlineData("https", "exports.example", "00:00:00", "")]
    [InlineData("http", "exports.example", "365.00:00:00", "")]
    [InlineData("https", "localhost", "365.00:00:00", "")]
    [InlineData("https", "127.0.0.1", "365.00:00:00", "")]
    public async Task Only_who_came_by_https_is_told_to_stay_there(string scheme, string host, string maxAge, string header)
    {
        var answer = await AskAsync("/", request => (request.Scheme, request.Host) = (scheme, new(host)), ("HstsMaxAge", maxAge));

        Assert.Equal(header, answer.Headers.StrictTransportSecurity.ToString());
    }

    [Theory]
    [InlineData("", "203.0.113.9", "http 203.0.113.9")]
    [InlineData("10.0.0.1", "203.0.113.9", "http 203.0.113.9")]
    [InlineData("10.0.0.1", "10.0.0.1", "https 198.51.100.7")]
    [InlineData("192.0.2.1, 10.0.0.0/8", "10.1.2.3", "https 198.51.100.7")]
    public async Task Only_known_proxies_are_believed_about_a_caller(string known, string connected, string believed)
    {
        var answer = await AskAsync(
            "/caller",
            request =>
            {
                request.HttpContext.Connection.RemoteIpAddress = IPAddress.Parse(connected);
                request.Headers["X-Forwarded-For"] = "198.51.100.7";
                request.Headers["X-Forwarded-Proto"] = "https";
            },
            ("KnownProxies", known));

        Assert.Equal(believed, answer.Headers["X-Caller"]);
    }

    [Theory]
    [InlineData("KnownProxies", "proxy.example")]
    [InlineData("HstsMaxAge", "-1.00:00:00")]
    public async Task A_setting_that_means_nothing_stops_the_start(string name, string value) =>
        await Assert.ThrowsAsync<OptionsValidationException>(() => AskAsync("/", null, (name, value)));

    private static async Task<HttpResponse> AskAsync(string path, Action<HttpRequest>? ask = null, params (string Name, string Value)[] settings)
    {
        await using var app = Build(settings);
        await app.StartAsync();
        var answer = await app.GetTestServer().SendAsync(http =>
        {
            http.Request.Path = path;
            ask?.Invoke(http.Request);
        });
        return answer.Response;
    }

    private static WebApplication Build(params (string Name, string Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(setting => $"{SecurityOptions.Section}:{setting.Name}", string? (setting) => setting.Value));
        builder.Services.AddKnownProxies().AddProblemDetails();
        var app = builder.Build();
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        app.UseExceptionHandler();
        app.MapGet("/", () => "");
        app.MapGet("/fault", string () => throw new InvalidOperationException("This is a test."));
        app.MapGet("/page", (HttpResponse response) => (response.Headers.ContentSecurityPolicy, response.Headers.CacheControl) = ("script-src 'self'", "no-cache"));
        app.MapGet("/caller", (HttpRequest request) => request.HttpContext.Response.Headers["X-Caller"] = $"{request.Scheme} {request.HttpContext.Connection.RemoteIpAddress}");
        return app;
    }
}
