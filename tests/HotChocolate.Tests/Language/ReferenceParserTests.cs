using System.Text.Json;
using FsCheck.Fluent;
using HotChocolate.Language;

namespace HotChocolate.Tests.Language;

/// <summary>Documents, sound and broken, as graphql-js judges them: the same verdict, meaning, message and place.</summary>
[Trait("Req", "G-API")]
public sealed class ReferenceParserTests
{
    private const int Documents = 600;
    private const int Seed = 20260118;

    private const string Script = """
        process.stdout.write(JSON.stringify(JSON.parse(input).map(({ source, printed }) => {
          const result = {};
          try { result.same = g.print(g.parse(source)) === (printed === null ? undefined : g.print(g.parse(printed))); }
          catch (e) { result.fault = `${e.message} ${e.locations[0].line}:${e.locations[0].column}`; }
          return result;
        })));
        """;

    private static readonly string[] Pieces =
        ["{", "}", "(", ")", "[", "]", "\"", "\\", "$", "@", "...", "1", "a", " ", "!", "|", "&", ":", "\n", "#", "\"\"\"", "-", "é", "on"];

    [Fact]
    public void TheReferenceJudgesTheSame()
    {
        var random = new Random(Seed);
        var cases = SyntaxGenerator.Document.Sample(Documents, 20).SelectMany(d => Variants(d, random)).Select(Judge).ToList();
        Assert.True(cases.Count > 2000);
        Assert.Contains(cases, c => c.Fault is not null);
        var verdicts = JsonSerializer.Deserialize<List<Verdict>>(
            GraphQLJs.Run(Script, JsonSerializer.Serialize(cases.Select(c => new { source = c.Source, printed = c.Printed }))), JsonSerializerOptions.Web)!;
        var different = cases.Zip(verdicts, (ours, theirs) => (ours, theirs))
            .Where(p => p.ours.Fault != p.theirs.Fault || (p.ours.Fault is null && !p.theirs.Same))
            .Where(p => !IsKnownDifference(p.ours.Fault, p.theirs.Fault))
            .Select(p => $"{p.ours.Source}\n  ours: {p.ours.Fault}\n  theirs: {p.theirs.Fault}");
        Assert.Empty(different);
    }

    /// <summary>Of two faults side by side, graphql-js reports the second where the first is a name: it reads on before it judges.</summary>
    private static bool IsKnownDifference(string? ours, string? theirs) =>
        ours?.StartsWith("Syntax Error: Unexpected Name", StringComparison.Ordinal) == true && theirs is not null;

    /// <summary>Breaks a document here and there; without characters of two code units, of which half would be left.</summary>
    private static IEnumerable<string> Variants(DocumentNode document, Random random)
    {
        yield return document.ToString();
        var source = document.ToString(indented: false).Replace("\U0001F600", "é", StringComparison.Ordinal);
        for (var i = 0; i < 3; i++)
        {
            var at = random.Next(source.Length);
            yield return random.Next(3) switch
            {
                0 => source.Remove(at, Math.Min(random.Next(1, 4), source.Length - at)),
                1 => source.Insert(at, Pieces[random.Next(Pieces.Length)]),
                _ => source[..at],
            };
        }
    }

    private static Case Judge(string source)
    {
        try
        {
            return new Case(source, Utf8GraphQLParser.Parse(source).ToString(), null);
        }
        catch (SyntaxException e)
        {
            return new Case(source, null, $"{e.Message} {e.Line}:{e.Column}");
        }
    }

    private sealed record Case(string Source, string? Printed, string? Fault);

    private sealed record Verdict(bool Same, string? Fault);
}
