using HotChocolate.Execution;
using HotChocolate.Tests.Execution;
using HotChocolate.Types;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Tests.Types;

[Trait("Req", "G-API")]
public sealed class SchemaTests
{
    [Theory]
    [InlineData("type Author implements Named {\n  \"A number.\"\n  id: Int!")]
    [InlineData("\"Both parts.\"\n  label: String!\n  bookCount: Int!")]
    [InlineData("union AddBookProblem = NotFoundProblem | EmptyTitleProblem")]
    [InlineData("  LAST_24H\n  EPIC @deprecated(reason: \"Use NOVEL\")")]
    [InlineData("input EchoInput {\n  text: String!\n  times: Int! = 2\n  genres: [Genre!]\n  note: String\n}")]
    [InlineData("echo(input: EchoInput!, prefix: String! = \"> \"): String!")]
    [InlineData("scalar UUID @specifiedBy(url: \"https://tools.ietf.org/html/rfc4122\")")]
    [InlineData("type BooksEdge {")]
    [InlineData("order: [BookSortInput!]\n  ): BooksConnection")]
    [InlineData("names: [Named!]!")]
    [InlineData("some: [String]!\n  strict: [String!]")]
    public async Task Annotated_types_make_the_schema(string part)
    {
        var executor = await Sample.Executor();
        Assert.Contains(part, executor.Schema.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ignored_members_stay_out()
    {
        var executor = await Sample.Executor();
        Assert.DoesNotContain("secret", executor.Schema.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_printed_schema_is_one_to_graphql_js_and_introspects_alike()
    {
        var executor = await Sample.Executor();
        var introspection = GraphQLJs.Run("process.stdout.write(g.getIntrospectionQuery({ specifiedByUrl: true, inputValueDeprecation: true, oneOf: true, directiveIsRepeatable: true }))", "");
        var ours = (await executor.ExecuteAsync(introspection)).ToJson(false);
        var theirs = GraphQLJs.Run(
            """
            const { sdl, ours } = JSON.parse(input);
            const sort = (schema) => g.printSchema(g.lexicographicSortSchema(schema));
            const printed = sort(g.buildSchema(sdl));
            const introspected = sort(g.buildClientSchema(JSON.parse(ours).data));
            process.stdout.write(printed === introspected ? 'same' : printed + '\n=====\n' + introspected);
            """,
            System.Text.Json.JsonSerializer.Serialize(new { sdl = executor.Schema.ToString(), ours }));
        Assert.Equal("same", theirs);
    }

    [Fact]
    public async Task A_member_bound_replaces_the_field()
    {
        var executor = await new ServiceCollection().AddGraphQLServer().AddQueryType<Root>().AddTypeExtension<ThingExtension>().BuildRequestExecutorAsync();
        Assert.Equal("""{"data":{"thing":{"owner":"owner of 5"}}}""", (await executor.ExecuteAsync("{ thing { owner } }")).ToJson(false));
        Assert.DoesNotContain("ownerId", executor.Schema.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_of_demands_exactly_one()
    {
        var executor = await new ServiceCollection().AddGraphQLServer().AddQueryType<Root>().BuildRequestExecutorAsync();
        Assert.Contains("input PickInput @oneOf {\n  left: Int\n  right: String\n}", executor.Schema.ToString(), StringComparison.Ordinal);
        Assert.Equal("""{"data":{"pick":"1/"}}""", (await executor.ExecuteAsync("{ pick(by: { left: 1 }) }")).ToJson(false));
        Assert.Contains("must specify exactly one key", (await executor.ExecuteAsync("{ pick(by: { left: 1, right: \"x\" }) }")).ToJson(false), StringComparison.Ordinal);
        var variables = new Dictionary<string, object?> { ["by"] = new Dictionary<string, object?> { ["left"] = 1, ["right"] = null } };
        Assert.Contains(
            "Exactly one key must be specified for OneOf type",
            (await executor.ExecuteAsync("query($by: PickInput!) { pick(by: $by) }", variables)).ToJson(false),
            StringComparison.Ordinal);
    }

    /// <summary>Specification section 5.8.5, IsNonNullPosition; graphql-js passes over OneOf input objects that are required.</summary>
    [Theory]
    [InlineData("query($v: Int!) { pick(by: { left: $v }) }", true)]
    [InlineData("query($v: Int = 1) { pick(by: { left: $v }) }", true)]
    [InlineData("query($v: Int) { pick(by: { left: $v }) }", false)]
    [InlineData("query($v: Int = null) { pick(by: { left: $v }) }", false)]
    public async Task A_variable_in_a_one_of_cannot_be_null(string document, bool isValid)
    {
        var executor = await new ServiceCollection().AddGraphQLServer().AddQueryType<Root>().BuildRequestExecutorAsync();
        var json = (await executor.ExecuteAsync(document, new Dictionary<string, object?> { ["v"] = 1 })).ToJson(false);
        Assert.Contains(isValid ? """{"data":{"pick":"1/"}}""" : "must be non-nullable to be used for OneOf Input Object", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_variable_with_a_default_that_is_null_all_the_same_fails_its_field()
    {
        var executor = await new ServiceCollection().AddGraphQLServer().AddQueryType<Root>().BuildRequestExecutorAsync();
        var json = (await executor.ExecuteAsync("query($v: Int = 1) { pick(by: { left: $v }) }", new Dictionary<string, object?> { ["v"] = null })).ToJson(false);
        Assert.Equal(
            """{"errors":[{"message":"Argument \"by\" has invalid value {left: $v}.","locations":[{"line":1,"column":31}],"path":["pick"],"extensions":{"code":"INVALID_ARGUMENT"}}],"data":null}""",
            json);
    }

    [Fact]
    public async Task A_value_left_out_is_not_null()
    {
        var executor = await new ServiceCollection().AddGraphQLServer().AddQueryType<Root>().BuildRequestExecutorAsync();
        Assert.Equal(
            """{"data":{"a":"none","b":"null","c":"7"}}""",
            (await executor.ExecuteAsync("{ a: optional b: optional(value: null) c: optional(value: 7) }")).ToJson(false));
    }

    [Fact]
    public async Task A_query_type_is_needed()
    {
        var exception = await Assert.ThrowsAsync<SchemaException>(() => new ServiceCollection().AddGraphQLServer().BuildRequestExecutorAsync().AsTask());
        Assert.Equal("The schema has no query type.", exception.Message);
    }

    [Fact]
    public async Task A_union_needs_members()
    {
        var building = new ServiceCollection().AddGraphQLServer().AddQueryType<Lonely>().BuildRequestExecutorAsync;
        var exception = await Assert.ThrowsAsync<SchemaException>(() => building(null, default).AsTask());
        Assert.Contains("`LonelyUnion` has no member types", exception.Message, StringComparison.Ordinal);
    }

    [GraphQLName("Query")]
    internal sealed class Root
    {
        public Thing Thing => new(5);

        public string Pick(PickInput by) => $"{by.Left}/{by.Right}";

        public string Optional(Optional<int?> value) => value.HasValue ? value.Value?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "null" : "none";
    }

    internal sealed record Thing(int OwnerId);

    [OneOf]
    internal sealed record PickInput(int? Left, string? Right);

    [ExtendObjectType(typeof(Thing))]
    internal sealed class ThingExtension
    {
        [BindMember(nameof(Thing.OwnerId))]
        public string GetOwner([Parent] Thing thing) => $"owner of {thing.OwnerId}";
    }

    [GraphQLName("Query")]
    internal sealed class Lonely
    {
        public ILonelyUnion? Nothing => null;
    }

    [UnionType]
    internal interface ILonelyUnion;
}
