using System.Diagnostics;
using System.Globalization;
using System.Text;
using HotChocolate.Execution;
using HotChocolate.Tests.Execution;

namespace HotChocolate.Tests.Validation;

/// <summary>Documents made to exhaust time, memory or stack are answered with an error, soon.</summary>
[Trait("Req", "G-API")]
public sealed class HostileDocumentTests
{
    public static TheoryData<string, string, string> Documents => new()
    {
        { "a long chain of fragments", Chain(2000, "...F{0}"), "LIMIT_DEPTH" },
        { "fragments that double", Chain(100, "...F{0} ...F{0}"), "" },
        { "fragments that double under conditions", Doubling(40, "Query", "{ ...F0 }"), "LIMIT_ROOT_FIELDS" },
        { "fragments that double under conditions, below a field", Doubling(40, "Nested", "{ nested { ...F0 } }"), "too complex" },
        { "a cycle of doubling fragments", "{ ...A } fragment A on Query { ...B ...B } fragment B on Query { ...A ...A }", "within itself" },
        { "one name many times", "{ " + string.Concat(Enumerable.Range(0, 8000).Select(i => $"x: twice(value: {i}) ")) + "}", "" },
        { "one object many times", "{ " + string.Concat(Enumerable.Repeat("nested { child { some } } ", 5000)) + "}", "LIMIT_TOKENS" },
        { "one object many times, within the limits", "{ nested { " + string.Concat(Enumerable.Repeat("child { some } ", 3000)) + "} }", "comparisons" },
        { "many aliases", "{ " + string.Concat(Enumerable.Range(0, 9000).Select(i => $"a{i}: __typename ")) + "}", "" },
        { "many faults", "{ nested { " + string.Concat(Enumerable.Range(0, 9000).Select(i => $"nope{i} ")) + "} }", "nope0" },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task A_hostile_document_is_answered_soon(string name, string document, string message)
    {
        var executor = await Sample.Executor();
        await executor.ExecuteAsync("{ __typename }");
        var watch = Stopwatch.StartNew();
        var variables = Enumerable.Range(0, 80).ToDictionary(i => $"v{i}", _ => (object?)true);
        var request = OperationRequestBuilder.New().SetDocument(document).SetVariableValues(variables);
        var json = (await executor.ExecuteAsync(request.Build())).ToJson(false);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{name}: {watch.Elapsed}");
        Assert.Contains(message, json, StringComparison.Ordinal);
    }

    private static string Chain(int length, string spread)
    {
        var text = new StringBuilder("{ ...F0 }");
        for (var i = 0; i < length; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $" fragment F{i} on Query {{ {string.Format(CultureInfo.InvariantCulture, spread, i + 1)} }}");
        }

        return text.Append(CultureInfo.InvariantCulture, $" fragment F{length} on Query {{ __typename }}").ToString();
    }

    private static string Doubling(int length, string type, string operation)
    {
        var variables = string.Join(", ", Enumerable.Range(0, length * 2).Select(i => $"$v{i}: Boolean!"));
        var text = new StringBuilder($"query({variables}) {operation}");
        for (var i = 0; i < length; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $" fragment F{i} on {type} {{ ...F{i + 1} @include(if: $v{2 * i}) ...F{i + 1} @include(if: $v{(2 * i) + 1}) }}");
        }

        return text.Append(CultureInfo.InvariantCulture, $" fragment F{length} on {type} {{ __typename }}").ToString();
    }
}
