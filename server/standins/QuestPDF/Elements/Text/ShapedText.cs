using QuestPDF.Fonts;
using QuestPDF.Layout;

namespace QuestPDF.Elements.Text;

/// <summary>A glyph and what it means. <paramref name="Start"/> is its place in the text.</summary>
internal readonly record struct GlyphInfo(ushort Glyph, GlyphFlags Flags, int Start, float Advance)
{
    public bool Is(GlyphFlags flags) => (Flags & flags) != 0;
}

/// <summary>Glyphs of one face and one span, up to <paramref name="End"/>.</summary>
internal readonly record struct GlyphSegment(int End, ResolvedStyle Style, FontFace Face, TextSpan Span);

/// <summary>A text as glyphs. <paramref name="Text"/> holds one Unicode scalar for each glyph that is drawn.</summary>
internal sealed record ShapedText(string Text, GlyphInfo[] Glyphs, GlyphSegment[] Segments)
{
    public int SegmentAt(int glyph)
    {
        if (Segments.Length == 1)
            return 0;
        var (low, high) = (0, Segments.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Segments[middle].End > glyph)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }

    /// <summary>Where the glyph after one stands in the text.</summary>
    public int TextEnd(int glyph) => glyph < Glyphs.Length ? Glyphs[glyph].Start : Text.Length;
}

/// <summary>A line: glyphs from <paramref name="Start"/>, drawn up to <paramref name="VisibleEnd"/>; the next line begins at <paramref name="End"/>.</summary>
internal readonly record struct TextLine(
    int Start, int VisibleEnd, int End, float Indent, float Width, float Ascent, float Descent, float SpacingBefore, LineEnd EndsWith)
{
    public float Height => SpacingBefore + Ascent + Descent;
}

/// <summary>Why a line ends where it does.</summary>
internal enum LineEnd
{
    /// <summary>The room ended.</summary>
    Wrap,

    /// <summary>The room ended at a soft hyphen, which is drawn.</summary>
    Hyphen,

    /// <summary>The paragraph ended.</summary>
    Paragraph,

    /// <summary>No more lines are wanted; the ellipsis follows.</summary>
    Clamp,
}
