using System.Text;
using QuestPDF.Fonts;
using QuestPDF.Infrastructure;
using QuestPDF.Layout;

namespace QuestPDF.Elements.Text;

/// <summary>
/// Makes glyphs of spans. A tab is as wide as four spaces. Characters of control and halves of surrogate pairs show as U+FFFD; characters that
/// only direct others (zero-width space, soft hyphen, direction) do their work unseen.
/// </summary>
internal sealed class TextShaper
{
    private const int TabSpaces = 4;
    private const int Replacement = 0xFFFD;

    private readonly StringBuilder _text = new();
    private GlyphInfo[] _glyphs = new GlyphInfo[64];
    private GlyphSegment[] _segments = new GlyphSegment[4];
    private int _count;
    private int _segmentCount;

    /// <summary>Makes the glyphs of a span into <paramref name="shaped"/>.</summary>
    public void Shape(LayoutContext context, TextSpan span, ShapedText shaped)
    {
        var text = span.TextOn(context.Pages);
        Clear(text.Length);
        if (!ShapePlain(context, span, text, shaped))
            Shape(context, [span], shaped);
    }

    /// <summary>Makes the glyphs of spans into <paramref name="shaped"/>.</summary>
    public void Shape(LayoutContext context, IReadOnlyList<TextSpan> spans, ShapedText shaped)
    {
        Clear(64);
        _text.Clear();
        foreach (var span in spans)
        {
            var style = context.Resolve(span.Style);
            if (span is TextElement element)
                AddElement(context, element, style);
            else
                AddText(span.TextOn(context.Pages), span, style);
        }

        Finish(shaped, _text.ToString(), float.NaN);
    }

    /// <summary>The way of most texts: characters of one face, none of which needs a second look. False if it is not so.</summary>
    private bool ShapePlain(LayoutContext context, TextSpan span, string text, ShapedText shaped)
    {
        if (span is TextElement)
            return false;
        var style = context.Resolve(span.Style);
        var (glyphs, width) = (_glyphs, 0f);
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (character is < ' ' or (>= '\x7F' and <= '\x9F') or '\xAD' || !style.TryGetCommon(character, out var glyph, out var advance))
                return false;
            var flags = GlyphFlags.None;
            if (character == ' ')
            {
                flags = GlyphFlags.Space | GlyphFlags.BreakAfter;
                advance += style.WordSpacing;
            }

            if (i > 0)
                Join(style, text[i - 1], character, glyph, ref glyphs[i - 1]);
            glyphs[i] = new GlyphInfo(glyph, flags | (style.WrapsAnywhere ? GlyphFlags.BreakAfter : 0), i, advance);
        }

