using System.Text;
using QuestPDF.Infrastructure;

namespace QuestPDF.Elements.Text;

/// <summary>Ends lines where they are full: at the last place where a line may end, or, in a word longer than the line, anywhere.</summary>
internal readonly struct LineBreaker(ShapedText text, float width, float firstLineIndent, float paragraphSpacing)
{
    /// <summary>Adds the lines from a glyph on. False if the room is narrower than a single character.</summary>
    public bool Break(int start, List<TextLine> lines)
    {
        var glyphs = text.Glyphs;
        var position = start;
        var isParagraphStart = start == 0 || glyphs[start - 1].Is(GlyphFlags.NewLine);
        while (position < glyphs.Length)
        {
            var indent = isParagraphStart ? firstLineIndent : 0;
            var (end, endsWith) = FindEnd(position, indent);
            if (end < 0)
                return false;
            var spacing = isParagraphStart && position > 0 && lines.Count > 0 ? paragraphSpacing : 0;
            lines.Add(Line(position, end, indent, spacing, endsWith));
            position = end;
            isParagraphStart = endsWith == LineEnd.Paragraph;
        }

        if (glyphs.Length > 0 && glyphs[^1].Is(GlyphFlags.NewLine))
            lines.Add(Line(glyphs.Length, glyphs.Length, firstLineIndent, paragraphSpacing, LineEnd.Paragraph));
        return true;
    }

    /// <summary>Whether all of a text stands on one line.</summary>
    private bool IsOneLine(int start, float indent) => start == 0 && indent + text.PlainWidth <= width + Size.Epsilon;

    private (int End, LineEnd EndsWith) FindEnd(int start, float indent)
    {
        var glyphs = text.Glyphs;
        if (IsOneLine(start, indent))
            return (glyphs.Length, LineEnd.Paragraph);
        var (x, breakAt) = (indent, -1);
        for (var i = start; i < glyphs.Length; i++)
        {
            ref readonly var glyph = ref glyphs[i];
            if (glyph.Flags != GlyphFlags.None && glyph.Is(GlyphFlags.NewLine))
                return (i + 1, LineEnd.Paragraph);
            if (x + glyph.Advance > width + Size.Epsilon && !glyph.Is(GlyphFlags.Space | GlyphFlags.Hidden))
                return Cut(start, i, breakAt);
            x += glyph.Advance;
            if (glyph.Is(GlyphFlags.BreakAfter) && (!glyph.Is(GlyphFlags.SoftHyphen) || x + HyphenAt(i) <= width + Size.Epsilon))
                breakAt = i + 1;
        }

        return (glyphs.Length, LineEnd.Paragraph);
    }

    private (int End, LineEnd EndsWith) Cut(int start, int overflow, int breakAt)
    {
        if (breakAt > start)
            return (breakAt, text.Glyphs[breakAt - 1].Is(GlyphFlags.SoftHyphen) ? LineEnd.Hyphen : LineEnd.Wrap);
        while (overflow > start && text.Glyphs[overflow].Is(GlyphFlags.Mark))
            overflow--;
        return overflow > start ? (overflow, LineEnd.Wrap) : (-1, LineEnd.Wrap);
    }

    private TextLine Line(int start, int end, float indent, float spacing, LineEnd endsWith)
    {
        var glyphs = text.Glyphs;
        var visibleEnd = end;
        while (visibleEnd > start && glyphs[visibleEnd - 1].Is(GlyphFlags.Space | GlyphFlags.Hidden))
            visibleEnd--;
        var lineWidth = indent;
        if (visibleEnd == glyphs.Length && IsOneLine(start, indent))
            lineWidth += text.PlainWidth;
        else
            foreach (ref readonly var glyph in glyphs[start..visibleEnd])
                lineWidth += glyph.Advance;
        if (endsWith == LineEnd.Hyphen)
            lineWidth += HyphenAt(end - 1);

        var (ascent, descent) = (0f, 0f);
        for (var i = text.SegmentAt(Math.Min(start, glyphs.Length - 1)); i < text.Segments.Length; i++)
        {
            var segment = text.Segments[i];
            var (above, below) = (segment.Style.Ascent, segment.Style.Descent);
            if (segment.Span is TextElement element)
            {
                above = element.Above(segment.Style);
                below = element.Size.Height - above;
            }

            (ascent, descent) = (Math.Max(ascent, above), Math.Max(descent, below));
            if (segment.End >= end)
                break;
        }

        return new TextLine(start, visibleEnd, end, indent, lineWidth, ascent, descent, spacing, endsWith);
    }

    private float HyphenAt(int glyph) => text.Segments[text.SegmentAt(glyph)].Style.Find(new Rune('-')).Advance;
}
