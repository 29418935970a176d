using QuestPDF.Infrastructure;

namespace QuestPDF.Elements.Text;

/// <summary>Shortens text to a number of lines and lets it end in an ellipsis.</summary>
internal static class Ellipsis
{
    public static void Clamp(ShapedText text, List<TextLine> lines, int maxLines, string ellipsis, float width)
    {
        if (lines.Count <= maxLines)
            return;
        lines.RemoveRange(maxLines, lines.Count - maxLines);
        var last = lines[^1];
        var style = text.Segments[text.SegmentAt(Math.Min(last.Start, text.Glyphs.Length - 1))].Style;
        var room = width - ellipsis.EnumerateRunes().Sum(rune => style.Find(rune).Advance);
        var (end, lineWidth) = (last.VisibleEnd, last.Width);
        while (end > last.Start && (lineWidth > room + Size.Epsilon || text.Glyphs[end - 1].Is(GlyphFlags.Space | GlyphFlags.Mark)))
            lineWidth -= text.Glyphs[--end].Advance;
        lines[^1] = last with { VisibleEnd = end, End = text.Glyphs.Length, Width = lineWidth + (width - room), EndsWith = LineEnd.Clamp };
    }
}
