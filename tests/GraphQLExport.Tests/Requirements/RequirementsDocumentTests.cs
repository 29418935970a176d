using System.Text.RegularExpressions;
using GraphQLExport.Tests.Support;

namespace GraphQLExport.Tests.Requirements;

/// <summary>docs/requirements.md is generated in its last column: the tests that name each id.</summary>
public sealed partial class RequirementsDocumentTests
{
    private const int TestsShown = 6;

    [Fact]
    public void EveryIdThatATestNamesIsARequirement()
    {
        var known = Rows().Matches(Document()).Select(row => row.Groups["id"].Value).ToHashSet();

        Assert.All(RequirementProofs.Read().Keys, id => Assert.Contains(id, known));
    }

    [Fact]
    public void TheDocumentNamesTheTestsOfEachRequirement()
    {
        var proofs = RequirementProofs.Read();
        var expected = Rows().Replace(Document(), row => $"{row.Groups["start"].Value} {Cell(row.Groups["id"].Value)}|");

        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            File.WriteAllText(DocumentPath, expected);

        Assert.Equal(expected, Document());

        string Cell(string id)
        {
            if (!proofs.TryGetValue(id, out var tests))
                return "";
            var shown = string.Join(", ", tests.Take(TestsShown).Select(test => $"`{test}`"));
            return tests.Count > TestsShown ? $"{shown} and {tests.Count - TestsShown} more " : $"{shown} ";
        }
    }

    private static string DocumentPath => Repository.PathOf("docs", "requirements.md");

    private static string Document() => File.ReadAllText(DocumentPath);

    [GeneratedRegex(@"^(?<start>\| (?<id>[MESRXG]-[A-Z]+[0-9]*) \|[^|\n]*\|)[^|\n]*\|$", RegexOptions.Multiline)]
    private static partial Regex Rows();
}
