using System.Text;
using HotChocolate.Execution.Options;
using Microsoft.Extensions.Options;

namespace HotChocolate.Tests.AspNetCore;

/// <summary>Each limit of a request: what is just within passes, what is just beyond is refused with 400, naming the limit.</summary>
[Trait("Req", "G-API")]
public sealed class LimitTests
{
    [Theory]
    [InlineData("MaxTokens", 6, "{ self { name } }", "{ self { name name } }", "LIMIT_TOKENS")]
    [InlineData("MaxDepth", 3, "{ self { self { name } } }", "{ self { self { self { name } } } }", "LIMIT_DEPTH")]
    [InlineData("MaxDepth", 3, "{ self { ...F } } fragment F on Item { self { name } }", "{ self { ...F } } fragment F on Item { self { ... { self { name } } } }", "LIMIT_DEPTH")]
    [InlineData("MaxAliases", 2, "{ a: name b: name }", "{ a: name ...F } fragment F on Query { b: name c: name }", "LIMIT_ALIASES")]
    [InlineData("MaxRootFields", 2, "{ name self { name name name } }", "{ name ...F ...F } fragment F on Query { ... { name } }", "LIMIT_ROOT_FIELDS")]
    [InlineData("MaxDirectives", 2, "{ name @include(if: true) @skip(if: false) }", "query($a: Boolean = true) { name @include(if: $a) ... @skip(if: false) { name @skip(if: false) } }", "LIMIT_DIRECTIVES")]
    [InlineData("MaxCost", 10, "{ data { name } }", "{ data { self { name } } }", "HC0047")]
    [InlineData("MaxCost", 11, "{ list { self { name } } }", "{ list { self { name } } self { name } }", "HC0047")]
    [InlineData("MaxCost", 101, "{ list { data { name } } }", "{ list { data { list { self { name } } } } }", "HC0047")]
    [InlineData("MaxCost", 31, "{ pages { nodes { self { name } } } }", "{ pages(first: 21) { nodes { self { name } } } }", "HC0047")]
    [InlineData("MaxCost", 31, "{ pages(last: 20) { edges { node { name } } } }", "{ pages(last: 21) { edges { node { name } } } }", "HC0047")]
    [InlineData("MaxCost", 31, "{ pages(first: 20) { ...F } } fragment F on PagesConnection { nodes { self { name } } }", "{ pages(first: 30) { ...F } } fragment F on PagesConnection { nodes { self { name } } }", "HC0047")]
    public async Task A_limit_refuses_what_is_beyond_it(string limit, int value, string within, string beyond, string code)
    {
        await using var host = await LimitHost.StartAsync(new() { [limit] = $"{value}" });
        var (status, body) = await host.AskAsync(within);
        Assert.Equal(200, status);
        Assert.True(body.TryGetProperty("data", out _));

        (status, body) = await host.AskAsync(beyond);
        Assert.Equal(400, status);
        Assert.False(body.TryGetProperty("data", out _));
        var extensions = body.GetProperty("errors")[0].GetProperty("extensions");
        Assert.Equal(code, extensions.GetProperty("code").GetString());
    }

    [Theory]
    [InlineData(20, 200)]
    [InlineData(21, 400)]
    [InlineData(null, 200)]
    public async Task Cost_depends_on_the_values_of_variables(int? first, int status)
    {
        await using var host = await LimitHost.StartAsync(new() { ["MaxCost"] = "31" });
        const string Query = "query($first: Int) { pages(first: $first) { nodes { self { name } } } }";
        Assert.Equal(status, (await host.AskAsync(Query, new { first })).Status);
        Assert.Equal(200, (await host.AskAsync(Query)).Status);
    }

    [Fact]
    public async Task Introspection_costs_nothing_and_may_nest_deeper_than_data()
    {
        await using var host = await LimitHost.StartAsync(new() { ["MaxCost"] = "1", ["MaxDepth"] = "1" });
        Assert.Equal(200, (await host.AskAsync("{ __schema { types { fields { type { ofType { ofType { name } } } } } } }")).Status);
    }

    [Fact]
    public async Task A_batch_and_a_body_have_limits_too()
    {
        await using var host = await LimitHost.StartAsync(new() { ["MaxBatchSize"] = "2", ["MaxRequestBytes"] = "200" }, batching: true);
        const string Request = """{"query":"{name}"}""";
        Assert.Equal(200, (await host.AskAsync(Json($"[{Request},{Request}]"))).Status);
        Assert.Equal(400, (await host.AskAsync(Json($"[{Request},{Request},{Request}]"))).Status);
        Assert.Equal(413, (await host.AskAsync(Json(Request + new string(' ', 200)))).Status);
    }

    [Fact]
    public async Task A_request_has_a_limited_time()
    {
        await using var host = await LimitHost.StartAsync(new() { ["ExecutionTimeout"] = "00:00:00.001" });
        var (_, body) = await host.AskAsync("{ wait }");
        Assert.Equal("HC0045", body.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("MaxTokens", "0")]
    [InlineData("MaxCost", "-1")]
    [InlineData("ExecutionTimeout", "00:00:00")]
    public async Task Impossible_limits_are_refused_at_start(string limit, string value)
    {
        var fault = await Assert.ThrowsAsync<OptionsValidationException>(async () => await LimitHost.StartAsync(new() { [limit] = value }));
        Assert.Contains(limit, fault.Message, StringComparison.Ordinal);
        Assert.Equal(typeof(RequestLimits), fault.OptionsType);
    }

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");
}
