namespace HotChocolate.Tests.Validation;

/// <summary>Documents that each rule lets pass, and such as it refuses; other rules may refuse the former.</summary>
internal static class RuleCases
{
    public static IReadOnlyDictionary<string, (string[] Valid, string[] Invalid)> All { get; } = new Dictionary<string, (string[] Valid, string[] Invalid)>
    {
        ["ExecutableDefinitions"] = (
            ["{ __typename }", "{ ...F } fragment F on Query { __typename }"],
            ["type X { a: Int } { __typename }", "{ __typename } extend type Book { x: Int }", "schema { query: Query } { __typename }", "directive @x on FIELD { __typename }"]),
        ["UniqueOperationNames"] = (
            ["query A { __typename } query B { __typename }", "query A { __typename } fragment A on Query { __typename }", "{ __typename } { __typename }"],
            ["query A { __typename } query A { __typename }", "query A { __typename } mutation A { __typename } subscription A { __typename }"]),
        ["LoneAnonymousOperation"] = (
            ["{ __typename }", "query A { __typename } query B { __typename }", "{ ...F } fragment F on Query { __typename }"],
            ["{ __typename } query A { __typename }", "{ __typename } { __typename }", "mutation { __typename } query A { __typename }"]),
        ["SingleFieldSubscriptions"] = (
            ["subscription { onTick(limit: 1) { number } }", "subscription { a: onTick(limit: 1) { number } ...F } fragment F on Subscription { a: onTick(limit: 1) { limit } }", "{ a: __typename b: __typename }"],
            ["subscription S { onTick(limit: 1) { number } other: onTick(limit: 2) { number } }", "subscription { __typename }", "subscription { ... { onTick(limit: 1) { number } } ...F } fragment F on Subscription { x: __typename }"]),
        ["KnownTypeNames"] = (
            ["query($a: EchoInput) { ... on Query { __typename } }", "fragment F on Named { name }", "query($a: [[Int!]]!) { __typename }"],
            ["query($a: Nope) { __typename }", "{ ... on Bok { id } }", "fragment F on Queri { __typename }", "query($a: [Strin!]!) { __typename }"]),
        ["FragmentsOnCompositeTypes"] = (
            ["{ ... on Query { __typename } ... { __typename } }", "fragment F on Named { name }", "fragment F on AddBookProblem { __typename }", "{ ... on Nope { x } }"],
            ["{ ... on Genre { id } }", "fragment F on EchoInput { text }", "fragment F on String { x }"]),
        ["VariablesAreInputTypes"] = (
            ["query($a: String, $b: [Genre!]!, $c: EchoInput, $d: Nope) { __typename }"],
            ["query($a: Book) { __typename }", "query($a: [Named!]!) { __typename }", "query($a: AddBookProblem!, $b: Author) { __typename }"]),
        ["ScalarLeafs"] = (
            ["{ book(id: 1) { id genre } }", "{ nope }"],
            ["{ book(id: 1) }", "{ book(id: 1) { id { x } } }", "{ book(id: 1) { genre { x } } names }", "mutation { addBook(title: \"\") { errors } }"]),
        ["FieldsOnCorrectType"] = (
            ["{ book(id: 1) { __typename title } names { name } }", "{ names { ... on Author { country } } }", "{ ... on Nope { x } }", "{ __schema { queryType { name } } }"],
            ["{ boks { id } }", "{ names { country } }", "{ names { title } }", "mutation { addBook(title: \"\") { errors { message } } }", "{ book(id: 1) { __schema { queryType { name } } } }", "{ nested { child { nope } } }"]),
        ["UniqueFragmentNames"] = (
            ["fragment A on Query { __typename } fragment B on Query { __typename }", "query A { __typename } fragment A on Query { __typename }"],
            ["fragment A on Query { __typename } fragment A on Book { id }", "fragment A on Query { x } fragment A on Query { x } fragment A on Query { x }"]),
        ["KnownFragmentNames"] = (
            ["{ ...F } fragment F on Query { __typename }", "{ ... { __typename } }"],
            ["{ ...Nope }", "{ nested { ...F } } fragment F on Nested { ...G ... on Nested { ...H } }"]),
        ["NoUnusedFragments"] = (
            ["{ ...F } fragment F on Query { ...G } fragment G on Query { __typename }"],
            ["{ __typename } fragment F on Query { __typename }", "{ ...F } fragment F on Query { x } fragment G on Query { ...H } fragment H on Query { ...G }"]),
        ["PossibleFragmentSpreads"] = (
            ["{ names { ... on Author { name } ... on Named { name } } }", "{ book(id: 1) { ... on Book { id } ... on Nope { id } } }", "{ book(id: 1) { ... on Genre { id } } }"],
            ["{ book(id: 1) { ... on Author { name } } }", "{ book(id: 1) { ...F } } fragment F on Author { name }", "{ names { ... on Book { id } } }", "mutation { addBook(title: \"\") { errors { ... on Named { name } } } }"]),
        ["NoFragmentCycles"] = (
            ["{ ...A ...B } fragment A on Query { ...B } fragment B on Query { __typename }", "{ ...Nope }"],
            ["fragment A on Query { ...A }", "fragment A on Query { ...B } fragment B on Query { ...A }", "fragment A on Nested { child { ...B } } fragment B on Nested { ...C } fragment C on Nested { inner { ...A } ...B }"]),
        ["UniqueVariableNames"] = (
            ["query($a: Int, $b: Int) { __typename } query($a: Int) { __typename }"],
            ["query($a: Int, $a: Int) { __typename }", "query A($a: Int, $a: String, $a: Nope) { __typename } query B($b: Int, $b: Int) { __typename }"]),
        ["NoUndefinedVariables"] = (
            ["query($a: Int) { any(value: $a) ...F } fragment F on Query { any(value: [$a]) }", "fragment F on Query { any(value: $a) }"],
            ["query Q { any(value: $a) }", "{ ...F } fragment F on Query { any(value: { x: [$a] }) twice(value: $b) }", "query A($a: Int) { ...F } query B { ...F } fragment F on Query { twice(value: $a) }", "{ twice(value: 1) @skip(if: $s) }"]),
        ["NoUnusedVariables"] = (
            ["query($a: Int) { ...F } fragment F on Query { any(value: { a: $a }) }", "query($a: Boolean!) { __typename @skip(if: $a) }"],
            ["query($a: Int) { __typename }", "query Q($a: Int, $b: Int) { any(value: $a) }", "query Q($a: Int) { __typename } fragment F on Query { any(value: $a) }"]),
        ["KnownDirectives"] = (
            ["{ __typename @skip(if: true) ... @include(if: true) { __typename } ...F @skip(if: false) } fragment F on Query { __typename }"],
            ["{ __typename @nope }", "query @skip(if: true) { __typename }", "query($a: Int @include(if: true)) { __typename }", "fragment F on Query @deprecated { __typename }", "mutation @oneOf { __typename } subscription @skip { x }"]),
        ["UniqueDirectivesPerLocation"] = (
            ["{ a: __typename @skip(if: true) @include(if: true) b: __typename @skip(if: true) }", "{ __typename @nope @nope }"],
            ["{ __typename @skip(if: true) @skip(if: false) }", "{ ... @include(if: true) @include(if: true) @include(if: true) { __typename } }"]),
        ["KnownArgumentNames"] = (
            ["{ twice(value: 1) @skip(if: true) nope(x: 1) }", "{ __type(name: \"x\") { fields(includeDeprecated: true) { name } } }"],
            ["{ twice(valu: 1) }", "{ __typename @skip(iff: true) }", "{ book(id: 1, idd: 2, other: 3) { id } }", "{ __type(nam: \"x\") { fields(deprecated: true) { name } } }"]),
        ["UniqueArgumentNames"] = (
            ["{ twice(value: 1) a: twice(value: 1) @skip(if: true) }"],
            ["{ twice(value: 1, value: 2) }", "{ twice(value: 1, other: 1, value: 2, value: 3) @skip(if: true, if: true) }"]),
        ["ValuesOfCorrectType"] = (
            [
                "{ echo(input: { text: \"x\", times: 2, genres: [NOVEL], note: null }) }", "{ echo(input: { text: \"x\", genres: NOVEL }) }", "{ any(value: { a: [1, { b: \"x\" }] }) }",
                "{ takes(numbers: 5) }", "query($a: Int = 5, $b: [Genre!] = [NOVEL]) { __typename }", "{ nope(x: { y: 1 }) }", "{ book(id: \"4\") { id } }", "{ pick(by: { number: 1 }) }",
            ],
            [
                "{ takes(number: \"1\") }", "{ echo(input: {}) }", "{ echo(input: { txt: \"x\", text: \"y\" }) }", "{ echo(input: { text: 5, times: 3000000000 }) }", "{ echo(input: { text: \"x\", genres: [NOVELL, \"NOVEL\", 4] }) }",
                "{ echo(input: \"x\") }", "{ echo(input: null) }", "{ echo(input: [{ text: \"x\" }, null]) }", "{ book(id: [\"a\"]) { id } }", "{ takes(numbers: [1, null, 1.5, {}]) }", "query($a: Int = \"x\", $b: EchoInput = { nope: 1 }) { __typename }",
                "{ __typename @skip(if: \"yes\") }", "{ book(id: 1.5) { id } }", "{ book(id: null) { id } }", "{ pick(by: {}) }", "{ pick(by: { number: 1, text: null }) }", "{ pick(by: { text: null }) }",
            ]),
        ["ProvidedRequiredArguments"] = (
            ["{ twice(value: 1) echo(input: null) }", "{ takes }", "{ nope __typename @nope }", "{ __typename @deprecated }"],
            ["{ twice }", "{ __typename @skip }", "{ echo(prefix: \"x\") book { id } }", "{ __type { name } ... @include { __typename } }"]),
        ["VariablesInAllowedPosition"] = (
            [
                "query($x: String!) { book(id: $x) { id } }", "query($x: String = \"b\") { book(id: $x) { id } }", "query($x: Int, $y: Any) { takes(number: $x) any(value: { x: $x }) y: any(value: $y) }", "query($x: Int!) { takes(numbers: [$x]) }",
                "query($x: String) { echo(prefix: $x, input: null) }", "query($x: Nope) { book(id: $x) { id } }", "query($x: Boolean = true) { __typename @skip(if: $x) }", "query($x: Int!) { pick(by: { number: $x }) }",
            ],
            [
                "query($x: String) { book(id: $x) { id } }", "query($x: [String]) { book(id: $x) { id } }", "query($x: [Genre]) { echo(input: { text: \"x\", genres: $x }) }", "query($x: Int) { takes(numbers: [$x]) }",
                "query($x: Boolean) { ...F } fragment F on Query { __typename @skip(if: $x) }", "query($x: Int!) { takes(numbers: $x) }", "query($x: String = null) { book(id: $x) { id } }", "query($x: Int) { pick(by: { number: $x }) }",
            ]),
        ["OverlappingFieldsCanBeMerged"] = (
            [
                "{ book(id: 1) { id } book(id: 1) { title } }", "{ names { ... on Author { x: name } } x: twice(value: 1) }", "{ a: twice(value: 1) a: twice(value: 1) @skip(if: true) }",
                "mutation { addBook(title: \"\") { errors { ... on NotFoundProblem { x: message } ... on EmptyTitleProblem { x: message } } } }",
            ],
            [
                "{ x: twice(value: 1) x: twice(value: 2) }", "{ x: twice(value: 1) ...F } fragment F on Query { x: __typename }", "{ book(id: 1) { author { n: name } } ...F } fragment F on Query { book(id: 1) { author { n: country } } }",
                "mutation { addBook(title: \"\") { errors { ... on NotFoundProblem { x: message } ... on EmptyTitleProblem { x: length } } } }", "{ book(id: 1) { id } book { id } }",
            ]),
        ["UniqueInputFieldNames"] = (
            ["{ echo(input: { text: \"x\", times: 1 }) any(value: { a: { a: 1 } }) }"],
            ["{ echo(input: { text: \"x\", text: \"y\" }) }", "{ any(value: [{ a: 1, b: { c: 1, c: 2, c: 3 }, a: 2 }]) }"]),
        ["MaxIntrospectionDepth"] = (
            [
                "{ __schema { types { fields { type { fields { name } } } } } }", "{ __type(name: \"x\") { fields { type { interfaces { name } } } possibleTypes { name } } }", "{ book(id: 1) { fields { fields { fields { fields } } } } }",
                "{ __schema { ...F ...Nope } } fragment F on __Schema { types { ...T } } fragment T on __Type { fields { type { ofType { fields { name } } } } }",
            ],
            [
                "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }", "{ __type(name: \"x\") { possibleTypes { interfaces { inputFields { name } } } } }",
                "{ __schema { types { ...T } } } fragment T on __Type { fields { type { ...T } } }", "{ a: __type(name: \"x\") { ...T } __schema { types { fields { type { ...T } } } } } fragment T on __Type { fields { type { possibleTypes { name } } } }",
                "{ __schema { types { fields { type { ... { fields { type { fields { __schema { types { name } } } } } } } } } } }",
            ]),
    };
}
