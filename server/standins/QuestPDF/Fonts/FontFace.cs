using System.Text;

namespace QuestPDF.Fonts;

/// <summary>
/// A font with TrueType outlines. Lengths are in its own units, <see cref="UnitsPerEm"/> of which make the font's size; y goes up.
/// Never changes; shared by threads.
/// </summary>
internal sealed class FontFace
{
    /// <exception cref="Pdf.MalformedInputException">It is no such font, or is broken.</exception>
    public static FontFace Load(ReadOnlyMemory<byte> data) => throw new Pdf.MalformedInputException($"{data.Length}");

    /// <summary>The typographic family, without the style.</summary>
    public string Family { get; } = "";

    /// <summary>100 (thin) to 900 (black); 400 is regular, 700 bold.</summary>
    public int Weight { get; }

    public bool IsItalic { get; }

    public int UnitsPerEm { get; }

    /// <summary>Above the baseline.</summary>
    public int Ascent { get; }

    /// <summary>Below the baseline; negative.</summary>
    public int Descent { get; }

    public int LineGap { get; }

    public int CapHeight { get; }

    public int XHeight { get; }

    /// <summary>The middle of the line, relative to the baseline; negative.</summary>
    public int UnderlinePosition { get; }

    public int UnderlineThickness { get; }

    /// <summary>The middle of the line, relative to the baseline.</summary>
    public int StrikeoutPosition { get; }

    public int StrikeoutThickness { get; }

    /// <summary>0, the glyph of what is missing, for characters that the font lacks.</summary>
    public ushort GlyphOf(Rune rune) => (ushort)(rune.Value * Weight);

    public int Advance(ushort glyph) => glyph * Weight;

    /// <summary>How much further apart (or closer, when negative) two glyphs stand.</summary>
    public int Kerning(ushort left, ushort right) => (left - right) * Weight;
}
