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

/// <summary>A text as glyphs, and its lines. When a text is drawn it serves for another.</summary>
internal sealed class ShapedText
{
    private const int SmallestRoom = 32;

    private GlyphInfo[] _glyphs = [];
    private GlyphSegment[] _segments = [];
    private int _count;
    private int _segmentCount;

    /// <summary>One Unicode scalar for each glyph that is drawn.</summary>
    public string Text { get; private set; } = "";

    public ReadOnlySpan<GlyphInfo> Glyphs => _glyphs.AsSpan(0, _count);

    public ReadOnlySpan<GlyphSegment> Segments => _segments.AsSpan(0, _segmentCount);

    /// <summary>The width of all glyphs where they are letters and spaces of one style; else not a number.</summary>
    public float PlainWidth { get; private set; }

    public List<TextLine> Lines { get; } = [];

    /// <summary>How many glyphs there is room for.</summary>
    public int Capacity => _glyphs.Length;

    public void Set(string text, ReadOnlySpan<GlyphInfo> glyphs, ReadOnlySpan<GlyphSegment> segments, float plainWidth)
    {
        (Text, PlainWidth, _count, _segmentCount) = (text, plainWidth, glyphs.Length, segments.Length);
        if (_glyphs.Length < _count)
            _glyphs = new GlyphInfo[Math.Max(_count, SmallestRoom)];
        if (_segments.Length < _segmentCount)
            _segments = new GlyphSegment[_segmentCount];
        glyphs.CopyTo(_glyphs);
        segments.CopyTo(_segments);
    }

    public void Clear()
    {
        _segments.AsSpan(0, _segmentCount).Clear();
        (Text, _count, _segmentCount) = ("", 0, 0);
        Lines.Clear();
    }

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
