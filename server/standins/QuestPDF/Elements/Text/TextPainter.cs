using QuestPDF.Layout;
using QuestPDF.Pdf;

namespace QuestPDF.Elements.Text;

/// <summary>Draws lines of text.</summary>
internal readonly struct TextPainter(LayoutContext context, ShapedText text, string ellipsis)
{
    /// <summary>Draws a line whose top is at <paramref name="y"/>; <paramref name="spaceGrowth"/> is what each space gains.</summary>
    public void Draw(in TextLine line, float x, float y, float spaceGrowth)
    {
        var baseline = y + line.SpacingBefore + line.Ascent;
        x += line.Indent;
        var position = line.Start;
        for (var i = text.SegmentAt(position); position < line.VisibleEnd; i++)
        {
            var segment = text.Segments[i];
            var end = Math.Min(segment.End, line.VisibleEnd);
            x += DrawSegment(segment, line, position, end, x, baseline, spaceGrowth);
            position = end;
        }

        if (position > line.Start && IsFollowed(line) && text.Segments[text.SegmentAt(position - 1)].End == position)
            DrawFollowing(line, position, x, baseline);

        if (line.EndsWith == LineEnd.Clamp)
            DrawExtra(ellipsis, line.Start, x, baseline);
        else if (line.EndsWith == LineEnd.Hyphen)
            DrawExtra("-", line.End - 1, x, baseline);
    }

    private float DrawSegment(
        GlyphSegment segment, in TextLine line, int start, int end, float x, float baseline, float spaceGrowth)
    {
        if (segment.Span is TextElement element)
            return DrawElement(element, segment.Style, x, baseline);
        var trailing = end == line.VisibleEnd && end < segment.End && IsFollowed(line) ? 1 : 0;
        var (glyphs, advances) = context.Scratch.Rent(end - start + trailing);
        var (count, width) = (0, 0f);
        for (var i = start; i < end + trailing; i++)
        {
            ref readonly var glyph = ref text.Glyphs[i];
            if (glyph.Is(GlyphFlags.Hidden) && i < end)
                continue;
            var advance = i >= end ? 0 : glyph.Advance + (glyph.Is(GlyphFlags.Space) ? spaceGrowth : 0);
            (glyphs[count], advances[count]) = (glyph.Glyph, advance);
            width += advance;
            count++;
        }

        var from = text.Glyphs[start].Start;
        var words = text.Text.AsSpan(from, text.TextEnd(end + trailing) - from);
        DrawRun(segment, line, x, baseline, width, glyphs.AsSpan(0, count), advances.AsSpan(0, count), words);
        return width;
    }

    /// <summary>Whether a line ends in a space or the end of a paragraph, which those who copy or hear the text need.</summary>
    private bool IsFollowed(in TextLine line) =>
        line.EndsWith is LineEnd.Wrap or LineEnd.Paragraph && line.End > line.VisibleEnd && text.Glyphs[line.VisibleEnd].Is(GlyphFlags.Space | GlyphFlags.NewLine);

    /// <summary>Draws what ends the line where it is of another face or style than the last that is seen: one face's glyphs are not another's.</summary>
    private void DrawFollowing(in TextLine line, int glyph, float x, float baseline)
    {
        var from = text.Glyphs[glyph].Start;
        DrawRun(text.Segments[text.SegmentAt(glyph)], line, x, baseline, 0, [text.Glyphs[glyph].Glyph], [0], text.Text.AsSpan(from, text.TextEnd(glyph + 1) - from));
    }

    private void DrawRun(
        GlyphSegment segment, in TextLine line, float x, float baseline, float width,
        ReadOnlySpan<ushort> glyphs, ReadOnlySpan<float> advances, ReadOnlySpan<char> words)
    {
        var (style, span, canvas) = (segment.Style, segment.Span, context.Canvas);
        if (span.IsLink)
            canvas.BeginTag(PdfTag.Link);
        if ((style.BackgroundColor >> 24) != 0)
            canvas.FillRectangle(x, baseline - style.Ascent, width, style.Ascent + style.Descent, style.BackgroundColor);
        canvas.DrawGlyphs(segment.Face, style.FontSize, style.Color, x, baseline + style.BaselineShift, glyphs, advances, words);
        if (style.IsDecorated)
            Decorate(style, x, baseline, width);
        if (!span.IsLink)
            return;
        if (span.Url is not null)
            canvas.Link(x, baseline - line.Ascent, width, line.Ascent + line.Descent, span.Url);
        else
            canvas.LinkToSection(x, baseline - line.Ascent, width, line.Ascent + line.Descent, span.Section!);
        canvas.EndTag();
    }

    private void Decorate(ResolvedStyle style, float x, float baseline, float width)
    {
        var face = style.Face;
        var scale = style.FontSize / face.UnitsPerEm;
        if (style.HasUnderline)
            DrawRule(style, x, baseline - (face.UnderlinePosition * scale), width, face.UnderlineThickness * scale);
        if (style.HasStrikethrough)
            DrawRule(style, x, baseline + style.BaselineShift - (face.StrikeoutPosition * scale), width, face.StrikeoutThickness * scale);
        if (style.HasOverline)
            DrawRule(style, x, baseline - (face.Ascent * scale), width, face.UnderlineThickness * scale);
    }

    private void DrawRule(ResolvedStyle style, float x, float middle, float width, float thickness)
    {
        thickness *= style.DecorationThickness;
        context.Canvas.FillRectangle(x, middle - (thickness / 2), width, thickness, style.DecorationColor);
    }

    private float DrawElement(TextElement element, ResolvedStyle style, float x, float baseline)
    {
        var y = baseline - element.Above(style);
        context.Canvas.Translate(x, y);
        element.Element.Draw(context, element.Size);
        context.Canvas.Translate(-x, -y);
        return element.Size.Width;
    }

    /// <summary>Draws what is not in the text, in the style of one of its glyphs.</summary>
    private void DrawExtra(string extra, int glyphOfStyle, float x, float baseline)
    {
        var style = text.Segments[text.SegmentAt(Math.Min(glyphOfStyle, text.Glyphs.Length - 1))].Style;
        Span<char> units = stackalloc char[2];
        foreach (var rune in extra.EnumerateRunes())
        {
            var (face, glyph, advance) = style.Find(rune);
            context.Canvas.DrawGlyphs(
                face, style.FontSize, style.Color, x, baseline + style.BaselineShift, [glyph], [advance], units[..rune.EncodeToUtf16(units)]);
            x += advance;
        }
    }
}
