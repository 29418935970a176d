using System.Text;

namespace QuestPDF.Fonts;

/// <summary>The faces that a text may be set in, the wanted one first. Never changes; shared by threads.</summary>
internal sealed class FontChain(IReadOnlyList<FontFace> faces)
{
    private readonly FontFace[] _others = [.. faces.Skip(1)];

    /// <summary>Gives lines their height, whatever faces single characters come from.</summary>
    public FontFace Primary { get; } = faces[0];

    /// <summary>The first face that has the character, else <see cref="Primary"/>, which shows its box for missing glyphs.</summary>
    public FontFace FaceOf(Rune rune)
    {
        if (Primary.GlyphOf(rune) != 0)
            return Primary;
        foreach (var face in _others)
            if (face.GlyphOf(rune) != 0)
                return face;
        return Primary;
    }
}
