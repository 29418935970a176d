using System.Text;
using QuestPDF.Pdf;

namespace QuestPDF.Fonts;

/// <summary>
/// A font with TrueType outlines. Lengths are in its own units, <see cref="UnitsPerEm"/> of which make the font's size; y goes up.
/// Never changes; shared by threads.
/// </summary>
internal sealed class FontFace
{
    private readonly FontData _hmtx;
    private readonly int _metrics;
    private readonly ushort[] _advances;
    private readonly CharacterMap _characters;
    private readonly PairKerning _kerning;

    private FontFace(FontTables tables)
    {
        Tables = tables;
        var head = tables.Required("head");
        UnitsPerEm = head.U16(18);
        if (UnitsPerEm is < 16 or > 16384)
            throw new MalformedInputException("Font: its units are out of bounds.");
        Bounds = (head.I16(36), head.I16(38), head.I16(40), head.I16(42));
        var count = tables.Required("maxp").U16(4);
        if (count == 0)
            throw new MalformedInputException("Font: it has no glyphs.");

        var hhea = tables.Required("hhea");
        (Ascent, Descent, LineGap) = (hhea.I16(4), hhea.I16(6), Math.Max(0, (int)hhea.I16(8)));
        (_hmtx, _metrics) = (tables.Required("hmtx"), hhea.U16(34));
        _advances = ReadAdvances(_hmtx, _metrics, count);
        Glyphs = new GlyphTable(tables, count, longOffsets: head.I16(50) != 0);
        _characters = new CharacterMap(tables.Required("cmap"), count);
        _kerning = new PairKerning(tables.Optional("GPOS"), tables.Optional("kern"));
        (Family, PostScriptName) = FontNames.Read(tables.Required("name"));

        Weight = (head.U16(44) & 1) != 0 ? 700 : 400;
        IsItalic = (head.U16(44) & 2) != 0;
        (StrikeoutPosition, StrikeoutThickness) = (UnitsPerEm * 3 / 10, UnitsPerEm / 20);
        (CapHeight, XHeight) = (UnitsPerEm * 7 / 10, UnitsPerEm / 2);
        if (tables.Optional("OS/2") is { Length: >= 78 } os2)
        {
            Weight = Math.Clamp((int)os2.U16(4), 1, 1000);
            IsItalic = (os2.U16(62) & 1) != 0;
            (StrikeoutThickness, StrikeoutPosition) = (os2.I16(26), os2.I16(28) - (os2.I16(26) / 2));
            if (os2.Length >= 90 && os2.U16(0) >= 2 && os2.I16(88) > 0)
                (XHeight, CapHeight) = (os2.I16(86), os2.I16(88));
        }

        (UnderlinePosition, UnderlineThickness) = (-UnitsPerEm / 10, UnitsPerEm / 20);
        if (tables.Optional("post") is { Length: >= 16 } post)
        {
            ItalicAngle = (int)post.U32(4) / 65536f;
            (UnderlinePosition, UnderlineThickness) = (post.I16(8) - (post.I16(10) / 2), post.I16(10));
        }
    }

    /// <exception cref="MalformedInputException">It is no such font, or is broken.</exception>
    public static FontFace Load(ReadOnlyMemory<byte> data) => new(new FontTables(data));

    /// <summary>The typographic family, without the style.</summary>
    public string Family { get; }

    public string PostScriptName { get; }

    /// <summary>100 (thin) to 900 (black); 400 is regular, 700 bold.</summary>
    public int Weight { get; }

    public bool IsItalic { get; }

    /// <summary>In degrees, counter-clockwise; negative for letters that lean to the right.</summary>
    public float ItalicAngle { get; }

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

    /// <summary>What no glyph leaves.</summary>
    public (int Left, int Bottom, int Right, int Top) Bounds { get; }

    internal FontTables Tables { get; }

    internal GlyphTable Glyphs { get; }

    /// <summary>0, the glyph of what is missing, for characters that the font lacks.</summary>
    public ushort GlyphOf(Rune rune) => _characters[rune];

    public int Advance(ushort glyph) => _advances[Math.Min((int)glyph, _advances.Length - 1)];

    /// <summary>How much further apart (or closer, when negative) two glyphs stand.</summary>
    public int Kerning(ushort left, ushort right) => _kerning[left, right];

    /// <summary>How far right of the pen the outline of a glyph begins.</summary>
    internal short LeftBearing(ushort glyph) => _hmtx.I16(glyph < _metrics ? (glyph * 4) + 2 : (_metrics * 4) + ((glyph - _metrics) * 2));

    private static ushort[] ReadAdvances(FontData hmtx, int metrics, int count)
    {
        if (metrics == 0 || metrics > count)
            throw new MalformedInputException("Font: its widths do not match its glyphs.");
        var advances = new ushort[count];
        for (var i = 0; i < count; i++)
            advances[i] = i < metrics ? hmtx.U16(i * 4) : advances[metrics - 1];
        hmtx.Bytes(0, (metrics * 4) + ((count - metrics) * 2));
        return advances;
    }
}
