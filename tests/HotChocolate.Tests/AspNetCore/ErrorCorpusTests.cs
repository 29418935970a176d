using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using HotChocolate.Authorization;
using HotChocolate.Resolvers;
using HotChocolate.Subscriptions;
using HotChocolate.Tests.Execution;
using HotChocolate.Tests.Validation;
using HotChocolate.Types;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Tests.AspNetCore;

/// <summary>Faulty requests of each kind: no error comes without a message and a code, nor without places or a path where it has them.</summary>
[Trait("Req", "G-API")]
public sealed class ErrorCorpusTests : IAsyncLifetime
{
    private EngineHost _host = null!;

    /// <summary>The code, the document, its variables, and the path of the error.</summary>
    public static TheoryData<string, string, string, string> Documents => new()
    {
        { ErrorCodes.Execution.SyntaxError, "{", "{}", "" },
        { ErrorCodes.Execution.SyntaxError, "{ a(b: \"\\uD800\") }", "{}", "" },
        { ErrorCodes.Execution.InvalidVariable, "query($v: Int!) { takes(number: $v) }", "{}", "" },
        { ErrorCodes.Execution.InvalidVariable, "query($v: Int!) { takes(number: $v) }", """{"v":null}""", "" },
        { ErrorCodes.Execution.InvalidVariable, "query($v: [EchoInput]) { any(value: { x: $v }) }", """{"v":[{"text":1},5,null]}""", "" },
        { ErrorCodes.Execution.InvalidVariable, "query($v: String!) { book(id: $v) { id } }", """{"v":"\ud800"}""", "" },
        { ErrorCodes.Execution.InvalidArgument, "query($v: Int = 1) { x: takes(numbers: [$v]) }", """{"v":null}""", "x" },
        { ErrorCodes.Execution.OperationNotFound, "query A { __typename } query B { __typename }", "{}", "" },
        { ErrorCodes.Execution.IntrospectionNotAllowed, "{ __schema { types { name } } x: __type(name: \"Book\") { name } }", "{}", "" },
        { ErrorCodes.Validation.MaxIntrospectionDepthOverflow, RuleCases.All["MaxIntrospectionDepth"].Invalid[0], "{}", "" },
        { ErrorCodes.Validation.TooComplex, "{ nested { " + string.Concat(Enumerable.Repeat("child { some } ", 3000)) + "}" + "}", "{}", "" },
        { ErrorCodes.Limits.Depth, "{ nested { ...F0 } } " + string.Concat(Enumerable.Range(0, 250).Select(i => $"fragment F{i} on Nested {{ ...F{i + 1} }} ")) + "fragment F250 on Nested { some }", "{}", "" },
        { ErrorCodes.Limits.Tokens, "{ " + string.Concat(Enumerable.Repeat("refused ", 20_000)) + "}", "{}", "" },
        { ErrorCodes.Limits.Aliases, "{ " + string.Concat(Enumerable.Range(0, 101).Select(i => $"a{i}: refused ")) + "}", "{}", "" },
        { ErrorCodes.Limits.Directives, "{ refused" + string.Concat(Enumerable.Repeat(" @skip(if: true)", 101)) + " }", "{}", "" },
        { ErrorCodes.Limits.RootFields, "{ " + string.Concat(Enumerable.Repeat("refused ", 51)) + "}", "{}", "" },
        { ErrorCodes.Execution.Unexpected, "{ nested { b: broken } }", "{}", "nested.b" },
        { ErrorCodes.Execution.FieldFailed, "{ refused }", "{}", "refused" },
        { ErrorCodes.Execution.FieldFailed, "{ reported }", "{}", "reported" },
        { "NOPE", "{ failsForClient }", "{}", "failsForClient" },
        { ErrorCodes.Execution.NonNullViolation, "{ nested { strict } }", "{}", "nested.strict.1" },
        { ErrorCodes.Execution.CannotSerializeLeafValue, "{ x: numbers }", "{}", "x.0" },
        { ErrorCodes.Authentication.NotAuthenticated, "{ private }", "{}", "private" },
        { ErrorCodes.Authentication.PolicyNotFound, "{ guarded }", "{}", "guarded" },
        { ErrorCodes.Authentication.NotAuthorized, "{ admin }", "{}", "admin" },
        { ErrorCodes.Paging.MinPaginationItems, "{ books(first: -1) { nodes { id } } }", "{}", "books" },
        { ErrorCodes.Paging.MaxPaginationItems, "{ books(first: 1000) { nodes { id } } }", "{}", "books" },
        { ErrorCodes.Paging.InvalidCursor, "{ books(after: \"?\") { nodes { id } } }", "{}", "books" },
        { ErrorCodes.Paging.NoPagingBoundaries, "{ bounded { nodes } }", "{}", "bounded" },
    };

