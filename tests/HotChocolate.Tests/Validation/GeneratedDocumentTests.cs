using System.Text.Json;
using HotChocolate.Language;
using HotChocolate.Tests.Execution;
using HotChocolate.Types;
using HotChocolate.Validation;

namespace HotChocolate.Tests.Validation;

/// <summary>Two thousand generated documents get the verdict, the messages and the places that graphql-js gives.</summary>
[Trait("Req", "G-API")]
public sealed class GeneratedDocumentTests
{
    private const string OneOf = "must be non-nullable to be used for OneOf Input Object";

    /// <summary>Scalars of which graphql-js knows only the name, so that it takes any literal for them.</summary>
    private static readonly string[] s_customScalars = ["DateTime", "UUID", "Long"];

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Generated_documents_are_judged_as_by_graphql_js(int seed)
    {
        var executor = await Sample.Executor();
        var schema = (Schema)executor.Schema;
        var generator = new DocumentGenerator(schema, seed);
        var documents = Enumerable.Range(0, 1000).Select(_ => generator.Next()).ToArray();
        var verdicts = JsonSerializer.Deserialize<string[][]>(GraphQLJs.Run(
            """
            const { sdl, documents } = JSON.parse(input);
            const schema = g.buildSchema(sdl);
            const judge = (document) => g.validate(schema, g.parse(document)).map((e) => `${e.message} ${e.locations.map((l) => `${l.line}:${l.column}`).join(' ')}`);
            process.stdout.write(JSON.stringify(documents.map(judge)));
            """,
            JsonSerializer.Serialize(new { sdl = schema.ToString(), documents })))!;

        var validator = new DocumentValidator(schema);
        var valid = 0;
        var differences = new List<string>();
        for (var i = 0; i < documents.Length; i++)
        {
            var ours = validator.Validate(Utf8GraphQLParser.Parse(documents[i]))
                .Where(error => !s_customScalars.Any(name => error.Message.StartsWith(name + " cannot", StringComparison.Ordinal)))
                .Select(error => $"{error.WithHint().Message} {string.Join(' ', (error.Locations ?? []).Select(location => $"{location.Line}:{location.Column}"))}")
                .ToList();
            // graphql-js refuses a variable with a default in a OneOf input object too, and looks into none that is required.
            ours = [.. ours.Where(message => !message.Contains(OneOf, StringComparison.Ordinal))];
            verdicts[i] = [.. verdicts[i].Where(message => !message.Contains(OneOf, StringComparison.Ordinal))];
            if (ours.Exists(message => message.Contains("within itself", StringComparison.Ordinal)))
            {
                // How often, and from which side, conflicts are met on a way round a cycle is of no consequence.
                ours = [.. ours.Where(message => !message.StartsWith("Fields", StringComparison.Ordinal))];
                verdicts[i] = [.. verdicts[i].Where(message => !message.StartsWith("Fields", StringComparison.Ordinal))];
            }

            if (verdicts[i].Length < 100 && !verdicts[i].Order(StringComparer.Ordinal).SequenceEqual(ours.Order(StringComparer.Ordinal)))
            {
                differences.Add($"{documents[i]}\n  graphql-js: {Missing(verdicts[i], ours)}\n  we: {Missing(ours, verdicts[i])}");
            }

            valid += verdicts[i].Length == 0 ? 1 : 0;
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences.OrderBy(difference => difference.Length).Take(3).Prepend($"{differences.Count} differ")));
        Assert.InRange(valid, 1, 900);
    }

    /// <summary>What is in one list more often than in the other.</summary>
    private static string Missing(IEnumerable<string> from, IEnumerable<string> to)
    {
        var left = from.ToList();
        foreach (var item in to)
        {
            left.Remove(item);
        }

        return string.Join("\n  ", left);
    }
}
