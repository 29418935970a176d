using System.Runtime.InteropServices;
using System.Text;
using QuestPDF.Infrastructure;
using QuestPDF.Layout;
using QuestPDF.Pdf;

namespace QuestPDF.Elements.Text;

/// <summary>Paragraphs of text, line by line from page to page.</summary>
internal sealed class TextBlock : Element
{
    /// <summary>Ends what is cut off.</summary>
    public const string DefaultEllipsis = "…";

    private TextSpan? _first;
    private List<TextSpan>? _spans;
    private ShapedText? _text;
    private float _width = -1;
    private TextStyle? _style;
    private int _shapedFor;
    private int _line;
    private int _tag;
    private bool _isDone;
    private bool _isUnknown;

    public TextHorizontalAlignment Alignment { get; set; }

    public int? MaxLines { get; set; }

    public string Ellipsis { get; set; } = DefaultEllipsis;

    public float ParagraphSpacing { get; set; }

    public float FirstLineIndent { get; set; }

    private bool IsDynamic => _spans?.Exists(span => span.IsDynamic) ?? _first?.IsDynamic ?? false;

    public void Add(TextSpan span)
    {
        if (_first is null)
            _first = span;
        else
            (_spans ??= [_first]).Add(span);
    }

    /// <summary>Changes the style of all that was added.</summary>
    public void Restyle(Func<TextStyle, TextStyle> change)
    {
        if (_spans is null)
        {
            if (_first is not null)
                _first.Style = change(_first.Style);
            return;
        }

        foreach (var span in _spans)
            span.Style = change(span.Style);
    }

    public override SpacePlan Measure(LayoutContext context, Size available)
    {
        if (_isDone || _first is null)
            return SpacePlan.Empty();
        Shape(context);
        if (_text!.Glyphs.Length == 0)
            return SpacePlan.Empty();
        if (!BreakLines(available.Width))
            return SpacePlan.Wrap($"A width of {available.Width:0.##} points is too little for a single character.");

        var (width, height, line) = (0f, 0f, _line);
        for (; line < _text.Lines.Count; line++)
        {
            var lineHeight = HeightOf(line);
            if (height + lineHeight > available.Height + Size.Epsilon)
                break;
            height += lineHeight;
            width = Math.Max(width, _text.Lines[line].Width);
        }

        if (line == _text.Lines.Count)
            return SpacePlan.Full(Math.Min(width, available.Width), height);
        return line == _line || _isUnknown
            ? SpacePlan.Wrap($"A line of text is {HeightOf(line):0.##} points high, {available.Height:0.##} are left.")
            : SpacePlan.Partial(Math.Min(width, available.Width), height);
    }

    public override void Draw(LayoutContext context, Size available)
    {
        var plan = Measure(context, available);
        if (plan.IsEmpty || plan.IsWrap)
        {
            _isDone |= plan.IsEmpty;
            return;
        }

        var isTagged = context.IsTagged;
        if (!isTagged)
            BeginTag(context);
        if (_isUnknown)
            Defer(context, available);
        else
            DrawLines(context, available, ownsTag: !isTagged);
        if (!isTagged)
            EndTag(context, plan.IsPartial);
        if (plan.IsFull)
        {
            context.Scratch.Return(_text!);
            Finish();
        }
    }

    public override void Reset(bool hard)
    {
        Finish();
        (_isDone, _tag) = (false, 0);
        foreach (var span in _spans ?? [])
            (span as TextElement)?.Element.Reset(hard);
    }

    public override void CollectText(StringBuilder text)
    {
        foreach (var span in _spans ?? (_first is null ? [] : [_first]))
            text.Append(span.Text);
    }

    /// <summary>Nothing of what was set is kept: most texts are drawn once.</summary>
    private void Finish()
    {
        (_text, _isDone, _line, _width) = (null, true, 0, -1);
    }

