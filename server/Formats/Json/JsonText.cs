using System.Buffers;
using System.Text;

namespace GraphQLExport.Formats.Json;

/// <summary>
/// Strings as RFC 8259, section 7 wants them: only quotes, backslashes and control characters are escaped, everything else is
/// UTF-8 as it came.
/// </summary>
internal static class JsonText
{
    private static readonly SearchValues<byte> Special = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(b => (byte)b), (byte)'"', (byte)'\\']);

    private static ReadOnlySpan<byte> Hexadecimal => "0123456789abcdef"u8;

    /// <summary>Whether no text within needs an escape.</summary>
    public static bool IsPlain(ReadOnlySpan<byte> texts) => !texts.ContainsAny(Special);

    /// <summary>A name or other constant, quoted; half of a surrogate pair becomes U+FFFD.</summary>
    public static byte[] Encode(string text)
    {
        using var output = new OutputBuffer();
        Write(Encoding.UTF8.GetBytes(text), output);
        return output.Written.ToArray();
    }

    /// <summary>Writes the well-formed UTF-8 as a string, escaping what must be.</summary>
    public static void Write(ReadOnlySpan<byte> text, OutputBuffer output)
    {
        output.Write("\""u8);
        for (int special; (special = text.IndexOfAny(Special)) >= 0; text = text[(special + 1)..])
        {
            output.Write(text[..special]);
            WriteEscaped(text[special], output);
        }

        output.Write(text);
        output.Write("\""u8);
    }

    private static void WriteEscaped(byte character, OutputBuffer output)
    {
        var letter = character switch
        {
            (byte)'\b' => (byte)'b',
            (byte)'\t' => (byte)'t',
            (byte)'\n' => (byte)'n',
            (byte)'\f' => (byte)'f',
            (byte)'\r' => (byte)'r',
            (byte)'"' or (byte)'\\' => character,
            _ => (byte)'u',
        };
        output.Write([(byte)'\\', letter]);
        if (letter == 'u')
            output.Write([(byte)'0', (byte)'0', Hexadecimal[character >> 4], Hexadecimal[character & 0xF]]);
    }
}
