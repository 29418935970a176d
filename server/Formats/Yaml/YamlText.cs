using System.Buffers;
using System.Text;

namespace GraphQLExport.Formats.Yaml;

/// <summary>
/// Texts as YAML scalars. Only what begins with a letter, is made of letters, digits and a few signs, and is no word with a meaning in
/// YAML 1.1 or 1.2 stands as it is; anything else is quoted, with the escapes of YAML 1.2, section 5.7, that JSON has too.
/// </summary>
internal static class YamlText
{
    private const int LongestWord = 8;

    private static readonly SearchValues<byte> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_./@- "u8);

    // Control characters, the two that end or escape, and the first bytes of all others that are escaped: U+0080 to U+009F, U+2028, U+2029, U+FEFF, U+FFFE, U+FFFF.
    private static readonly SearchValues<byte> Suspect = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(code => (byte)code), (byte)'"', (byte)'\\', 0x7F, 0xC2, 0xE2, 0xEF]);

    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase) { "null", "true", "false", "yes", "no", "on", "off", "y", "n", "nan", "inf", "infinity" };

    private static ReadOnlySpan<byte> Hexadecimal => "0123456789abcdef"u8;

    /// <summary>A name or other constant as a scalar; half of a surrogate pair becomes U+FFFD.</summary>
    public static byte[] Encode(string text)
    {
        using var output = new OutputBuffer();
        Write(Encoding.UTF8.GetBytes(text), output);
        return output.Written.ToArray();
    }

    /// <summary>Writes the well-formed UTF-8 as a scalar that reads back as this text, and as nothing but a text.</summary>
    public static void Write(ReadOnlySpan<byte> text, OutputBuffer output)
    {
        if (IsPlain(text))
            output.Write(text);
        else
            WriteQuoted(text, output);
    }

    private static bool IsPlain(ReadOnlySpan<byte> text) =>
        !text.IsEmpty
        && char.IsAsciiLetter((char)text[0])
        && text[^1] != (byte)' '
        && !text.ContainsAnyExcept(Plain)
        && (text.Length > LongestWord || !Words.Contains(Encoding.ASCII.GetString(text)));

    private static void WriteQuoted(ReadOnlySpan<byte> text, OutputBuffer output)
    {
        output.Write("\""u8);
        for (int suspect; (suspect = text.IndexOfAny(Suspect)) >= 0;)
        {
            output.Write(text[..suspect]);
            text = text[suspect..];
            var length = EscapedLength(text);
            if (length == 0)
            {
                output.Write(text[..1]);
                length = 1;
            }
            else
            {
                WriteEscaped(text[..length], output);
            }

            text = text[length..];
        }

        output.Write(text);
        output.Write("\""u8);
    }

    /// <summary>How many bytes the character takes that begins here and is escaped; 0 where it is not.</summary>
    private static int EscapedLength(ReadOnlySpan<byte> text) => text switch
    {
        [< 0x80, ..] => 1,
        [0xC2, < 0xA0, ..] => 2,
        [0xE2, 0x80, 0xA8 or 0xA9, ..] or [0xEF, 0xBB, 0xBF, ..] or [0xEF, 0xBF, 0xBE or 0xBF, ..] => 3,
        _ => 0,
    };

    private static void WriteEscaped(ReadOnlySpan<byte> character, OutputBuffer output)
    {
        Rune.DecodeFromUtf8(character, out var rune, out _);
        var letter = rune.Value switch
        {
            '\b' => 'b',
            '\t' => 't',
            '\n' => 'n',
            '\f' => 'f',
            '\r' => 'r',
            '"' or '\\' => (char)rune.Value,
            _ => 'u',
        };
        output.Write([(byte)'\\', (byte)letter]);
        for (var shift = 12; letter == 'u' && shift >= 0; shift -= 4)
            output.Write([Hexadecimal[(rune.Value >> shift) & 0xF]]);
    }
}
