namespace HotChocolate.Tests.Execution;

[Trait("Req", "G-API")]
public sealed class QueryTests
{
    [Fact]
    public async Task A_field_with_an_argument_is_resolved() => Assert.Equal(
        """{"data":{"book":{"id":"b3","title":"Book 03","pages":30,"rating":1.5,"genre":"SHORT_STORY","publishedAt":"2026-01-03T10:00:00.000Z","author":{"name":"Author 3","label":"Author 3 ()","bookCount":1}}}}""",
        await Sample.Run("""{ book(id: "b3") { id title pages rating genre publishedAt author { name label bookCount } } }"""));

    [Fact]
    public async Task Input_objects_take_defaults_enums_lists_and_null() => Assert.Equal(
        """{"data":{"a":"> hi|2||null","b":"x|3|Novel,Last24H|n"}}""",
        await Sample.Run("""{ a: echo(input: { text: "hi" }) b: echo(input: { text: "x", times: 3, genres: [NOVEL, LAST_24H], note: "n" }, prefix: "") }"""));

    [Fact]
    public async Task A_single_value_stands_for_a_list_of_one() => Assert.Equal(
        """{"data":{"echo":"> x|2|Novel|null"}}""",
        await Sample.Run("""{ echo(input: { text: "x", genres: NOVEL }) }"""));

    [Fact]
    public async Task Scalars_go_in_and_come_out() => Assert.Equal(
        """{"data":{"any":{"a":[1,2.5,"x",true,null,"E"]},"twice":8000000000,"at":"2026-01-18T10:00:00.000Z","same":"7f3c1d5e-0000-4000-8000-000000000001"}}""",
        await Sample.Run("""{ any(value: { a: [1, 2.5, "x", true, null, E] }) twice(value: 4000000000) at(time: "2026-01-18T11:00:00+01:00") same(id: "7f3c1d5e-0000-4000-8000-000000000001") }"""));

    [Theory]
    [InlineData("{ any(value: $v) }", "Any", """{"a":[1,2.5,"x",true,null]}""", """{"data":{"any":{"a":[1,2.5,"x",true,null]}}}""")]
    [InlineData("{ any(value: { inner: [$v] }) }", "Any", """{"b":1}""", """{"data":{"any":{"inner":[{"b":1}]}}}""")]
    [InlineData("{ twice(value: $v) }", "Long!", "4000000000", """{"data":{"twice":8000000000}}""")]
    [InlineData("{ at(time: $v) }", "DateTime!", "\"2026-01-18T10:00:00.5Z\"", """{"data":{"at":"2026-01-18T10:00:00.500Z"}}""")]
    [InlineData("{ echo(input: $v) }", "EchoInput!", """{"text":"t","genres":["NOVEL"]}""", """{"data":{"echo":"> t|2|Novel|null"}}""")]
    [InlineData("{ echo(input: { text: $v }) }", "String!", "\"t\"", """{"data":{"echo":"> t|2||null"}}""")]
    public async Task Variables_are_coerced(string selections, string type, string value, string expected)
    {
        using var variables = System.Text.Json.JsonDocument.Parse($$"""{"v":{{value}}}""");
        Assert.Equal(expected, await Sample.Run($"query($v: {type}) {selections}", variables.RootElement));
    }

