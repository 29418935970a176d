using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Playwright;

namespace GraphQLExport.E2E.Support;

/// <summary>Runs axe-core in a page: WCAG 2.2 A and AA, and best practice.</summary>
public static class Axe
{
    private static readonly string Script = Path.GetFullPath(Path.Combine(Here(), "../../node_modules/axe-core/axe.min.js"));

    /// <summary>One line per violated rule and element; empty when there is none.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        await page.EvaluateAsync(await File.ReadAllTextAsync(Script));
        var result = await page.EvaluateAsync<JsonElement>("() => axe.run(document, { resultTypes: ['violations'] })");
        return
        [
            .. from violation in result.GetProperty("violations").EnumerateArray()
               from node in violation.GetProperty("nodes").EnumerateArray()
               select $"{violation.GetProperty("id")}: {node.GetProperty("html")} {node.GetProperty("failureSummary")}",
        ];
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
