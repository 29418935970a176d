using System.Text;
using QuestPDF.Fonts;
using QuestPDF.Infrastructure;

namespace QuestPDF.Layout;

/// <summary>A style with nothing left open, its fonts, and the glyphs of its common characters.</summary>
internal sealed class ResolvedStyle
{
    private const int Common = 0x250;
    private const float RaisedSize = 0.6f;

    private readonly FontChain _chain;
    private readonly KerningCache _kerning;
    private readonly ushort[] _glyphs = new ushort[Common];
    private readonly float[] _advances = new float[Common];
    private readonly float _scale;

    public ResolvedStyle(TextStyle style, FontChain chain, KerningCache kerning)
    {
        (_chain, _kerning) = (chain, kerning);
        var size = style.Size!.Value;
        FontSize = style.Position == FontPosition.Normal ? size : size * RaisedSize;
        BaselineShift = style.Position switch
        {
            FontPosition.Superscript => -0.35f * size,
            FontPosition.Subscript => 0.2f * size,
            _ => 0,
        };
        LetterSpacing = style.LetterSpacing!.Value * size;
        WordSpacing = style.WordSpacing!.Value * size;
        Color = style.Color!.Value;
        BackgroundColor = style.BackgroundColor!.Value;
        WrapsAnywhere = style.WrapsAnywhere!.Value;
        HasUnderline = style.HasUnderline!.Value;
        HasStrikethrough = style.HasStrikethrough!.Value;
        HasOverline = style.HasOverline!.Value;
        DecorationColor = style.DecorationColor!.Value == 0 ? Color : style.DecorationColor.Value;
        DecorationThickness = style.DecorationThickness!.Value;
        var face = chain.Primary;
        _scale = FontSize / face.UnitsPerEm;
        (Ascent, Descent) = Heights(face, size, style.LineHeight!.Value);
        for (var i = 0; i < Common; i++)
        {
            _glyphs[i] = face.GlyphOf(new Rune(i));
            _advances[i] = AdvanceOf(face, _glyphs[i]);
        }
    }

    /// <summary>In points, as drawn.</summary>
    public float FontSize { get; }

    /// <summary>Downwards.</summary>
    public float BaselineShift { get; }

    public float LetterSpacing { get; }

    public float WordSpacing { get; }

    public uint Color { get; }

    public uint BackgroundColor { get; }

    public bool WrapsAnywhere { get; }

    public bool HasUnderline { get; }

    public bool HasStrikethrough { get; }

    public bool HasOverline { get; }

    public bool IsDecorated => HasUnderline || HasStrikethrough || HasOverline || (BackgroundColor >> 24) != 0;

    public uint DecorationColor { get; }

    public float DecorationThickness { get; }

    /// <summary>Of the line above its baseline, in points.</summary>
    public float Ascent { get; }

    /// <summary>Of the line below its baseline, in points; positive.</summary>
    public float Descent { get; }

    public FontFace Face => _chain.Primary;

    /// <summary>The glyph and the advance in points of a character that most texts are made of. False if it is not one.</summary>
    public bool TryGetCommon(char character, out ushort glyph, out float advance)
    {
        if (character < Common)
        {
            (glyph, advance) = (_glyphs[character], _advances[character]);
            return glyph != 0;
        }

        (glyph, advance) = (0, 0);
        return false;
    }

    /// <summary>The face that has a character, its glyph there and its advance in points.</summary>
    public (FontFace Face, ushort Glyph, float Advance) Find(Rune rune)
    {
        var face = _chain.FaceOf(rune);
        var glyph = face.GlyphOf(rune);
        return (face, glyph, AdvanceOf(face, glyph));
    }

    /// <summary>In points; between two characters of <see cref="Face"/>.</summary>
    public float Kerning(char left, char right, ushort leftGlyph, ushort rightGlyph) =>
        _kerning.Of(left, right, leftGlyph, rightGlyph) * _scale;

    private float AdvanceOf(FontFace face, ushort glyph) => (face.Advance(glyph) * FontSize / face.UnitsPerEm) + LetterSpacing;

    /// <summary>A factor applies to the size of the text and is shared out as the font's own height is.</summary>
    private static (float Ascent, float Descent) Heights(FontFace face, float size, float lineHeight)
    {
        var scale = size / face.UnitsPerEm;
        var (ascent, descent) = (face.Ascent * scale, -face.Descent * scale);
        if (lineHeight <= 0)
        {
            var gap = face.LineGap * scale / 2;
            return (ascent + gap, descent + gap);
        }

        var factor = ascent + descent > 0 ? lineHeight * size / (ascent + descent) : 0;
        return (ascent * factor, descent * factor);
    }
}
