using System.Globalization;
using System.Net.Http.Json;

namespace HotChocolate.Tests.AspNetCore;

/// <summary>
/// Requests made to exhaust the server are refused soon, and for little memory. Nothing runs beside them that would be counted; time is
/// the process's own, so that a busy machine does not count either.
/// </summary>
[Collection(nameof(Alone))]
[Trait("Req", "G-API")]
public sealed class HostileRequestTests
{
    private const double MostMilliseconds = 100;
    private const double MostMegabytes = 20;

    public static TheoryData<string, string> Documents => new()
    {
        { "nested 100 deep", Repeat("{ self ", 100) + "{ name }" + Repeat("}", 100) },
        { "nested 100 deep by fragments", Chain(100, "self {{ ...F{0} }}", "Item") },
        { "10,000 aliases", "{" + string.Concat(Enumerable.Range(0, 10_000).Select(i => $" a{i}: name")) + " }" },
        { "4,000 aliases of few tokens", "{" + string.Concat(Enumerable.Range(0, 4_000).Select(i => $" a{i}: name")) + " }" },
        { "10,000 fields", "{" + Repeat(" name", 10_000) + " }" },
        { "1 MB of fields", "{" + Repeat(" name", 200_000) + " }" },
        { "1 MB of text", "{ sum(lists: \"" + Repeat("x", 1_000_000) + "\") }" },
        { "deep lists", "{ sum(lists: " + Repeat("[", 150) + Repeat("]", 150) + ") }" },
        { "deeper lists", "{ sum(lists: " + Repeat("[", 9_000) + Repeat("]", 9_000) + ") }" },
        { "a cycle of fragments", "{ self { ...A } } fragment A on Item { self { ...B ...B } } fragment B on Item { self { ...A ...A } }" },
        { "fragments that double", Chain(150, "...F{0} ...F{0}", "Query") },
        { "fields that double", Chain(17, "self {{ ...F{0} }} list {{ ...F{0} }}", "Item") },
        { "lists within lists", "{ list { list { list { list { list { name } } } } } }" },
        { "pages within pages", "{ pages(first: 100) { nodes { pages(first: 100) { nodes { pages(first: 100) { nodes { name } } } } } } }" },
        { "3,000 directives", "{ name" + Repeat(" @skip(if: true)", 3_000) + " }" },
        { "3,000 unknown fields", "{ self {" + string.Concat(Enumerable.Range(0, 3_000).Select(i => $" nam{i}")) + " } }" },
        { "3,000 conflicts", "{ self {" + Repeat(" sum(lists: [[1]]) sum(lists: [[2]])", 600) + " } }" },
        { "2,000 objects of one name", "{ self {" + Repeat(" self { self { name } }", 2_000) + " } }" },
        { "3,000 variables", "query(" + string.Concat(Enumerable.Range(0, 3_000).Select(i => $" $v{i}: Int")) + ") { name }" },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task A_hostile_request_is_refused_soon_and_for_little(string what, string document)
    {
        await using var host = await LimitHost.StartAsync();
        await AskAsync(host, document);
        var least = (Milliseconds: double.MaxValue, Megabytes: double.MaxValue);
        for (var i = 0; i < 5; i++)
        {
            var allocated = GC.GetTotalAllocatedBytes(precise: true);
            var used = Environment.CpuUsage.TotalTime;

            // A document of its own each time: what is known already is answered without work.
            var status = await AskAsync(host, string.Create(CultureInfo.InvariantCulture, $"{document}#{i}"));
            var milliseconds = (Environment.CpuUsage.TotalTime - used).TotalMilliseconds;
            Assert.InRange(status, 400, 499);
            least = (Math.Min(least.Milliseconds, milliseconds), Math.Min(least.Megabytes, (GC.GetTotalAllocatedBytes(precise: true) - allocated) / 1e6));
        }

        Assert.True(least.Milliseconds < MostMilliseconds, $"{what}: {least.Milliseconds:0} ms");
        Assert.True(least.Megabytes < MostMegabytes, $"{what}: {least.Megabytes:0.0} MB");
    }

    private static async Task<int> AskAsync(LimitHost host, string query)
    {
        using var body = JsonContent.Create(new { query });
        return (await host.AskAsync(body)).Status;
    }

    private static string Chain(int length, string spread, string type) => (type == "Query" ? "{ ...F0 }" : "{ self { ...F0 } }") + string.Concat(Enumerable.Range(0, length).Select(i =>
        $" fragment F{i} on {type} {{ {string.Format(CultureInfo.InvariantCulture, spread, i + 1)} }}")) + $" fragment F{length} on {type} {{ name }}";

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    /// <summary>What measures time and memory.</summary>
    [CollectionDefinition(nameof(Alone), DisableParallelization = true)]
    public sealed class Alone;
}