    private void Shape(LayoutContext context)
    {
        var page = IsDynamic ? context.Pages.CurrentPage + (context.Pages.TotalPages is null ? 0 : int.MinValue) : 0;
        if (_text is not null && ReferenceEquals(_style, context.Style) && _shapedFor == page)
            return;
        var asked = context.Pages.AskedForUnknown;
        context.Pages.AskedForUnknown = false;
        _text ??= context.Scratch.RentText();
        if (_spans is null)
            context.Scratch.Shaper.Shape(context, _first!, _text);
        else
            context.Scratch.Shaper.Shape(context, _spans, _text);
        _isUnknown = context.Pages.AskedForUnknown;
        context.Pages.AskedForUnknown |= asked;
        (_style, _shapedFor, _width) = (context.Style, page, -1);
    }

    private bool BreakLines(float width)
    {
        if (Math.Abs(width - _width) < Size.Epsilon / 10)
            return _text!.Lines.Count > 0;
        var lines = _text!.Lines;
        var start = _line < lines.Count ? lines[_line].Start : 0;
        (_width, _line) = (width, 0);
        lines.Clear();
        if (!new LineBreaker(_text, width, FirstLineIndent, ParagraphSpacing).Break(start, lines))
            lines.Clear();
        else if (MaxLines is { } max)
            Text.Ellipsis.Clamp(_text, lines, max, Ellipsis, width);
        return lines.Count > 0;
    }

    private float HeightOf(int line)
    {
        ref readonly var of = ref CollectionsMarshal.AsSpan(_text!.Lines)[line];
        return of.Height - (line == _line ? of.SpacingBefore : 0);
    }

    private void DrawLines(LayoutContext context, Size available, bool ownsTag)
    {
        var painter = new TextPainter(context, _text!, Ellipsis);
        var (y, first) = (0f, _line);
        for (; _line < _text!.Lines.Count; _line++)
        {
            var line = _text.Lines[_line];
            if (_line == first)
                line = line with { SpacingBefore = 0 };
            if (y + line.Height > available.Height + Size.Epsilon)
                break;
            painter.Draw(line, OffsetOf(line, available.Width), y, GrowthOf(line, available.Width));
            y += line.Height;
            if (ownsTag && line.EndsWith == LineEnd.Paragraph && _line + 1 < _text.Lines.Count)
            {
                context.Canvas.EndTag();
                _tag = context.Canvas.BeginTag(PdfTag.Paragraph);
            }
        }
    }

    private float OffsetOf(in TextLine line, float width) => Alignment switch
    {
        TextHorizontalAlignment.Center => (width - line.Width) / 2,
        TextHorizontalAlignment.Right or TextHorizontalAlignment.End => width - line.Width,
        _ => 0,
    };

    /// <summary>What each space of a justified line gains.</summary>
    private float GrowthOf(in TextLine line, float width)
    {
        if (Alignment != TextHorizontalAlignment.Justify || line.EndsWith is LineEnd.Paragraph or LineEnd.Clamp)
            return 0;
        var spaces = 0;
        for (var i = line.Start; i < line.VisibleEnd; i++)
            spaces += _text!.Glyphs[i].Is(GlyphFlags.Space) ? 1 : 0;
        return spaces == 0 ? 0 : Math.Max(0, width - line.Width) / spaces;
    }

    /// <summary>Numbers that are not known yet: the text keeps its room, and is set into it when all pages are there.</summary>
    private void Defer(LayoutContext context, Size available)
    {
        var later = new TextBlock
        {
            _first = _first,
            _spans = _spans,
            Alignment = Alignment,
            MaxLines = MaxLines,
            Ellipsis = Ellipsis,
            ParagraphSpacing = ParagraphSpacing,
            FirstLineIndent = FirstLineIndent,
        };
        context.Defer(available, final => later.Draw(final, new Size(available.Width, Size.Infinity)));
    }

    private void BeginTag(LayoutContext context)
    {
        if (_tag == 0)
            _tag = context.Canvas.BeginTag(PdfTag.Paragraph);
        else
            context.Canvas.ContinueTag(_tag);
        context.IsTagged = true;
    }

    private void EndTag(LayoutContext context, bool continues)
    {
        context.Canvas.EndTag(continues);
        context.IsTagged = false;
        if (!continues)
            _tag = 0;
    }
}
