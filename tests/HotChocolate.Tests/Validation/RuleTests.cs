using System.Text.Json;
using HotChocolate.Execution;
using HotChocolate.Tests.Execution;

namespace HotChocolate.Tests.Validation;

/// <summary>Compares verdicts, messages and places with graphql-js, document by document.</summary>
[Trait("Req", "G-API")]
public sealed class RuleTests
{
    private static readonly string[] s_documents =
    [
        "{ book(id: \"b1\") { id } }",
        "query A { echo(input: { text: \"x\" }) } query A { twice(value: 1) }",
        "{ twice(value: 1) } query B { twice(value: 1) }",
        "subscription { onTick(limit: 1) { number } other: onTick(limit: 2) { number } }",
        "subscription S { ...F } fragment F on Subscription { a: onTick(limit: 1) { number } __typename }",
        "query($a: Nope) { any(value: $a) }",
        "{ ... on Bok { id } }",
        "{ ... on Genre { id } }",
        "{ ...F } fragment F on EchoInput { text }",
        "query($a: Book) { any(value: $a) }",
        "{ book(id: \"b1\") }",
        "{ book(id: \"b1\") { id { x } } }",
        "{ names { title } }",
        "{ addBook }",
        "mutation { addBook(title: \"\") { errors { message } } }",
        "{ ...F ...F } fragment F on Query { twice(value: 1) } fragment F on Query { twice(value: 2) }",
        "{ ...Nope }",
        "{ twice(value: 1) } fragment F on Query { twice(value: 2) }",
        "{ book(id: \"b1\") { ... on Author { name } } }",
        "{ book(id: \"b1\") { ...F } } fragment F on Author { name }",
        "{ names { ... on Author { name } ... on Named { name } } }",
        "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }",
        "{ ...A } fragment A on Query { ...A }",
        "query($a: Int, $a: Int) { any(value: $a) }",
        "query Q { any(value: $a) }",
        "query Q { ...F } fragment F on Query { any(value: $a) }",
        "query Q($a: Int) { twice(value: 1) }",
        "{ twice(value: 1) @nope }",
        "query @skip(if: true) { twice(value: 1) }",
        "query($a: Int @include(if: true)) { any(value: $a) }",
        "{ twice(value: 1) @skip(if: true) @skip(if: false) }",
        "{ twice(valu: 1) }",
        "{ twice(value: 1) @skip(iff: true) }",
        "{ twice(value: 1, value: 2) }",
        "{ twice }",
        "{ twice(value: 1) @skip }",
        "{ echo(input: {}) }",
        "{ echo(input: { txt: \"x\", text: \"y\" }) }",
        "{ echo(input: { text: \"x\", text: \"y\" }) }",
        "{ echo(input: { text: 5 }) }",
        "{ echo(input: { text: \"x\", times: 3000000000 }) }",
        "{ echo(input: { text: \"x\", times: 1.5 }) }",
        "{ echo(input: { text: \"x\", genres: [NOVEL, NOVELL, \"NOVEL\", 4] }) }",
        "{ echo(input: { text: \"x\", genres: NOVEL }) }",
        "{ echo(input: \"x\") }",
        "{ echo(input: [{ text: \"x\" }, null]) }",
        "{ echo(input: null) }",
        "{ echo(input: { text: null }) }",
        "{ book(id: null) { id } }",
        "{ book(id: [\"a\"]) { id } }",
        "{ book(id: { a: 1 }) { id } }",
        "{ any(value: { a: [1, $x] }) }",
        "query($x: Int) { any(value: { a: [1, $x] }) }",
        "query($x: String) { book(id: $x) { id } }",
        "query($x: String = \"b1\") { book(id: $x) { id } }",
        "query($x: String!) { book(id: $x) { id } }",
        "query($x: [String]) { book(id: $x) { id } }",
        "query($x: Int) { echo(input: { text: \"x\", times: $x }) }",
        "query($x: [Genre]) { echo(input: { text: \"x\", genres: $x }) }",
        "query($x: [Genre!]) { echo(input: { text: \"x\", genres: $x }) }",
        "query($x: Genre!) { echo(input: { text: \"x\", genres: [$x] }) }",
        "query($x: Int = 1.5) { any(value: 1) takes(number: $x) }",
        "{ x: twice(value: 1) x: twice(value: 2) }",
        "{ x: twice(value: 1) x: same(id: \"7f3c1d5e-0000-4000-8000-000000000001\") }",
        "{ x: twice(value: 1) ...F } fragment F on Query { x: twice(value: 2) }",
        "{ book(id: \"b1\") { a: id author { n: name } } ...F } fragment F on Query { book(id: \"b1\") { a: title author { n: country } } }",
        "{ names { ... on Author { x: name } ... on Named { x: name } } }",
        "mutation { addBook(title: \"\") { errors { ... on NotFoundProblem { x: message } ... on EmptyTitleProblem { x: length } } } }",
        "mutation { addBook(title: \"\") { errors { ... on NotFoundProblem { x: message } ... on EmptyTitleProblem { x: message } } } }",
        "{ ...A ...B } fragment A on Query { x: twice(value: 1) ...C } fragment B on Query { ...C } fragment C on Query { x: twice(value: 3) }",
        "type X { a: Int } { twice(value: 1) }",
        "{ __schema { types { name } } __type(name: \"Book\") { name } __typename }",
        "{ book(id: \"b1\") { __schema { types { name } } } }",
        "{ boks(frst: 1) { nods { id } } }",
        "{ nested { child { child { child { broken @include(if: $never) } } } } }",
        "mutation { __typename unknown }",
        "query Q($a: Int!) { twice(value: $a) @include(if: $a) }",
        "query Q($a: Boolean) { twice(value: 1) @include(if: $a) }",
        "query Q($a: Boolean = true) { twice(value: 1) @include(if: $a) }",
    ];

    public static TheoryData<string> Documents => [.. s_documents];

    private static readonly Lazy<Task<Dictionary<string, string[]>>> s_reference = new(ReferenceAsync);

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task A_document_is_judged_as_by_graphql_js(string document)
    {
        var executor = await Sample.Executor();
        var request = OperationRequestBuilder.New().SetDocument(document).SetOperationName("none such");
        var result = (await executor.ExecuteAsync(request.Build())).ExpectOperationResult();
        var ours = result.ContextData?.ContainsKey(WellKnownContextData.ValidationErrors) == true
            ? result.Errors!.Select(error => $"{error.Message} {string.Join(' ', error.Locations!.Select(location => $"{location.Line}:{location.Column}"))}")
            : [];
        Assert.Equal((await s_reference.Value)[document].Order(StringComparer.Ordinal), ours.Order(StringComparer.Ordinal));
    }

    private static async Task<Dictionary<string, string[]>> ReferenceAsync()
    {
        var executor = await Sample.Executor();
        var verdicts = GraphQLJs.Run(
            """
            const { sdl, documents } = JSON.parse(input);
            const schema = g.buildSchema(sdl);
            const judge = (document) => g.validate(schema, g.parse(document)).map((e) => `${e.message} ${e.locations.map((l) => `${l.line}:${l.column}`).join(' ')}`);
            process.stdout.write(JSON.stringify(documents.map(judge)));
            """,
            JsonSerializer.Serialize(new { sdl = executor.Schema.ToString(), documents = s_documents }));
        return s_documents.Zip(JsonSerializer.Deserialize<string[][]>(verdicts)!).ToDictionary(pair => pair.First, pair => pair.Second);
    }
}