    /// <summary>The code, the method, the address, the body with its media type, and what is accepted.</summary>
    public static TheoryData<string, string, string, string?, string, string> Requests => new()
    {
        { ErrorCodes.Server.RequestInvalid, "POST", "/graphql", "{", "application/json", "application/json" },
        { ErrorCodes.Server.RequestInvalid, "POST", "/graphql", "5", "application/json", "application/json" },
        { ErrorCodes.Server.RequestInvalid, "POST", "/graphql", """{"query":5}""", "application/json", "application/json" },
        { ErrorCodes.Server.RequestInvalid, "POST", "/graphql", """{"query":"{ a }","variables":[]}""", "application/json", "application/json" },
        { ErrorCodes.Server.RequestInvalid, "GET", "/graphql?query=%7Ba%7D&variables=x", null, "", "application/json" },
        { ErrorCodes.Server.QueryAndIdMissing, "POST", "/graphql", "{}", "application/json", "application/json" },
        { ErrorCodes.Server.QueryAndIdMissing, "GET", "/graphql", null, "", "application/json" },
        { ErrorCodes.Server.BatchNotAllowed, "POST", "/graphql", """[{"query":"{ __typename }"}]""", "application/json", "application/json" },
        { ErrorCodes.Server.MethodNotAllowed, "PUT", "/graphql", "{}", "application/json", "application/json" },
        { ErrorCodes.Server.MethodNotAllowed, "GET", "/graphql?query=mutation%7B__typename%7D", null, "", "application/json" },
        { ErrorCodes.Server.UnsupportedMediaType, "POST", "/graphql", "query=x", "application/x-www-form-urlencoded", "application/json" },
        { ErrorCodes.Server.NoSupportedAcceptMediaType, "POST", "/graphql", """{"query":"{ __typename }"}""", "application/json", "image/png" },
        { ErrorCodes.Server.NoSupportedAcceptMediaType, "POST", "/graphql", """{"query":"subscription { onTick(limit: 1) { number } }"}""", "application/json", "application/json" },
        { ErrorCodes.Server.MaxRequestSize, "POST", "/graphql", $$"""{"query":"{ __typename }","x":"{{new string('x', 300_000)}}"}""", "application/json", "application/json" },
        { ErrorCodes.Execution.IntrospectionNotAllowed, "GET", "/graphql?sdl", null, "", "application/json" },
    };

    public async Task InitializeAsync() => _host = await EngineHost.StartAsync(
        builder => Sample.AddTo(builder).AddTypeExtension<Faulty>().DisableIntrospection(), maxBytes: 250_000);

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task An_error_of_a_document_says_what_where_and_which(string code, string document, string variables, string path)
    {
        using var client = _host.CreateClient(code == ErrorCodes.Authentication.NotAuthenticated ? null : "ada");
        using var response = await client.PostAsync("/graphql", new StringContent($$"""{"query":{{JsonSerializer.Serialize(document)}},"variables":{{variables}}}""", Encoding.UTF8, "application/json"));
        foreach (var error in await ErrorsAsync(response))
        {
            Assert.Equal(code, CodeOf(error));
            Assert.Equal(code != ErrorCodes.Execution.OperationNotFound, error.TryGetProperty("locations", out _));
            Assert.Equal(path, error.TryGetProperty("path", out var segments) ? string.Join('.', segments.EnumerateArray()) : "");
        }
    }

