using System.Buffers;
using System.Text;

namespace GraphQLExport.Formats.Xlsx;

/// <summary>
/// Text as <c>ST_Xstring</c> wants it (ISO/IEC 29500-1, 22.9.2.19): what XML cannot hold is written <c>_xHHHH_</c>, and an underscore
/// that would be taken for the beginning of that as <c>_x005F_</c>.
/// </summary>
internal static class XlsxText
{
    /// <summary>The most characters (UTF-16 code units) that a cell holds.</summary>
    public const int MaxCharacters = 32_767;

    private const byte FirstOfNoncharacters = 0xEF;

    // XML 1.0 allows TAB and LF of the control characters, and CR only until a parser makes LF of it.
    private static readonly SearchValues<byte> Special = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(b => (byte)b).Except("\t\n"u8.ToArray()), .. "&<>\""u8, FirstOfNoncharacters]);

    private static readonly SearchValues<byte> SpecialOrUnderscore = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(b => (byte)b).Except("\t\n"u8.ToArray()), .. "&<>\"_"u8, FirstOfNoncharacters]);

    private static ReadOnlySpan<byte> Hexadecimal => "0123456789ABCDEF"u8;

    /// <summary>What a cut text ends with.</summary>
    private static ReadOnlySpan<byte> Ellipsis => "\u2026"u8;

    /// <summary>Whether no text within needs an escape. May say false for one that needs none.</summary>
    public static bool IsPlain(ReadOnlySpan<byte> texts) => !texts.ContainsAny(Special) && texts.IndexOf("_x"u8) < 0 && texts.IndexOf("_X"u8) < 0;

    /// <summary>Whether readers might trim the text.</summary>
    public static bool HasOuterSpace(ReadOnlySpan<byte> text) => text.Length > 0 && (text[0] <= ' ' || text[^1] <= ' ');

    /// <summary>Writes the well-formed UTF-8, escaped.</summary>
    public static void Write(ReadOnlySpan<byte> text, OutputBuffer output)
    {
        for (int special; (special = text.IndexOfAny(SpecialOrUnderscore)) >= 0; text = text[(special + 1)..])
        {
            output.Write(text[..special]);
            var length = WriteSpecial(text[special..], output);
            special += length - 1;
        }

        output.Write(text);
    }

    /// <summary>The same for a text that is no value.</summary>
    public static void Write(string text, OutputBuffer output) => Write(Encoding.UTF8.GetBytes(text), output);

    /// <summary>Whether a cell cannot hold all of the text.</summary>
    public static bool IsTooLong(ReadOnlySpan<byte> text) => text.Length > MaxCharacters && Encoding.UTF8.GetCharCount(text) > MaxCharacters;

    /// <summary>The beginning of the text that a cell holds, with an ellipsis at its end.</summary>
    public static byte[] Cut(ReadOnlySpan<byte> text)
    {
        var (at, characters) = (0, 0);
        while (true)
        {
            var length = text[at] < 0x80 ? 1 : text[at] < 0xE0 ? 2 : text[at] < 0xF0 ? 3 : 4;
            characters += length == 4 ? 2 : 1;
            if (characters >= MaxCharacters)
                return [.. text[..at], .. Ellipsis];
            at += length;
        }
    }

    /// <summary>Writes what begins with a special byte, and answers how many bytes that was.</summary>
    private static int WriteSpecial(ReadOnlySpan<byte> text, OutputBuffer output)
    {
        if (text[0] == FirstOfNoncharacters)
        {
            var isNoncharacter = text[1] == 0xBF && text[2] >= 0xBE;
            if (isNoncharacter)
                WriteEscape(0xFF40 + text[2], output);
            else
                output.Write(text[..3]);
            return 3;
        }

        var written = text[0] switch
        {
            (byte)'&' => "&amp;"u8,
            (byte)'<' => "&lt;"u8,
            (byte)'>' => "&gt;"u8,
            (byte)'"' => "&quot;"u8,
            (byte)'_' => LooksEscaped(text) ? "_x005F_"u8 : "_"u8,
            _ => [],
        };
        if (written.IsEmpty)
            WriteEscape(text[0], output);
        else
            output.Write(written);
        return 1;
    }

    /// <summary>
    /// Whether <c>_xHHHH</c> begins here. Whatever follows: it may be the underscore of the next character's escape. Some readers take a
    /// capital X too.
    /// </summary>
    private static bool LooksEscaped(ReadOnlySpan<byte> text) =>
        text.Length >= 6 && (text[1] | 0x20) == 'x'
        && char.IsAsciiHexDigit((char)text[2]) && char.IsAsciiHexDigit((char)text[3]) && char.IsAsciiHexDigit((char)text[4]) && char.IsAsciiHexDigit((char)text[5]);

    private static void WriteEscape(int character, OutputBuffer output) => output.Write(
        [(byte)'_', (byte)'x', Hexadecimal[character >> 12], Hexadecimal[(character >> 8) & 15], Hexadecimal[(character >> 4) & 15], Hexadecimal[character & 15], (byte)'_']);
}
