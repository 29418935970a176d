using System.Runtime.CompilerServices;
using QuestPDF.Fonts;

namespace QuestPDF.Layout;

/// <summary>The kerning of pairs of ASCII characters, looked up once for each pair.</summary>
internal sealed class KerningCache(FontFace face)
{
    private const int Characters = 128;
    private const short Unknown = short.MinValue;

    private readonly short[] _pairs = Filled();

    /// <summary>In units of the font.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Of(char left, char right, ushort leftGlyph, ushort rightGlyph)
    {
        if (left >= Characters || right >= Characters)
            return face.Kerning(leftGlyph, rightGlyph);
        var pair = _pairs[(left * Characters) + right];
        return pair != Unknown ? pair : _pairs[(left * Characters) + right] = (short)face.Kerning(leftGlyph, rightGlyph);
    }

    private static short[] Filled()
    {
        var pairs = new short[Characters * Characters];
        Array.Fill(pairs, Unknown);
        return pairs;
    }
}
