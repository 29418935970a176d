using System.Buffers;
using System.Text;

namespace GraphQLExport.Formats.Pdf;

/// <summary>
/// Texts as pages show them. Line breaks break lines and tabs are blanks; any other control character and what is no character becomes U+FFFD.
/// </summary>
internal static class PdfText
{
    private static readonly SearchValues<char> Suspect = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(char.IsControl), '\u2028', '\u2029', '\uFFFE', '\uFFFF']);

    /// <summary>The text of UTF-8.</summary>
    public static string Of(ReadOnlySpan<byte> utf8) => utf8.IsEmpty ? "" : Of(Encoding.UTF8.GetString(utf8));

    /// <summary>The text as a page shows it.</summary>
    public static string Of(string text) => text.AsSpan().IndexOfAny(Suspect) < 0
        ? text
        : string.Create(text.Length, text, static (shown, text) =>
        {
            for (var i = 0; i < shown.Length; i++)
                shown[i] = Shown(text[i], i + 1 < text.Length ? text[i + 1] : '\0');
        });

    // Of a carriage return and a line feed the first is a blank, so that only one line ends.
    private static char Shown(char letter, char next) => letter switch
    {
        '\r' => next == '\n' ? ' ' : '\n',
        '\n' or '\u0085' or '\u2028' or '\u2029' => '\n',
        '\t' => '\t',
        _ => Suspect.Contains(letter) ? '\uFFFD' : letter,
    };
}
