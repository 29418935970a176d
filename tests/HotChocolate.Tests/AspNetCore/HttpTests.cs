using System.Net;
using System.Net.Http.Headers;
using System.Text;
using HotChocolate.AspNetCore;
using HotChocolate.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Tests.AspNetCore;

/// <summary>GraphQL over HTTP: methods, media types and status codes.</summary>
[Trait("Req", "G-API")]
public sealed class HttpTests : IAsyncLifetime
{
    private const string GraphQL = "application/graphql-response+json";
    private const string Json = "application/json";

    private GraphQLHost _host = null!;
    private HttpClient _client = null!;

    public async Task InitializeAsync()
    {
        _host = await GraphQLHost.StartAsync();
        _client = _host.CreateClient();
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Theory]
    [InlineData(null, Json)]
    [InlineData("*/*", Json)]
    [InlineData("application/*", Json)]
    [InlineData("application/json", Json)]
    [InlineData("application/json; charset=utf-8", Json)]
    [InlineData("APPLICATION/JSON", Json)]
    [InlineData("application/graphql-response+json", GraphQL)]
    [InlineData("application/graphql-response+json, application/json", GraphQL)]
    [InlineData("application/json;q=0.5, application/graphql-response+json", GraphQL)]
    [InlineData("application/graphql-response+json;q=0.1, application/json;q=0.2", Json)]
    [InlineData("text/plain, application/json", Json)]
    public async Task TheAnswerHasTheMediaTypeThatTheClientPrefers(string? accept, string expected)
    {
        using var response = await PostAsync("""{"query":"{ hello }"}""", accept);
        Assert.Equal((HttpStatusCode.OK, $"{expected}; charset=utf-8"), (response.StatusCode, response.Content.Headers.ContentType?.ToString()));
        Assert.Equal("""{"data":{"hello":"world"}}""", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/json;q=0")]
    [InlineData("image/*")]
    public async Task AnAnswerThatTheClientCannotReadIsNotGiven(string accept)
    {
        using var response = await PostAsync("""{"query":"{ hello }"}""", accept);
        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
        Assert.Equal(0, _host.Executor.Executions);
    }

    [Theory]
    [InlineData("{ hello }", GraphQL, 200)]
    [InlineData("{ hello }", Json, 200)]
    [InlineData("{ fail }", GraphQL, 200)]
    [InlineData("{ fail }", Json, 200)]
    [InlineData("{ unknown }", GraphQL, 400)]
    [InlineData("{ unknown }", Json, 200)]
    [InlineData("{", GraphQL, 400)]
    [InlineData("{", Json, 200)]
    [InlineData("subscription { count }", GraphQL, 406)]
    [InlineData("subscription { count }", Json, 406)]
    public async Task TheStatusSaysWhetherTheRequestWasExecuted(string query, string accept, int status)
    {
        using var response = await PostAsync($$"""{"query":"{{query}}"}""", accept);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(accept, response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(0, _host.Executor.OpenStreams);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("1")]
    [InlineData("\"{ hello }\"")]
    [InlineData("{}")]
    [InlineData("{\"query\":null}")]
    [InlineData("{\"query\":1}")]
    [InlineData("{\"query\":[\"{ hello }\"]}")]
    [InlineData("{\"query\":\"{ hello }\"} x")]
    [InlineData("{\"query\":\"{ hello }\",}")]
    [InlineData("{\"query\":\"\\ud800\"}")]
    [InlineData("{\"query\":\"{ hello }\",\"operationName\":1}")]
    [InlineData("{\"query\":\"{ hello }\",\"variables\":[]}")]
    [InlineData("{\"query\":\"{ hello }\",\"variables\":\"{}\"}")]
    [InlineData("{\"query\":\"{ hello }\",\"extensions\":1}")]
    [InlineData("[{\"query\":\"{ hello }\"}]")]
    [InlineData("[]")]
    public async Task ABodyThatIsNoRequestIsRefused(string body)
    {
        foreach (var accept in new[] { GraphQL, Json })
        {
            using var response = await PostAsync(body, accept);
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.Contains("\"errors\":[{\"message\":", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.Equal(0, _host.Executor.Executions);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/graphql")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/json; charset=nonsense")]
    [InlineData(null)]
    public async Task ABodyOfAnotherTypeIsRefusedSoThatNoFormCanSendOne(string? contentType)
    {
        using var content = new ByteArrayContent("""{"query":"mutation { add }"}"""u8.ToArray());
        content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
        using var response = await _client.PostAsync("/graphql", content);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Equal(0, _host.Executor.Executions);
    }

    [Fact]
    public async Task VariablesExtensionsAndOperationNameReachTheExecutor()
    {
        Assert.Equal(
            """{"data":{"echo":{"a":[1,2.50,"é",null,true]}}}""",
            await ReadAsync(PostAsync("""{"query":"query A { hello } query B { echo }","operationName":"B","variables":{"value":{"a":[1,2.50,"é",null,true]}},"more":{"x":[]}}""")));
        Assert.Equal("""{"data":{"extension":"x"}}""", await ReadAsync(PostAsync("""{"extensions":{"value":"x"},"query":"{ extension }","variables":null,"operationName":null}""")));
    }

    [Fact]
    public async Task ErrorsAreWrittenWithLocationsPathAndCode()
    {
        Assert.Equal(
            """{"errors":[{"message":"Failed.","locations":[{"line":1,"column":3}],"path":["fail",0],"extensions":{"code":"X"}}],"data":null}""",
            await ReadAsync(PostAsync("""{"query":"{ fail }"}""")));
    }

    [Fact]
    public async Task TheCallerOfTheHttpRequestIsTheCallerOfTheOperation()
    {
        _client.DefaultRequestHeaders.Add("X-User", "ada");
        Assert.Equal("""{"data":{"name":"ada"}}""", await ReadAsync(PostAsync("""{"query":"{ name }"}""")));
    }

    [Fact]
    public async Task LargeAnswersArriveWhole()
    {
        var answer = await ReadAsync(PostAsync("""{"query":"{ big }"}"""));
        using var json = System.Text.Json.JsonDocument.Parse(answer);
        Assert.Equal(20_000, json.RootElement.GetProperty("data").GetProperty("big").GetArrayLength());
    }

    [Fact]
    public async Task GetExecutesQueries()
    {
        Assert.Equal("""{"data":{"hello":"world"}}""", await _client.GetStringAsync("/graphql?query=%7Bhello%7D"));
        Assert.Equal(
            """{"data":{"echo":"é"}}""",
            await _client.GetStringAsync("/graphql?query=query+A%7Becho%7Dmutation+B%7Badd%7D&operationName=A&variables=%7B%22value%22%3A%22%C3%A9%22%7D&extensions="));
    }

    [Theory]
    [InlineData("query=mutation%7Badd%7D", 405)]
    [InlineData("query=query+A%7Bhello%7Dmutation+B%7Badd%7D&operationName=B", 405)]
    [InlineData("query=subscription%7Bcount%7D", 405)]
    [InlineData("query=%7B", 200)]
    [InlineData("query=", 400)]
    [InlineData("", 400)]
    [InlineData("query=%7Bhello%7D&variables=%7B", 400)]
    [InlineData("query=%7Bhello%7D&variables=1", 400)]
    [InlineData("query=%7Bhello%7D&extensions=%5B%5D", 400)]
    public async Task GetRefusesAllElse(string queryString, int status)
    {
        using var response = await _client.GetAsync($"/graphql?{queryString}");
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(status == 405 ? ["POST"] : [], response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    public async Task OtherMethodsAreNotAllowed(string method)
    {
        using var response = await _client.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/graphql"));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "POST"], response.Content.Headers.Allow);
    }

    [Fact]
    public async Task GetCanBeSwitchedOffOrMadeToNeedAHeader()
    {
        await using var off = await GraphQLHost.StartAsync(new GraphQLServerOptions { EnableGetRequests = false });
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await off.CreateClient().GetAsync("/graphql?query=%7Bhello%7D")).StatusCode);
        await using var guarded = await GraphQLHost.StartAsync(new GraphQLServerOptions { EnforceGetRequestsPreflightHeader = true });
        var client = guarded.CreateClient();
        Assert.Equal(HttpStatusCode.BadRequest, (await client.GetAsync("/graphql?query=%7Bhello%7D")).StatusCode);
        client.DefaultRequestHeaders.Add("GraphQL-Preflight", "1");
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/graphql?query=%7Bhello%7D")).StatusCode);
    }

    [Fact]
    public async Task BatchesAreAnsweredInOrderWhereEnabled()
    {
        await using var host = await GraphQLHost.StartAsync(new GraphQLServerOptions { EnableBatching = true });
        using var client = host.CreateClient();
        using var body = new StringContent("""[{"query":"{ hello }"},{"query":"{"},{"query":"subscription { count }"}]""", Encoding.UTF8, Json);
        using var response = await client.PostAsync("/graphql", body);
        using var json = System.Text.Json.JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal("world", json.RootElement[0].GetProperty("data").GetProperty("hello").GetString());
        Assert.All([1, 2], i => Assert.False(json.RootElement[i].TryGetProperty("data", out _)));
        Assert.Equal(0, host.Executor.OpenStreams);
        var many = "[" + string.Join(',', Enumerable.Repeat("""{"query":"{ hello }"}""", 1000)) + "]";
        using var tooMany = await client.PostAsync("/graphql", new StringContent(many, Encoding.UTF8, Json));
        Assert.Equal(HttpStatusCode.BadRequest, tooMany.StatusCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ABodyThatIsTooLongIsRefused(bool chunked)
    {
        await using var host = await GraphQLHost.StartAsync(configure: b => b.Services.AddSingleton(new RequestSizeLimit(100)), onPort: true);
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host.Address, "/graphql"));
        request.Content = new StringContent($$"""{"query":"{ hello }","x":"{{new string('x', 500_000)}}"}""", Encoding.UTF8, Json);
        request.Headers.TransferEncodingChunked = chunked;
        using var response = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task AnInterceptorCompletesOrRefusesRequests()
    {
        await using var host = await GraphQLHost.StartAsync(configure: b => b.AddHttpRequestInterceptor<Refusing>());
        var client = host.CreateClient();
        Assert.Equal("""{"errors":[{"message":"No.","extensions":{"code":"FIELD_FAILED"}}]}""", await client.GetStringAsync("/graphql?query=%7Bhello%7D"));
        using var schema = await client.GetAsync("/graphql?sdl");
        Assert.Equal(HttpStatusCode.Forbidden, schema.StatusCode);
        Assert.Equal(0, host.Executor.Executions);
    }

    [Fact]
    public async Task TheSchemaIsServedUnlessSwitchedOff()
    {
        using var response = await _client.GetAsync("/graphql?sdl");
        Assert.Equal("application/graphql; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("type Query { hello: String }", await response.Content.ReadAsStringAsync());
        await using var host = await GraphQLHost.StartAsync(new GraphQLServerOptions { EnableSchemaRequests = false });
        Assert.Equal(HttpStatusCode.BadRequest, (await host.CreateClient().GetAsync("/graphql?sdl")).StatusCode);
    }

    private async Task<HttpResponseMessage> PostAsync(string body, string? accept = Json)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(body, Encoding.UTF8, Json) };
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        return await _client.SendAsync(request);
    }

    private static async Task<string> ReadAsync(Task<HttpResponseMessage> sending)
    {
        using var response = await sending;
        return await response.Content.ReadAsStringAsync();
    }

    private sealed class Refusing : DefaultHttpRequestInterceptor
    {
        public override ValueTask OnCreateAsync(
            HttpContext context, IRequestExecutor requestExecutor, OperationRequestBuilder requestBuilder, CancellationToken cancellationToken) =>
            throw new GraphQLException("No.");
    }
}
