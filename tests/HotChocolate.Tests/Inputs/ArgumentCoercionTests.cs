using System.Text.Json;
using HotChocolate.Execution;
using HotChocolate.Execution.Processing;
using HotChocolate.Language;
using HotChocolate.Types;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Tests.Inputs;

/// <summary>Two thousand generated fields have their arguments coerced, or refused, as graphql-js does it.</summary>
[Trait("Req", "G-API")]
public sealed class ArgumentCoercionTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Arguments_are_coerced_as_by_graphql_js(int seed)
    {
        var schema = await InputSample.SchemaAsync();
        var random = new Random(seed);
        var cases = Enumerable.Range(0, 1000).Select(_ => Generate(schema, new ValueGenerator(random, random.Next(3) * 8), random)).ToArray();
        var theirs = JsonSerializer.Deserialize<Verdict?[]>(GraphQLJs.Run(
            """
            const { sdl, cases } = JSON.parse(input);
            const schema = g.buildSchema(sdl);
            const judge = ({ document, variables }) => {
              const operation = g.parse(document).definitions[0];
              const { errors, coerced } = g.getVariableValues(schema, operation.variableDefinitions, JSON.parse(variables));
              if (errors) return null;
              const node = operation.selectionSet.selections[0];
              try {
                return { value: g.getArgumentValues(schema.getQueryType().getFields()[node.name.value], node, coerced) };
              } catch (e) {
                return { errors: [`${e.message} ${(e.locations ?? []).map((l) => `${l.line}:${l.column}`).join(' ')}`] };
              }
            };
            process.stdout.write(JSON.stringify(cases.map(judge)));
            """,
            JsonSerializer.Serialize(new { sdl = schema.ToString(), cases }, JsonSerializerOptions.Web)), JsonSerializerOptions.Web)!;

        var differences = cases.Zip(theirs, (request, reference) => (request, reference, ours: Judge(schema, request)))
            .Where(judged => judged.reference is null ? judged.ours is not null : judged.ours?.Agrees(judged.reference) != true)
            .Select(judged => $"{judged.request.Document} {judged.request.Variables}\n  graphql-js: {judged.reference}\n  we: {judged.ours}")
            .ToList();
        Assert.True(differences.Count == 0, string.Join('\n', differences.OrderBy(difference => difference.Length).Take(5).Prepend($"{differences.Count} differ")));
        Assert.InRange(theirs.Count(verdict => verdict is { Errors: null }), 200, 900);
        Assert.InRange(theirs.Count(verdict => verdict is { Errors: not null }), 50, 900);
    }

    [Fact]
    public async Task An_argument_that_does_not_fit_makes_its_field_null()
    {
        var executor = await new ServiceCollection().AddGraphQLServer().AddQueryType<Questions>().BuildRequestExecutorAsync();
        var result = await executor.ExecuteAsync("query($n: Int) { ok: numbers(rate: 1) a: objects(inner: { number: 1, numbers: [1, $n] }) }");
        Assert.Equal(
            """{"errors":[{"message":"Variable \"$n\" of type \"Int\" used in position expecting type \"Int!\".","locations":[{"line":1,"column":7},{"line":1,"column":83}],"extensions":{"code":"GRAPHQL_VALIDATION_FAILED","specifiedBy":"https://spec.graphql.org/September2025/#sec-All-Variable-Usages-Are-Allowed"}}]}""",
            result.ToJson(false));
        var bubbled = await executor.ExecuteAsync(
            "query($n: Int = 1) { ok: numbers(rate: 1) a: objects(inner: { number: 1, numbers: [1, $n] }) }", new Dictionary<string, object?> { ["n"] = null });
        Assert.Equal(
            """{"errors":[{"message":"Argument \"inner\" has invalid value {number: 1, numbers: [1, $n]}.","locations":[{"line":1,"column":61}],"path":["a"],"extensions":{"code":"INVALID_ARGUMENT"}}],"data":{"ok":true,"a":null}}""",
            bubbled.ToJson(false));
    }

    private static Request Generate(Schema schema, ValueGenerator generator, Random random)
    {
        var field = generator.Pick(schema.QueryType.Fields);
        var definitions = new List<string>();
        var values = new List<string>();
        string? Variable(IType type)
        {
            if (!generator.Chance(15))
            {
                return null;
            }

            var name = $"v{definitions.Count}";
            var defaultValue = generator.Chance(20) ? $" = {new ValueGenerator(random, 0).Literal(type.NullableType(), _ => null)}" : "";
            definitions.Add($"${name}: {(generator.Chance(60) ? type.NullableType() : type)}{(defaultValue == " = null" ? "" : defaultValue)}");
            if (generator.Chance(70))
            {
                values.Add($"\"{name}\": {new ValueGenerator(random, 2).Json(type.NullableType())}");
            }

            return "$" + name;
        }

        var arguments = field.Arguments
            .Where(argument => generator.Chance(argument.IsRequired ? 97 : 50))
            .Select(argument => $"{argument.Name}: {generator.Literal(argument.Type, Variable)}")
            .ToList();
        var variables = definitions.Count == 0 ? "" : $"({string.Join(", ", definitions)})";
        return new($"query Q{variables} {{ {field.Name}{(arguments.Count == 0 ? "" : $"({string.Join(", ", arguments)})")} }}", "{" + string.Join(", ", values) + "}");
    }

    /// <returns>Null where the variables do not fit.</returns>
    private static Verdict? Judge(Schema schema, Request request)
    {
        var operation = (OperationDefinitionNode)Utf8GraphQLParser.Parse(request.Document).Definitions[0];
        var raw = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(request.Variables)!.ToDictionary(pair => pair.Key, pair => (object?)pair.Value);
        VariableValues variables;
        try
        {
            variables = new VariableCoercion(schema).Coerce(operation.VariableDefinitions, raw);
        }
        catch (GraphQLException)
        {
            return null;
        }

        var node = (FieldNode)operation.SelectionSet.Selections[0];
        schema.TryGetField(schema.QueryType, node.Name.Value, out var field);
        try
        {
            var values = ArgumentPlan.Compile(field!, node).Coerce(variables);
            return new(Reveal.Map(field!.Arguments.Select(argument => (argument.Name, values[argument.Index]))), null);
        }
        catch (GraphQLException exception)
        {
            return Verdict.Of(exception);
        }
    }

    private sealed record Request(string Document, string Variables);
}
