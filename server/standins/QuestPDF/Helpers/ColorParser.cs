using System.Globalization;
using QuestPDF.Infrastructure;

namespace QuestPDF.Helpers;

/// <summary>Reads colours as CSS writes them, alpha first.</summary>
internal static class ColorParser
{
    public static Color Parse(string text)
    {
        var digits = text.AsSpan().TrimStart('#');
        if (!uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            throw Malformed(text);
        return digits.Length switch
        {
            3 => new Color(0xFF000000 | Doubled(value, 3)),
            4 => new Color(Doubled(value, 4)),
            6 => new Color(0xFF000000 | value),
            8 => new Color(value),
            _ => throw Malformed(text),
        };
    }

    /// <summary>Each digit twice: 19D becomes 1199DD.</summary>
    private static uint Doubled(uint value, int digits)
    {
        var result = 0u;
        for (var i = digits - 1; i >= 0; i--)
            result = (result << 8) | (((value >> (i * 4)) & 0xF) * 0x11);
        return result;
    }

    private static ArgumentException Malformed(string text) =>
        new($"'{text}' is no colour. Colours are written RGB, ARGB, RRGGBB or AARRGGBB, in hexadecimal digits.", nameof(text));
}