        _count = text.Length;
        AddSegment(style, style.Face, span);
        foreach (ref readonly var glyph in glyphs.AsSpan(0, _count))
            width += glyph.Advance;
        Finish(shaped, text, width);
        return true;
    }

    private void AddText(string text, TextSpan span, ResolvedStyle style)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var length = Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var used) == System.Buffers.OperationStatus.Done ? used : 1;
            var value = length == 1 ? text[i] : rune.Value;
            if (value == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                continue;
            AddRune(value, span, style);
            i += length - 1;
        }
    }

    private void AddRune(int value, TextSpan span, ResolvedStyle style)
    {
        var anywhere = style.WrapsAnywhere ? GlyphFlags.BreakAfter : 0;
        if (BreakRules.IsNewLine(value))
            AddNewLine(span, style);
        else if (BreakRules.IsInvisible(value))
            AddInvisible(value, span, style);
        else if (BreakRules.IsBreakingSpace(value))
            AddSpace(value, span, style);
        else
            AddVisible(BreakRules.IsBroken(value) ? Replacement : value, span, style, anywhere);
    }

    /// <summary>Whoever copies or hears the text needs a space where the line ends.</summary>
    private void AddNewLine(TextSpan span, ResolvedStyle style)
    {
        var (face, glyph, _) = style.Find(new Rune(' '));
        _text.Append(' ');
        Add(new GlyphInfo(glyph, GlyphFlags.NewLine | GlyphFlags.Hidden | GlyphFlags.BreakAfter, _text.Length - 1, 0), style, face, span);
    }

    private void AddInvisible(int value, TextSpan span, ResolvedStyle style)
    {
        var flags = value switch
        {
            0xAD => GlyphFlags.SoftHyphen | GlyphFlags.BreakAfter,
            0x200B => GlyphFlags.BreakAfter,
            _ => GlyphFlags.Mark,
        };
        var (face, glyph, _) = style.Find(new Rune('-'));
        Add(new GlyphInfo(glyph, flags | GlyphFlags.Hidden, _text.Length, 0), style, face, span);
    }

    private void AddSpace(int value, TextSpan span, ResolvedStyle style)
    {
        var (face, glyph, advance) = style.Find(new Rune(value == '\t' ? ' ' : value));
        advance = (advance + style.WordSpacing) * (value == '\t' ? TabSpaces : 1);
        _text.Append(value == '\t' ? ' ' : (char)value);
        Add(new GlyphInfo(glyph, GlyphFlags.Space | GlyphFlags.BreakAfter, _text.Length - 1, advance), style, face, span);
    }

    private void AddVisible(int value, TextSpan span, ResolvedStyle style, GlyphFlags flags)
    {
        var rune = new Rune(value);
        var (face, glyph, advance) = style.Find(rune);
        if (BreakRules.IsMark(rune))
            flags |= GlyphFlags.Mark;
        if (_count > 0 && _text.Length > 0)
            JoinRunes(style, face, glyph, value);
        var start = _text.Length;
        Span<char> units = stackalloc char[2];
        _text.Append(units[..rune.EncodeToUtf16(units)]);
        Add(new GlyphInfo(glyph, flags, start, advance), style, face, span);
    }

    private void JoinRunes(ResolvedStyle style, FontFace face, ushort glyph, int value)
    {
        ref var before = ref _glyphs[_count - 1];
        if (before.Is(GlyphFlags.Hidden | GlyphFlags.Space | GlyphFlags.Element))
            return;
        var left = char.IsLowSurrogate(_text[^1]) ? char.ConvertToUtf32(_text[^2], _text[^1]) : _text[^1];
        if (BreakRules.MayBreakBetween(left, value))
            before = before with { Flags = before.Flags | GlyphFlags.BreakAfter };
        ref var segment = ref _segments[_segmentCount - 1];
        if (ReferenceEquals(segment.Style, style) && ReferenceEquals(segment.Face, face) && ReferenceEquals(face, style.Face) && left <= 0xFFFF && value <= 0xFFFF)
            before = before with { Advance = before.Advance + style.Kerning((char)left, (char)value, before.Glyph, glyph) };
    }

    private static void Join(ResolvedStyle style, char left, char right, ushort glyph, ref GlyphInfo before)
    {
        var kerning = style.Kerning(left, right, before.Glyph, glyph);
        if (kerning != 0)
            before = before with { Advance = before.Advance + kerning };
        if (left is '-' or '/' or '?' or '|' && BreakRules.MayBreakBetween(left, right))
            before = before with { Flags = before.Flags | GlyphFlags.BreakAfter };
    }

    private void AddElement(LayoutContext context, TextElement element, ResolvedStyle style)
    {
        element.Size = element.Element.Measure(context, Size.Max).Size;
        Add(new GlyphInfo(0, GlyphFlags.Element | GlyphFlags.BreakAfter, _text.Length, element.Size.Width), style, style.Face, element);
    }

    private void Add(GlyphInfo glyph, ResolvedStyle style, FontFace face, TextSpan span)
    {
        if (_segmentCount == 0 || !ReferenceEquals(_segments[_segmentCount - 1].Span, span) || !ReferenceEquals(_segments[_segmentCount - 1].Face, face))
            AddSegment(style, face, span);
        if (_count == _glyphs.Length)
            Array.Resize(ref _glyphs, _count * 2);
        _glyphs[_count++] = glyph;
        _segments[_segmentCount - 1] = _segments[_segmentCount - 1] with { End = _count };
    }

    private void AddSegment(ResolvedStyle style, FontFace face, TextSpan span)
    {
        if (_segmentCount == _segments.Length)
            Array.Resize(ref _segments, _segmentCount * 2);
        _segments[_segmentCount++] = new GlyphSegment(_count, style, face, span);
    }

    private void Clear(int capacity)
    {
        (_count, _segmentCount) = (0, 0);
        if (_glyphs.Length < capacity)
            _glyphs = new GlyphInfo[capacity];
    }

    private void Finish(ShapedText shaped, string text, float plainWidth) =>
        shaped.Set(text, _glyphs.AsSpan(0, _count), _segments.AsSpan(0, _segmentCount), plainWidth);
}
