using System.Text.RegularExpressions;
using GraphQLExport.Tests.Support;

namespace GraphQLExport.Tests.Requirements;

/// <summary>Reads the repository's tests for the requirement ids that they name.</summary>
internal static partial class RequirementProofs
{
    /// <summary>Requirement id to the names of the tests that prove it, in ordinal order.</summary>
    public static SortedDictionary<string, SortedSet<string>> Read()
    {
        var proofs = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var file in Sources("tests", "*.cs").Concat(Sources("e2e", "*.cs")))
            ReadCSharp(File.ReadAllText(file), Path.GetFileNameWithoutExtension(file), proofs);
        foreach (var file in Sources("client/src", "*.test.ts*"))
            ReadTypeScript(File.ReadAllText(file), Path.GetFileName(file), proofs);
        return proofs;
    }

    private static IEnumerable<string> Sources(string folder, string pattern) =>
        Directory.EnumerateFiles(Repository.PathOf(folder), pattern, SearchOption.AllDirectories)
            .Where(file => !BuildOutput().IsMatch(file));

    private static void ReadCSharp(string source, string file, SortedDictionary<string, SortedSet<string>> proofs)
    {
        foreach (Match match in Traits().Matches(source))
        {
            foreach (Match id in Id().Matches(match.Groups["traits"].Value))
                Add(proofs, id.Value, match.Groups["class"].Success ? file : $"{file}.{match.Groups["method"].Value}");
        }
    }

    private static void ReadTypeScript(string source, string file, SortedDictionary<string, SortedSet<string>> proofs)
    {
        foreach (Match match in TestTitles().Matches(source))
        {
            foreach (Match id in Id().Matches(match.Groups["ids"].Value))
                Add(proofs, id.Value, file);
        }
    }

    private static void Add(SortedDictionary<string, SortedSet<string>> proofs, string id, string test)
    {
        if (!proofs.TryGetValue(id, out var tests))
            proofs[id] = tests = new SortedSet<string>(StringComparer.Ordinal);
        tests.Add(test);
    }

    // A run of attributes that holds at least one Req trait, then the class or method that it stands on.
    [GeneratedRegex(
        """(?<traits>(?:\[(?:[^\[\]"]|"(?:[^"\\]|\\.)*"|\[[^\]]*\])*\]\s*)*\[Trait\("Req",\s*"[^"]+"\)[^\n]*\]\s*(?:\[(?:[^\[\]"]|"(?:[^"\\]|\\.)*"|\[[^\]]*\])*\]\s*)*)(?:(?:public|internal|private|sealed|static|abstract|partial|async)\s+)*(?:(?<class>class\s+\w+)|[\w<>?\[\],. ]+?\s+(?<method>\w+)\s*\()""")]
    private static partial Regex Traits();

    [GeneratedRegex("""\b(?:it|test|describe)(?:\.\w+(?:\([^)]*\))?)?\(\s*(?:'(?<ids>[^'\n]*)'|"(?<ids>[^"\n]*)"|`(?<ids>[^`]*)`)""")]
    private static partial Regex TestTitles();

    [GeneratedRegex(@"\b[MESRXG]-[A-Z]+[0-9]*\b")]
    private static partial Regex Id();

    [GeneratedRegex(@"[\\/](?:bin|obj|node_modules|dist)[\\/]")]
    private static partial Regex BuildOutput();
}
