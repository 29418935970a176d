using System.Text.Json;
using HotChocolate.Execution.Processing;
using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Tests.Inputs;

/// <summary>Two thousand generated requests have their variables coerced, or refused, as graphql-js does it.</summary>
[Trait("Req", "G-API")]
public sealed class VariableCoercionTests
{
    private static readonly string[] s_types = ["Int", "Float", "String", "Boolean", "ID", "Size", "InnerInput", "OuterInput", "PickInput"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Variables_are_coerced_as_by_graphql_js(int seed)
    {
        var schema = await InputSample.SchemaAsync();
        var random = new Random(seed);
        var cases = Enumerable.Range(0, 1000).Select(_ => Generate(schema, new ValueGenerator(random, random.Next(3) * 12))).ToArray();
        var theirs = JsonSerializer.Deserialize<Verdict[]>(GraphQLJs.Run(
            """
            const { sdl, cases } = JSON.parse(input);
            const schema = g.buildSchema(sdl);
            const judge = ({ document, variables }) => {
              const { variableDefinitions } = g.parse(document).definitions[0];
              const { errors, coerced } = g.getVariableValues(schema, variableDefinitions, JSON.parse(variables), { maxErrors: 50 });
              return errors ? { errors: errors.map((e) => `${e.message} ${(e.locations ?? []).map((l) => `${l.line}:${l.column}`).join(' ')}`) } : { value: coerced };
            };
            process.stdout.write(JSON.stringify(cases.map(judge)));
            """,
            JsonSerializer.Serialize(new { sdl = schema.ToString(), cases }, JsonSerializerOptions.Web)), JsonSerializerOptions.Web)!;

        var differences = cases.Zip(theirs, (request, reference) => (request, reference, ours: Judge(schema, request)))
            .Where(judged => !judged.ours.Agrees(judged.reference))
            .Select(judged => $"{judged.request.Document} {judged.request.Variables}\n  graphql-js: {judged.reference}\n  we: {judged.ours}")
            .ToList();
        Assert.True(differences.Count == 0, string.Join('\n', differences.OrderBy(difference => difference.Length).Take(5).Prepend($"{differences.Count} differ")));
        Assert.InRange(theirs.Count(verdict => verdict.Errors is null), 200, 900);
    }

    [Theory]
    [InlineData("""{"v":"\ud800"}""")]
    [InlineData("""{"v":"x\udc00y"}""")]
    public async Task Half_a_surrogate_pair_is_no_text(string variables)
    {
        var verdict = Judge(await InputSample.SchemaAsync(), new("query($v: String) { __typename }", variables));
        Assert.Equal("Variable \"$v\" holds half a surrogate pair, which is no text; write the pair, or the character itself. 1:7", Assert.Single(verdict.Errors!));
    }

    [Fact]
    public async Task Half_a_surrogate_pair_in_a_name_is_no_text()
    {
        var verdict = Judge(await InputSample.SchemaAsync(), new("query($v: InnerInput) { __typename }", """{"v":{"number":1,"\ud83d":2}}"""));
        Assert.StartsWith("Variable \"$v\" holds half a surrogate pair", Assert.Single(verdict.Errors!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faults_beyond_the_fiftieth_are_not_looked_for()
    {
        var verdict = Judge(await InputSample.SchemaAsync(), new("query($v: [Int]) { __typename }", $$"""{"v":[{{string.Join(',', Enumerable.Repeat("\"x\"", 10_000))}}]}"""));
        Assert.Equal(VariableCoercion.MaxErrors + 1, verdict.Errors!.Length);
        Assert.StartsWith("Too many errors processing variables", verdict.Errors[^1], StringComparison.Ordinal);
    }

    private static Request Generate(Schema schema, ValueGenerator generator)
    {
        var definitions = new List<string>();
        var values = new List<string>();
        for (var i = 0; i < generator.Pick([1, 1, 2, 3]); i++)
        {
            var written = generator.Pick(s_types);
            written = generator.Pick([written, written, written + "!", $"[{written}]", $"[{written}!]!", $"[[{written}]!]"]);
            var type = TypeNodes.Resolve(schema, Utf8GraphQLParser.Syntax.ParseTypeReference(written))!;
            var defaultValue = generator.Chance(25) ? $" = {new ValueGenerator(new Random(i), 0).Literal(type.NullableType(), _ => null)}" : "";
            definitions.Add($"$v{i}: {written}{(defaultValue == " = null" ? "" : defaultValue)}");
            if (generator.Chance(80))
            {
                values.Add($"\"v{i}\": {generator.Json(type)}");
            }
        }

        return new($"query({string.Join(", ", definitions)}) {{ __typename }}", "{" + string.Join(", ", values) + "}");
    }

    private static Verdict Judge(Schema schema, Request request)
    {
        var operation = (OperationDefinitionNode)Utf8GraphQLParser.Parse(request.Document).Definitions[0];
        var raw = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(request.Variables)!.ToDictionary(pair => pair.Key, pair => (object?)pair.Value);
        try
        {
            var values = new VariableCoercion(schema).Coerce(operation.VariableDefinitions, raw);
            return new(Reveal.Map(operation.VariableDefinitions
                .Select(definition => definition.Variable.Name.Value)
                .Where(name => values.TryGet(name, out _))
                .Select(name => (name, values.TryGet(name, out var value) ? value : null))), null);
        }
        catch (GraphQLException exception)
        {
            return Verdict.Of(exception);
        }
    }

    private sealed record Request(string Document, string Variables);
}
