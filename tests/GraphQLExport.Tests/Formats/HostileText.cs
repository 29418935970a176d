using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace GraphQLExport.Tests.Formats;

/// <summary>Texts that formats stumble over: their own punctuation, control characters, odd Unicode, nothing at all.</summary>
internal static class HostileText
{
    /// <summary>What they are put together from.</summary>
    public static IReadOnlyList<string> Pieces { get; } =
    [
        "", "a", "b7", ",", ";", "\t", "|", "\"", "\"\"", "'", "\r", "\n", "\r\n", "\0", "\u0001", "\u001f", "\u007f", "\\", "\\u0041", "\b", "\f",
        "=", "+", "-", "@", "=1+1", " ", "  ", "null", "NULL", "é", "ß", "\u0301", "東", "🎥", "👨‍👩‍👧", "\uFEFF", "\u2028", "\u200F", "\uFFFD", "\uD800", "\uDC00",
        "</script>", "${x}", "%s", "#", "sep=;", "true", "1e5", "NaN", "İı",
    ];

    public static Gen<string> Cell { get; } = Gen.ArrayOf(Gen.Elements(Pieces.ToArray())).Select(string.Concat);

    public static Gen<string?> NullableCell { get; } = Gen.Frequency((1, Gen.Constant<string?>(null)), (9, Cell.Select(c => (string?)c)));

    /// <summary>Tables of the given number of columns.</summary>
    public static Gen<string?[][]> Table(int columns) => Gen.ArrayOf(Gen.ArrayOf(NullableCell, columns));

    /// <summary>What is left of a text once UTF-8 has had its way: lone surrogates become U+FFFD.</summary>
    public static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
