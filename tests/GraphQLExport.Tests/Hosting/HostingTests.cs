using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using GraphQLExport.Data.Demo;
using GraphQLExport.Tests.Support;

namespace GraphQLExport.Tests.Hosting;

/// <summary>What all routes share: probes, headers, problems, and the guard against other sites' forms.</summary>
public sealed class HostingTests : IClassFixture<AppFactory>
{
    private readonly AppFactory app;

    public HostingTests(AppFactory app) => this.app = app;

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Probes_answer_visitors(string route) => Assert.Equal(HttpStatusCode.OK, (await app.Visitor().GetAsync(route)).StatusCode);

    [Fact]
    public async Task Every_answer_carries_the_security_headers()
    {
        foreach (var route in new[] { "/health/live", "/api/v1/export", "/downloads/a/b", "/api/v1/nowhere" })
        {
            var headers = (await app.Visitor().GetAsync(route)).Headers;
            Assert.Equal(["nosniff"], headers.GetValues("X-Content-Type-Options"));
            Assert.Equal(["default-src 'none'; frame-ancestors 'none'; sandbox"], headers.GetValues("Content-Security-Policy"));
            Assert.True(headers.CacheControl!.NoStore);
            Assert.Equal(["same-origin"], headers.GetValues("Referrer-Policy"));
        }
    }

    [Theory]
    [InlineData("/api/v1/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/export", HttpStatusCode.Unauthorized)]
    [InlineData("/downloads/a/b", HttpStatusCode.NotFound)]
    public async Task Errors_are_problems_with_a_request_id(string route, HttpStatusCode status)
    {
        var answer = await app.Visitor().GetAsync(route);
        Assert.Equal((status, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.NotEmpty((await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("requestId").GetString()!);
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded", false)]
    [InlineData("multipart/form-data; boundary=x", false)]
    [InlineData("text/plain", false)]
    [InlineData("TEXT/PLAIN;charset=utf-8", false)]
    [InlineData("text/csv", true)]
    [InlineData("application/json", true)]
    [Trait("Req", "E-SEC")]
    public async Task What_a_form_on_another_site_could_send_changes_nothing(string type, bool passes)
    {
        using var client = await app.AdaAsync();
        Assert.Equal(passes, await PostAsync(client, type) != HttpStatusCode.UnsupportedMediaType);
        client.DefaultRequestHeaders.Add("X-Requested-With", "test");
        Assert.NotEqual(HttpStatusCode.UnsupportedMediaType, await PostAsync(client, type));
    }

    [Fact]
    [Trait("Req", "E-SEC")]
    public async Task What_carries_a_bearer_token_was_sent_by_no_form()
    {
        using var client = app.Visitor();
        var login = await client.PostAsJsonAsync("/account/login", new { email = "ada@example.com", password = DemoSeed.Password });
        var token = (await login.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        Assert.NotEqual(HttpStatusCode.UnsupportedMediaType, await PostAsync(client, "text/plain"));
    }

    [Fact]
    [Trait("Req", "E-SEC")]
    public async Task A_password_in_the_address_of_a_form_passes_nothing()
    {
        using var client = await app.AdaAsync();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", "eDp5");
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, await PostAsync(client, "text/plain"));
    }

    [Theory]
    [InlineData("/graphql")]
    [InlineData("/health/live")]
    [Trait("Req", "E-SEC")]
    public async Task A_page_on_another_site_cannot_open_a_socket(string route)
    {
        var client = app.Server.CreateWebSocketClient();
        client.ConfigureRequest = request => request.Headers.Origin = "http://elsewhere.example";
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => client.ConnectAsync(new Uri(app.Server.BaseAddress, route), CancellationToken.None));
        Assert.Contains("403", refusal.Message, StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> PostAsync(HttpClient client, string type)
    {
        using var content = new ByteArrayContent([]);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return (await client.PostAsync("/api/v1/nowhere", content)).StatusCode;
    }
}