    [Fact]
    public async Task Each_error_of_validation_leads_to_its_section()
    {
        using var client = _host.CreateClient();
        foreach (var (rule, cases) in RuleCases.All.Where(rule => rule.Key != "MaxIntrospectionDepth"))
        {
            foreach (var document in cases.Invalid)
            {
                using var response = await client.PostAsync("/graphql", EngineHost.Body(document));
                foreach (var error in await ErrorsAsync(response))
                {
                    Assert.Equal(ErrorCodes.Validation.Failed, CodeOf(error));
                    Assert.True(error.TryGetProperty("locations", out _), $"{rule}: {document}");
                    Assert.StartsWith("https://spec.graphql.org/September2025/#sec-", error.GetProperty("extensions").GetProperty("specifiedBy").GetString(), StringComparison.Ordinal);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task A_request_that_is_never_executed_is_told_why(string code, string method, string address, string? body, string type, string accept)
    {
        using var client = _host.CreateClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        request.Headers.Accept.ParseAdd(accept);
        client.DefaultRequestHeaders.Accept.Clear();
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, MediaTypeHeaderValue.Parse(type));
        }

        using var response = await client.SendAsync(request);
        Assert.Equal(code, CodeOf(Assert.Single(await ErrorsAsync(response))));
    }

    [Fact]
    public async Task A_preflight_header_and_a_full_batch_are_asked_for_by_code()
    {
        await using var host = await EngineHost.StartAsync(
            builder => Sample.AddTo(builder), options: new() { EnforceGetRequestsPreflightHeader = true, EnableBatching = true });
        using var client = host.CreateClient();
        using var get = await client.GetAsync("/graphql?query=%7B__typename%7D");
        Assert.Equal(ErrorCodes.Server.PreflightRequired, CodeOf(Assert.Single(await ErrorsAsync(get))));
        using var empty = await client.PostAsync("/graphql", new StringContent("[]", Encoding.UTF8, "application/json"));
        Assert.Equal(ErrorCodes.Server.BatchNotAllowed, CodeOf(Assert.Single(await ErrorsAsync(empty))));
    }

    [Fact]
    public async Task A_kind_of_operation_that_the_schema_lacks_is_refused_by_code()
    {
        await using var host = await EngineHost.StartAsync(builder => builder.AddQueryType<Lone>());
        using var client = host.CreateClient();
        using var response = await client.PostAsync("/graphql", EngineHost.Body("mutation { __typename }"));
        var error = Assert.Single(await ErrorsAsync(response));
        Assert.Equal(ErrorCodes.Execution.OperationNotSupported, CodeOf(error));
        Assert.True(error.TryGetProperty("locations", out _));
    }

    [Fact]
    public async Task A_request_that_takes_too_long_is_ended_by_code()
    {
        await using var host = await EngineHost.StartAsync(builder => builder.AddQueryType<Lone>().ModifyRequestOptions(options => options.ExecutionTimeout = TimeSpan.FromMilliseconds(1)));
        using var client = host.CreateClient();
        using var response = await client.PostAsync("/graphql", EngineHost.Body("{ endless }"));
        Assert.Equal(ErrorCodes.Execution.Timeout, CodeOf(Assert.Single(await ErrorsAsync(response))));
    }

    [Theory]
    [InlineData("{ nope }", ErrorCodes.Validation.Failed)]
    [InlineData("{", ErrorCodes.Execution.SyntaxError)]
    [InlineData("subscription { onRefused }", ErrorCodes.Authentication.NotAuthenticated)]
    [InlineData("subscription { onSlow }", ErrorCodes.Execution.SubscriberTooSlow)]
    public async Task An_error_over_a_socket_has_a_code(string document, string code)
    {
        await using var host = await EngineHost.StartAsync(builder => builder.AddQueryType<Lone>().AddSubscriptionType<Events>().AddAuthorization());
        using var socket = await host.ConnectAsync();
        await socket.SubscribeAsync("1", document);
        var message = await socket.ReceiveAsync();
        while (message.Contains("\"data\":{", StringComparison.Ordinal))
        {
            message = await socket.ReceiveAsync();
        }

        Assert.Contains($"\"code\":\"{code}\"", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_socket_with_too_many_operations_is_told_so_by_code()
    {
        await using var host = await EngineHost.StartAsync(builder => builder.AddQueryType<Lone>());
        using var socket = await host.ConnectAsync();
        for (var i = 0; i <= 128; i++)
        {
            await socket.SubscribeAsync($"{i}", "{ endless }");
        }

        Assert.Contains($"\"code\":\"{ErrorCodes.Server.TooManyOperations}\"", await socket.ReceiveAsync(), StringComparison.Ordinal);
    }

    private static async Task<List<JsonElement>> ErrorsAsync(HttpResponseMessage response)
    {
        var answer = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());
        var errors = answer.GetProperty("errors").EnumerateArray().ToList();
        Assert.NotEmpty(errors);
        Assert.All(errors, error => Assert.NotEmpty(error.GetProperty("message").GetString()!));
        return errors;
    }

    private static string? CodeOf(JsonElement error) => error.GetProperty("extensions").GetProperty("code").GetString();

    [ExtendObjectType("Query")]
    internal sealed class Faulty
    {
        public string Refused() => throw new GraphQLException("No.");

        public string? Reported(IResolverContext context)
        {
            context.ReportError("No.");
            return null;
        }

        [GraphQLType<ListType<IntType>>]
        public IReadOnlyList<string> Numbers() => ["x"];

        [Authorize(Policy = "None")]
        public string Guarded() => "";

        [UsePaging(RequirePagingBoundaries = true)]
        public IQueryable<int> Bounded() => new[] { 1 }.AsQueryable();
    }

    [GraphQLName("Query")]
    internal sealed class Lone
    {
        public async Task<string> Endless(CancellationToken cancellationToken)
        {
            await new TaskCompletionSource().Task.WaitAsync(cancellationToken);
            return "";
        }
    }

    [GraphQLName("Subscription")]
    internal sealed class Events
    {
        [Authorize]
        [Subscribe(With = nameof(Slow))]
        public int OnRefused([EventMessage] int message) => message;

        [Subscribe(With = nameof(Slow))]
        public int OnSlow([EventMessage] int message) => message;

        public async IAsyncEnumerable<int> Slow()
        {
            await Task.Yield();
            yield return 1;
            throw new SubscriberTooSlowException("topic", 64);
        }
    }
}