    [Theory]
    [InlineData("number", "Int!", "1.5", "Variable \\\"$v\\\" got invalid value 1.5; Int cannot represent non-integer value: 1.5")]
    [InlineData("number", "Int!", "3000000000", "Variable \\\"$v\\\" got invalid value 3000000000; Int cannot represent non 32-bit signed integer value: 3000000000")]
    [InlineData("number", "Int!", "null", "Variable \\\"$v\\\" of non-null type \\\"Int!\\\" must not be null.")]
    [InlineData("numbers", "[Int!]!", "[1,\\\"x\\\"]", "Variable \\\"$v\\\" got invalid value \\\"x\\\" at \\\"v[1]\\\"; Int cannot represent non-integer value: \\\"x\\\"")]
    [InlineData("input", "EchoInput!", "{}", "Variable \\\"$v\\\" got invalid value {}; Field \\\"text\\\" of required type \\\"String!\\\" was not provided.")]
    [InlineData("input", "EchoInput!", "{\\\"text\\\":1}", "Variable \\\"$v\\\" got invalid value 1 at \\\"v.text\\\"; String cannot represent a non string value: 1")]
    [InlineData("input", "EchoInput!", "{\\\"txt\\\":1}", "Field \\\"txt\\\" is not defined by type \\\"EchoInput\\\". Did you mean \\\"text\\\"?")]
    [InlineData("genre", "Genre!", "\\\"NOVELL\\\"", "Value \\\"NOVELL\\\" does not exist in \\\"Genre\\\" enum. Did you mean the enum value \\\"NOVEL\\\"?")]
    [InlineData("time", "DateTime!", "\\\"2026-01-18T10:00:00\\\"", "DateTime cannot represent value: \\\"2026-01-18T10:00:00\\\".")]
    public async Task A_variable_that_does_not_fit_is_named(string argument, string type, string value, string expected)
    {
        using var variables = System.Text.Json.JsonDocument.Parse($$"""{"v":{{value.Replace("\\\"", "\"", StringComparison.Ordinal)}}}""");
        var result = await Sample.Run($"query($v: {type}) {{ takes({argument}: $v) }}", variables.RootElement);
        Assert.Contains(expected, result, StringComparison.Ordinal);
        Assert.DoesNotContain("\"data\"", result, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_variable_left_out_lets_the_default_of_the_argument_stand() => Assert.Equal(
        """{"data":{"echo":"> x|2||null"}}""",
        await Sample.Run("""query($p: String! = "> ", $t: Int! = 2) { echo(input: { text: "x", times: $t }, prefix: $p) }"""));

    [Fact]
    public async Task Conditions_leave_fields_out() => Assert.Equal(
        """{"data":{"book":{"title":"Book 01","b":"b1"}}}""",
        await Sample.Run(
            """
            query($yes: Boolean!, $no: Boolean!) {
              book(id: "b1") {
                id @skip(if: $yes)
                pages @include(if: $no)
                title @include(if: $yes) @skip(if: $no)
                rating @include(if: false)
                ...F @skip(if: $yes)
                ... @include(if: $yes) { b: id }
              }
            }
            fragment F on Book { genre }
            """,
            new { yes = true, no = false }));

    [Fact]
    public async Task A_field_selected_twice_under_other_conditions_merges_what_holds() => Assert.Equal(
        """{"data":{"book":{"author":{"name":"Author 1"},"id":"b1"}}}""",
        await Sample.Run("""query($no: Boolean!) { book(id: "b1") { author { name } author @include(if: $no) { country } id } }""", new { no = false }));

    [Fact]
    public async Task Fragments_on_interfaces_apply_by_type() => Assert.Equal(
        """{"data":{"names":[{"name":"Author 1","__typename":"Author","country":"NL"},{"name":"Author 2","__typename":"Author","country":"NL"}]}}""",
        await Sample.Run("{ names { name __typename ... on Author { country } } }"));

    [Fact]
    public async Task Union_members_are_told_apart() => Assert.Equal(
        """{"data":{"addBook":{"book":null,"errors":[{"__typename":"EmptyTitleProblem","message":"empty","length":0},{"__typename":"NotFoundProblem","message":"nothing"}]}}}""",
        await Sample.Run("""mutation { addBook(title: "") { book { id } errors { __typename ... on NotFoundProblem { message } ... on EmptyTitleProblem { message length } } } }"""));

    [Fact]
    public async Task Mutations_run_one_after_the_other() => Assert.Equal(
        """{"data":{"a":"a","b":"a b","c":"a b c"}}""",
        await Sample.Run("""mutation { a: log(word: "a", yields: 200) b: log(word: "b", yields: 20) c: log(word: "c", yields: 0) }"""));

    [Fact]
    public async Task The_operation_named_is_executed()
    {
        var executor = await Sample.Executor();
        var request = HotChocolate.Execution.OperationRequestBuilder.New().SetDocument("query A { twice(value: 1) } query B { twice(value: 2) }");
        Assert.Equal("""{"data":{"twice":4}}""", HotChocolate.Execution.ExecutionResultExtensions.ToJson(await executor.ExecuteAsync(request.SetOperationName("B").Build()), false));
        Assert.Contains("Unknown operation named \\\"C\\\".", HotChocolate.Execution.ExecutionResultExtensions.ToJson(await executor.ExecuteAsync(request.SetOperationName("C").Build()), false), StringComparison.Ordinal);
        Assert.Contains("Must provide operation name", HotChocolate.Execution.ExecutionResultExtensions.ToJson(await executor.ExecuteAsync(request.SetOperationName(null).Build()), false), StringComparison.Ordinal);
    }
}
