using QuestPDF.Infrastructure;
using QuestPDF.Layout;
using QuestPDF.Pdf;

namespace QuestPDF.Elements;

/// <summary>Content that opens an address or jumps to a section.</summary>
internal sealed class Hyperlink(string? url, string? section) : ContainerElement
{
    public override void Draw(LayoutContext context, Size available)
    {
        var plan = Child.Measure(context, available);
        var canvas = context.Canvas;
        var isTagged = context.IsTagged;
        if (!plan.IsEmpty && !plan.IsWrap)
        {
            context.IsTagged = true;
            canvas.BeginTag(PdfTag.Link);
            if (url is not null)
                canvas.Link(0, 0, available.Width, available.Height, url);
            else
                canvas.LinkToSection(0, 0, available.Width, available.Height, section!);
        }

        base.Draw(context, available);
        if (!plan.IsEmpty && !plan.IsWrap)
            canvas.EndTag();
        context.IsTagged = isTagged;
    }
}

/// <summary>Content that has a name, to jump to it and to tell its pages.</summary>
internal sealed class Section(string name) : ContainerElement
{
    private bool _hasBegun;

    public override void Draw(LayoutContext context, Size available)
    {
        if (!_hasBegun)
            context.Canvas.Section(name);
        _hasBegun = true;
        context.Pages.Visit(name);
        base.Draw(context, available);
    }

    public override void Reset(bool hard)
    {
        base.Reset(hard);
        _hasBegun &= !hard;
    }
}
