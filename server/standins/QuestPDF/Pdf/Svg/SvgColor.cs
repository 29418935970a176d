using System.Drawing;
using System.Globalization;

namespace QuestPDF.Pdf.Svg;

/// <summary>Colours by name, in hexadecimal, and as <c>rgb()</c> or <c>rgba()</c>; ARGB.</summary>
internal static class SvgColor
{
    public static bool TryParse(string text, out uint color)
    {
        color = 0;
        if (text == "transparent")
            return true;
        if (text.StartsWith('#'))
            return TryHex(text.AsSpan(1), out color);
        if (text.StartsWith("rgb", StringComparison.OrdinalIgnoreCase) && text.EndsWith(')'))
            return TryFunction(text.AsSpan(text.IndexOf('(', StringComparison.Ordinal) + 1).TrimEnd(')'), out color);
        // .NET knows the American spelling alone.
        var named = Color.FromName(text.Replace("grey", "gray", StringComparison.OrdinalIgnoreCase));
        color = (uint)named.ToArgb();
        return named is { IsKnownColor: true, IsSystemColor: false };
    }

    private static bool TryHex(ReadOnlySpan<char> digits, out uint color)
    {
        if (!uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out color))
            return false;
        if (digits.Length is 3 or 4)
        {
            var spread = 0u;
            foreach (var shift in (ReadOnlySpan<int>)[12, 8, 4, 0])
                spread = (spread << 8) | (((color >> shift) & 15) * 17);
            color = digits.Length == 3 ? spread & 0xFFFFFF : spread;
        }

        if (digits.Length is 4 or 8)
            color = (color >> 8) | (color << 24);
        else
            color |= 0xFF000000;
        return digits.Length is 3 or 4 or 6 or 8;
    }

    private static bool TryFunction(ReadOnlySpan<char> arguments, out uint color)
    {
        color = 0;
        Span<float> parts = [0, 0, 0, 1];
        var count = 0;
        foreach (var range in arguments.SplitAny(" ,/\t"))
        {
            var part = arguments[range].Trim();
            if (part.IsEmpty)
                continue;
            var isPercentage = part.EndsWith("%");
            if (count == 4 || !float.TryParse(part.TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
                return false;
            parts[count] = isPercentage ? value / 100 * (count < 3 ? 255 : 1) : value;
            count++;
        }

        color = ((uint)(Math.Clamp(parts[3], 0, 1) * 255 + 0.5f) << 24) | (Channel(parts[0]) << 16) | (Channel(parts[1]) << 8) | Channel(parts[2]);
        return count >= 3;
    }

    private static uint Channel(float value) => (uint)(Math.Clamp(value, 0, 255) + 0.5f);
}
