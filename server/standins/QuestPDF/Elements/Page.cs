using QuestPDF.Drawing.Exceptions;
using QuestPDF.Infrastructure;
using QuestPDF.Layout;
using QuestPDF.Pdf;

namespace QuestPDF.Elements;

/// <summary>A set of pages: what stands on each of them, and the content that makes as many as it needs.</summary>
internal sealed class Page
{
    private readonly HashSet<Container> _deferred = [];

    public Size MinSize { get; set; } = Helpers.PageSizes.A4;

    public Size MaxSize { get; set; } = Helpers.PageSizes.A4;

    public Padding Margin { get; } = new();

    public uint Color { get; set; } = 0xFFFFFFFF;

    public TextStyle Style { get; set; } = TextStyle.Default;

    public Container Background { get; } = new();

    public Container Foreground { get; } = new();

    public Container Header { get; } = new();

    public Container Content { get; } = new();

    public Container Footer { get; } = new();

    public void Render(LayoutContext context, IDocumentSink sink)
    {
        var before = context.EnterStyle(Style);
        SpacePlan plan;
        var isFirst = true;
        do
        {
            context.Pages.CurrentPage++;
            plan = RenderPage(context, sink, isFirst);
            isFirst = false;
        }
        while (plan.IsPartial);
        context.LeaveStyle(before);
    }

    public void Reset(bool hard)
    {
        foreach (var slot in new[] { Background, Foreground, Header, Content, Footer })
            slot.Reset(hard);
    }

    private SpacePlan RenderPage(LayoutContext context, IDocumentSink sink, bool isFirst)
    {
        var (horizontal, vertical) = (Margin.Left + Margin.Right, Margin.Top + Margin.Bottom);
        var (width, room) = (MaxSize.Width - horizontal, MaxSize.Height - vertical);
        var header = Prepare(context, Header, new Size(width, room), "header");
        var footer = Prepare(context, Footer, new Size(width, room), "footer");
        var plan = Content.Measure(context, new Size(width, Math.Max(0, room - header.Size.Height - footer.Size.Height)));
        if (plan.IsWrap)
            throw Overflow(context, plan, width, room, header, footer);
        var size = new Size(
            Math.Clamp(plan.Width + horizontal, MinSize.Width, MaxSize.Width),
            Math.Clamp(plan.Height + header.Size.Height + footer.Size.Height + vertical, MinSize.Height, MaxSize.Height));
        DrawPage(context, sink.BeginPage(size.Width, size.Height), size, header, footer, isFirst);
        sink.EndPage();
        return plan;
    }

    private void DrawPage(LayoutContext context, IPageCanvas canvas, Size size, Slot header, Slot footer, bool isFirst)
    {
        context.Canvas = new OffsetCanvas(canvas);
        if (Color is not (0 or 0xFFFFFFFF))
            canvas.FillRectangle(0, 0, size.Width, size.Height, Color);
        var (width, height) = (size.Width - Margin.Left - Margin.Right, size.Height - Margin.Top - Margin.Bottom);
        DrawSlot(context, Prepare(context, Background, size, "background"), 0, 0, size, PdfTag.Artifact);
        DrawSlot(context, header, Margin.Left, Margin.Top, new Size(width, header.Size.Height), isFirst ? null : PdfTag.PageHeader);
        context.Canvas.Translate(Margin.Left, Margin.Top + header.Size.Height);
        Content.Draw(context, new Size(width, height - header.Size.Height - footer.Size.Height));
        context.Canvas.Translate(-Margin.Left, -Margin.Top - header.Size.Height);
        DrawSlot(
            context, footer, Margin.Left, Margin.Top + height - footer.Size.Height, new Size(width, footer.Size.Height), PdfTag.PageFooter);
        DrawSlot(context, Prepare(context, Foreground, size, "foreground"), 0, 0, size, PdfTag.Artifact);
    }

    private static DocumentLayoutException Overflow(LayoutContext context, SpacePlan plan, float width, float room, Slot header, Slot footer)
    {
        var page = FormattableString.Invariant($"The page has {width:0.##} x {room:0.##} points within its margins");
        var slots = FormattableString.Invariant($"its header takes {header.Size.Height:0.##} of the height, its footer {footer.Size.Height:0.##}");
        var reason = FormattableString.Invariant($"{plan.WrapReason}");
        return new($"Page {context.Pages.CurrentPage}: the content needs more room than a page gives, so it would never end. {reason} {page}; {slots}.");
    }

    private static Slot Prepare(LayoutContext context, Container slot, Size available, string name)
    {
        if (slot.Child is Empty)
            return new Slot(slot, Size.Zero, IsUnknown: false);
        slot.Reset(hard: false);
        (context.Pages.AskedForUnknown, context.Pages.IsInSlot) = (false, true);
        var plan = slot.Measure(context, available);
        context.Pages.IsInSlot = false;
        if (plan.IsWrap || plan.IsPartial)
            throw new DocumentLayoutException(FormattableString.Invariant(
                $"Page {context.Pages.CurrentPage}: the {name} does not fit onto its page. {plan.WrapReason} Headers and footers are not split."));
        return new Slot(slot, plan.Size, context.Pages.AskedForUnknown);
    }

    /// <summary>Numbers that are not yet known, as of all pages, leave a slot to be drawn at the end, as a whole.</summary>
    private void DrawSlot(LayoutContext context, Slot slot, float x, float y, Size size, PdfTag? tag)
    {
        if (slot.Container.Child is Empty)
            return;
        var isTagged = context.IsTagged;
        context.Canvas.Translate(x, y);
        if (tag is { } artifact)
            context.Canvas.BeginTag(artifact);
        context.IsTagged |= tag is not null;
        if (slot.IsUnknown)
            Defer(context, slot.Container, size);
        else
            slot.Container.Draw(context, size);
        if (tag is not null)
            context.Canvas.EndTag();
        context.IsTagged = isTagged;
        context.Canvas.Translate(-x, -y);
    }

    /// <summary>Drawn at the end, from the first page on again. Only its links, which belong to the page, and what it remembers come now.</summary>
    private void Defer(LayoutContext context, Container slot, Size size)
    {
        var isFirst = _deferred.Add(slot);
        context.Defer(size, final =>
        {
            slot.Reset(hard: isFirst);
            slot.Draw(final, size);
        });
        var (canvas, deferred) = (context.Canvas, context.Deferred.Count);
        context.Canvas = new LinksCanvas(canvas);
        slot.Draw(context, size);
        context.Canvas = canvas;
        context.Deferred.RemoveRange(deferred, context.Deferred.Count - deferred);
    }

    private readonly record struct Slot(Container Container, Size Size, bool IsUnknown);
}
