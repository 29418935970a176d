using System.Text;
using HotChocolate.AspNetCore;

namespace HotChocolate.Tests.AspNetCore;

/// <summary>GraphQL over server-sent events.</summary>
[Trait("Req", "G-API")]
public sealed class EventStreamTests
{
    [Fact]
    public async Task ASubscriptionIsAStreamOfEvents()
    {
        await using var host = await GraphQLHost.StartAsync(onPort: true);
        using var client = new HttpClient { BaseAddress = host.Address };
        using var response = await client.SendAsync(Post("subscription { count }", "text/event-stream"), HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        await host.Executor.Events.Writer.WriteAsync(7);
        Assert.Equal(["event: next", """data: {"data":{"count":7}}""", ""], await ReadLinesAsync(reader, 3));
        await Eventually.HoldsAsync(() => host.Time.TimerCount > 0);
        host.Executor.Events.Writer.Complete();
        Assert.Equal("event: complete\ndata:\n\n", await reader.ReadToEndAsync());
        Assert.Equal(0, host.Executor.OpenStreams);
    }

    [Fact]
    public async Task ASilentStreamIsKeptAliveByComments()
    {
        await using var host = await GraphQLHost.StartAsync();
        using var client = host.CreateClient();
        using var response = await client.SendAsync(Post("subscription { count }", "text/event-stream"), HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        var lines = ReadLinesAsync(reader, 2);
        await Eventually.HoldsAsync(() => host.Time.TimerCount > 0);
        host.Time.Advance(TimeSpan.FromSeconds(12));
        Assert.Equal([":", ""], await lines);
    }

    [Fact]
    public async Task AQueryIsAStreamOfOneWhereNothingElseIsAccepted()
    {
        await using var host = await GraphQLHost.StartAsync();
        using var client = host.CreateClient();
        using var response = await client.SendAsync(Post("{ hello }", "text/event-stream"));
        Assert.Equal("event: next\ndata: {\"data\":{\"hello\":\"world\"}}\n\nevent: complete\ndata:\n\n", await response.Content.ReadAsStringAsync());
        using var json = await client.SendAsync(Post("{ hello }", "text/event-stream, application/json"));
        Assert.Equal("""{"data":{"hello":"world"}}""", await json.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task ALeavingClientEndsTheSubscription()
    {
        await using var host = await GraphQLHost.StartAsync(new GraphQLServerOptions { AllowedGetOperations = AllowedGetOperations.All }, onPort: true);
        using var client = new HttpClient { BaseAddress = host.Address };
        client.DefaultRequestHeaders.Accept.ParseAdd("text/event-stream");
        var response = await client.GetAsync("/graphql?query=subscription%7Bcount%7D", HttpCompletionOption.ResponseHeadersRead);
        await Eventually.HoldsAsync(() => host.Executor.OpenStreams == 1);
        response.Dispose();
        await Eventually.HoldsAsync(() => host.Executor.OpenStreams == 0);
    }

    private static HttpRequestMessage Post(string query, string accept)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent($$"""{"query":"{{query}}"}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.Accept.ParseAdd(accept);
        return request;
    }

    private static async Task<List<string?>> ReadLinesAsync(StreamReader reader, int count)
    {
        var lines = new List<string?>();
        for (var i = 0; i < count; i++)
        {
            lines.Add(await reader.ReadLineAsync());
        }

        return lines;
    }
}
