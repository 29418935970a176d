using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace HotChocolate.Tests.Inputs;

/// <summary>What became of a case: its coerced values, or its errors with their places.</summary>
/// <param name="Value">The values; null where there are errors.</param>
/// <param name="Errors">The errors; null where there are values.</param>
internal sealed partial record Verdict(JsonNode? Value, string[]? Errors)
{
    public static Verdict Of(GraphQLException exception) =>
        new(null, [.. exception.Errors.Select(error => $"{error.WithHint().Message} {string.Join(' ', (error.Locations ?? []).Select(location => $"{location.Line}:{location.Column}"))}")]);

    /// <summary>Numbers count by value, and literals without what only lays them out: graphql-js forgets how numbers were written, and breaks long lines.</summary>
    public bool Agrees(Verdict other) => Errors is null
        ? other.Errors is null && JsonNode.DeepEquals(Value, other.Value)
        : other.Errors is not null && Errors.Select(Plain).SequenceEqual(other.Errors.Select(Plain));

    public override string ToString() => Errors is null ? Value!.ToJsonString() : string.Join("\n    ", Errors);

    private static string Plain(string message) => Layout().Replace(
        Number().Replace(message, match => (0 + double.Parse(match.ValueSpan, CultureInfo.InvariantCulture)).ToString("R", CultureInfo.InvariantCulture)), "");

    [GeneratedRegex(@"(?<![\w.])-?\d+(\.\d+)?([eE][+-]?\d+)?|∞")]
    private static partial Regex Number();

    [GeneratedRegex(@"[\s,]+")]
    private static partial Regex Layout();
}
