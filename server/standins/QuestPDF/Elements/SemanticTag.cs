using System.Text;
using QuestPDF.Infrastructure;
using QuestPDF.Layout;
using QuestPDF.Pdf;

namespace QuestPDF.Elements;

/// <summary>Says what content is. Headings come into the outline.</summary>
internal sealed class SemanticTag(PdfTag tag, string? alternativeText = null) : ContainerElement
{
    private int _id;
    private bool _hasBegun;

    /// <summary>Whether text may stand in the tag, rather than in paragraphs within.</summary>
    private bool HoldsText => tag is not (PdfTag.Part or PdfTag.Section or PdfTag.Div or PdfTag.List or PdfTag.Table or PdfTag.TableOfContents);

    private int HeadingLevel => tag is >= PdfTag.H1 and <= PdfTag.H6 ? tag - PdfTag.H1 + 1 : 0;

    public override void Draw(LayoutContext context, Size available)
    {
        var plan = Child.Measure(context, available);
        if (plan.IsEmpty || (tag == PdfTag.Table && context.IsTableTagged))
        {
            base.Draw(context, available);
            return;
        }

        var (isTagged, isTableTagged) = (context.IsTagged, context.IsTableTagged);
        Begin(context);
        context.IsTagged |= HoldsText;
        context.IsTableTagged = tag == PdfTag.Table || isTableTagged;
        base.Draw(context, available);
        (context.IsTagged, context.IsTableTagged) = (isTagged, isTableTagged);
        context.Canvas.EndTag(plan.IsPartial);
        _hasBegun = plan.IsPartial;
    }

    public override void Reset(bool hard)
    {
        base.Reset(hard);
        _hasBegun = false;
    }

    private void Begin(LayoutContext context)
    {
        if (_hasBegun)
        {
            context.Canvas.ContinueTag(_id);
            return;
        }

        if (HeadingLevel > 0)
        {
            var title = new StringBuilder();
            Child.CollectText(title);
            if (title.Length > 0)
                context.Canvas.Bookmark(title.ToString(), HeadingLevel);
        }

        _id = context.Canvas.BeginTag(tag, alternativeText);
    }
}
