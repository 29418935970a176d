using System.Globalization;
using System.Text;

namespace HotChocolate.Language;

/// <summary>Places in source text, and faults at them.</summary>
internal static class Source
{
    /// <summary>A fault with the line and column that belong to an offset.</summary>
    public static SyntaxException Error(ReadOnlySpan<char> source, int position, string message, SyntaxLimit limit = SyntaxLimit.None)
    {
        var line = 1;
        var start = 0;
        while (true)
        {
            var length = source[start..position].IndexOfAny('\r', '\n');
            if (length < 0)
            {
                return new SyntaxException("Syntax Error: " + message, position, line, position - start + 1) { Limit = limit };
            }

            start += length;
            start += source[start] == '\r' && start + 1 < source.Length && source[start + 1] == '\n' ? 2 : 1;
            if (start > position)
            {
                return new SyntaxException("Syntax Error: " + message, position, line, length + 2) { Limit = limit };
            }

            line++;
        }
    }

    /// <summary>The character at an offset as errors show it: quoted if printable ASCII, else its code point.</summary>
    public static string Describe(ReadOnlySpan<char> source, int position)
    {
        if (position >= source.Length)
        {
            return "<EOF>";
        }

        var c = source[position];
        if (c is >= ' ' and <= '~')
        {
            return c == '"' ? "'\"'" : $"\"{c}\"";
        }

        var code = Rune.DecodeFromUtf16(source[position..], out var rune, out _) == System.Buffers.OperationStatus.Done ? rune.Value : c;
        return "U+" + code.ToString("X4", CultureInfo.InvariantCulture);
    }

    /// <summary>The first lone surrogate: GraphQL text is made of Unicode scalar values (section 2.1).</summary>
    /// <returns>Its offset, or -1.</returns>
    public static int IndexOfLoneSurrogate(ReadOnlySpan<char> text)
    {
        for (var i = 0; ; i += 2)
        {
            var next = text[i..].IndexOfAnyInRange('\uD800', '\uDFFF');
            if (next < 0)
            {
                return -1;
            }

            i += next;
            if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
            {
                return i;
            }
        }
    }
}
