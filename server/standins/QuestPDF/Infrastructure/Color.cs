using System.Globalization;
using QuestPDF.Helpers;

namespace QuestPDF.Infrastructure;

/// <summary>A colour: alpha, red, green, blue. Texts like <c>"#1976D2"</c> and numbers like <c>0xFF1976D2</c> become one by themselves.</summary>
public readonly struct Color
{
    /// <summary>From ARGB.</summary>
    public Color(uint hex) => Hex = hex;

    /// <summary>ARGB: <c>0xFF1976D2</c>.</summary>
    public uint Hex { get; }

    /// <summary>0 is transparent, 255 opaque.</summary>
    public byte Alpha => (byte)(Hex >> 24);

    /// <summary>0 to 255.</summary>
    public byte Red => (byte)(Hex >> 16);

    /// <summary>0 to 255.</summary>
    public byte Green => (byte)(Hex >> 8);

    /// <summary>0 to 255.</summary>
    public byte Blue => (byte)Hex;

    /// <summary>Text to a colour, see <see cref="FromHex"/>.</summary>
    public static implicit operator Color(string hex) => FromHex(hex);

    /// <summary>ARGB to a colour.</summary>
    public static implicit operator Color(uint hex) => new(hex);

    /// <summary>A colour to text, see <see cref="ToString"/>.</summary>
    public static implicit operator string(Color color) => color.ToString();

    /// <summary>A colour to ARGB.</summary>
    public static implicit operator uint(Color color) => color.Hex;

    /// <summary>Reads <c>RGB</c>, <c>ARGB</c>, <c>RRGGBB</c> or <c>AARRGGBB</c>, with or without <c>#</c>.</summary>
    /// <exception cref="ArgumentException">It is none of them.</exception>
    public static Color FromHex(string hex) => ColorParser.Parse(hex);

    /// <summary>An opaque colour.</summary>
    public static Color FromRGB(byte red, byte green, byte blue) => FromARGB(byte.MaxValue, red, green, blue);

    /// <summary>A colour with transparency.</summary>
    public static Color FromARGB(byte alpha, byte red, byte green, byte blue) =>
        new(((uint)alpha << 24) | ((uint)red << 16) | ((uint)green << 8) | blue);

    /// <summary>The same colour with another alpha, 0 to 255.</summary>
    public Color WithAlpha(byte alpha) => FromARGB(alpha, Red, Green, Blue);

    /// <summary>The same colour with another alpha, 0 to 1.</summary>
    public Color WithAlpha(float alpha) => WithAlpha((byte)Math.Round(Math.Clamp(alpha, 0, 1) * byte.MaxValue));

    /// <summary><c>#RRGGBB</c>, or <c>#AARRGGBB</c> if the colour is not opaque.</summary>
    public override string ToString() => Alpha == byte.MaxValue
        ? string.Create(CultureInfo.InvariantCulture, $"#{Hex & 0xFFFFFF:X6}")
        : string.Create(CultureInfo.InvariantCulture, $"#{Hex:X8}");
}
