using System.Text;

namespace QuestPDF.Pdf;

/// <summary>The operators that show a run of glyphs (9.4.3).</summary>
internal static class GlyphRun
{
    /// <summary>Less than a dot of fine printers, in points: so far a glyph may stand from its place before the pen is moved.</summary>
    private const float Dot = 72f / 1440;

    /// <summary>Whether the text has one character for each glyph.</summary>
    public static bool Matches(ReadOnlySpan<ushort> glyphs, ReadOnlySpan<char> text)
    {
        if (glyphs.Length == text.Length && !text.ContainsAnyInRange('\uD800', '\uDFFF'))
            return true;
        var runes = 0;
        foreach (var _ in text.EnumerateRunes())
            runes++;
        return runes == glyphs.Length;
    }

    /// <summary>Without a text, the glyphs stand for nothing; the text of the whole is told elsewhere.</summary>
    public static void Write(PdfBuffer content, EmbeddedFont font, float size, ReadOnlySpan<ushort> glyphs, ReadOnlySpan<float> advances, ReadOnlySpan<char> text)
    {
        var isPlaced = !advances.IsEmpty;
        content.Raw(isPlaced ? "[("u8 : "("u8);
        var runes = text.EnumerateRunes();
        // How far the pen is, by the font's own widths, beyond where it should be, in thousandths of the size.
        var (ahead, thousandths) = (0f, 1000 / size);
        var most = Math.Max(0.5f, Dot * thousandths);
        for (var i = 0; i < glyphs.Length; i++)
        {
            ref readonly var drawn = ref font.Draw(runes.MoveNext() ? runes.Current : Rune.ReplacementChar, glyphs[i]);
            if (MathF.Abs(ahead) > most)
            {
                var gap = MathF.Round(ahead);
                content.Raw(")"u8).Int((long)gap).Raw("("u8);
                ahead -= gap;
            }

            content.Advance(drawn.WriteTo(content.Reserve(DrawnCharacter.Room)));
            if (isPlaced)
                ahead += drawn.Width - (advances[i] * thousandths);
        }

        content.Raw(isPlaced ? ")]TJ "u8 : ")Tj "u8);
    }
}
