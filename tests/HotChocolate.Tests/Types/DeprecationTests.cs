using System.Text.Json;
using HotChocolate.Execution;
using HotChocolate.Types;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Tests.Types;

/// <summary>What is deprecated says so, with its reason, in introspection and in the schema's text.</summary>
[Trait("Req", "G-API")]
public sealed class DeprecationTests
{
    [Theory]
    [InlineData("  old(by: OldInput, kind: Kind @deprecated(reason: \"Use `by`.\")): String @deprecated(reason: \"Use `current`.\")")]
    [InlineData("  plain: String @deprecated(reason: \"No longer supported\")")]
    [InlineData("  STALE @deprecated(reason: \"Use FRESH.\")")]
    [InlineData("  given: Int @deprecated(reason: \"Use `text`.\")\n  positional: Int @deprecated(reason: \"Use `text`.\")\n  choice: ChoiceInput")]
    [InlineData("input ChoiceInput @oneOf {\n  left: Int\n  right: String\n}")]
    public async Task The_schemas_text_says_what_is_deprecated(string part) =>
        Assert.Contains(part, (await ExecutorAsync()).Schema.ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Introspection_shows_what_is_deprecated_to_whoever_asks(bool isShown)
    {
        var shown = isShown ? "(includeDeprecated: true)" : "";
        var executor = await ExecutorAsync();
        var result = await executor.ExecuteAsync($$"""
            {
              query: __type(name: "Query") { fields{{shown}} { name isDeprecated deprecationReason args{{shown}} { name deprecationReason } } }
              kind: __type(name: "Kind") { enumValues{{shown}} { name deprecationReason } }
              old: __type(name: "OldInput") { isOneOf inputFields{{shown}} { name isDeprecated deprecationReason } }
              choice: __type(name: "ChoiceInput") { isOneOf inputFields { name } }
            }
            """);
        var data = JsonSerializer.Deserialize<JsonElement>(result.ToJson()).GetProperty("data");
        Assert.Equal(isShown ? "current,old:Use `current`.,plain:No longer supported" : "current", Names(data.GetProperty("query").GetProperty("fields")));
        Assert.Equal(isShown ? "FRESH,STALE:Use FRESH." : "FRESH", Names(data.GetProperty("kind").GetProperty("enumValues")));
        Assert.Equal(isShown ? "text,given:Use `text`.,positional:Use `text`.,choice" : "text,choice", Names(data.GetProperty("old").GetProperty("inputFields")));
        Assert.Equal(isShown ? "by,kind:Use `by`." : "by", Names(data.GetProperty("query").GetProperty("fields")[isShown ? 1 : 0].GetProperty("args")));
        Assert.Equal((false, true), (data.GetProperty("old").GetProperty("isOneOf").GetBoolean(), data.GetProperty("choice").GetProperty("isOneOf").GetBoolean()));
    }

    [Theory]
    [InlineData("UUID", "https://tools.ietf.org/html/rfc4122")]
    [InlineData("DateTime", "https://www.graphql-scalars.com/date-time")]
    [InlineData("Any", null)]
    [InlineData("String", null)]
    public async Task A_scalar_leads_to_its_specification(string scalar, string? url)
    {
        var executor = await ExecutorAsync();
        var result = await executor.ExecuteAsync($$"""{ __type(name: "{{scalar}}") { specifiedByURL } }""");
        Assert.Equal("{\"data\":{\"__type\":{\"specifiedByURL\":" + JsonSerializer.Serialize(url) + "}}}", result.ToJson(false));
        Assert.Equal(url is not null, executor.Schema.ToString()!.Contains($"scalar {scalar} @specifiedBy(url: \"{url}\")", StringComparison.Ordinal));
    }

    private static string Names(JsonElement members) => string.Join(',', members.EnumerateArray().Select(member =>
        member.GetProperty("name").GetString() + (member.TryGetProperty("deprecationReason", out var reason) && reason.GetString() is { } text ? ":" + text : "")));

    private static ValueTask<IRequestExecutor> ExecutorAsync() =>
        new ServiceCollection().AddGraphQLServer().AddQueryType<Root>().AddType<UuidType>().AddType<DateTimeType>().AddType<AnyType>().BuildRequestExecutorAsync();

    [GraphQLName("Query")]
    internal sealed class Root
    {
        public string? Current(OldInput? by) => by?.Text;

        [Obsolete("Use `current`.")]
        public string? Old(OldInput? by, [GraphQLDeprecated("Use `by`.")] Kind? kind) => kind is null ? by?.Text : "";

        [Obsolete]
        public string? Plain => null;
    }

    internal enum Kind
    {
        Fresh,

        [GraphQLDeprecated("Use FRESH.")]
        Stale,
    }

    internal sealed record OldInput(
        string? Text,
        [property: GraphQLDeprecated("Use `text`.")] int? Given,
        [GraphQLDeprecated("Use `text`.")] int? Positional,
        ChoiceInput? Choice);

    [OneOf]
    internal sealed record ChoiceInput(int? Left, string? Right);
}
