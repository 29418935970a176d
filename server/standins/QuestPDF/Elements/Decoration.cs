using System.Text;
using QuestPDF.Infrastructure;
using QuestPDF.Layout;
using QuestPDF.Pdf;

namespace QuestPDF.Elements;

/// <summary>Content with something before and after it on each of its pages.</summary>
internal sealed class Decoration : Element
{
    private bool _hasBegun;

    /// <summary>Whether content takes all the room when it is drawn, so that what follows stands at its end.</summary>
    public bool Fills { get; init; }

    public Element Before { get; set; } = Empty.Instance;

    public Element Content { get; set; } = Empty.Instance;

    public Element After { get; set; } = Empty.Instance;

    public override SpacePlan Measure(LayoutContext context, Size available)
    {
        var (before, content, after) = Plan(context, available);
        if (content.IsEmpty)
            return content;
        if (before.IsWrap || before.IsPartial || after.IsWrap || after.IsPartial)
            return SpacePlan.Wrap($"What stands before and after content on each of its pages does not fit.");
        return content.IsWrap
            ? content
            : content.WithSize(
                Math.Max(content.Width, Math.Max(before.Width, after.Width)), before.Height + content.Height + after.Height);
    }

    public override void Draw(LayoutContext context, Size available)
    {
        var (before, content, after) = Plan(context, available);
        if (content.IsEmpty)
        {
            Content.Draw(context, available);
            return;
        }

        var isRepeated = _hasBegun;
        _hasBegun = true;
        var height = Fills ? available.Height - before.Height - after.Height : content.Height;
        DrawRepeated(context, Before, 0, new Size(available.Width, before.Height), isRepeated);
        context.Canvas.Translate(0, before.Height);
        Content.Draw(context, new Size(available.Width, height));
        context.Canvas.Translate(0, -before.Height);
        DrawRepeated(context, After, before.Height + height, new Size(available.Width, after.Height), isRepeated);
    }

    public override void Reset(bool hard)
    {
        _hasBegun = false;
        Before.Reset(hard);
        Content.Reset(hard);
        After.Reset(hard);
    }

    public override void CollectText(StringBuilder text)
    {
        Before.CollectText(text);
        Content.CollectText(text);
        After.CollectText(text);
    }

    /// <summary>What was read once is not read again on each page.</summary>
    private static void DrawRepeated(LayoutContext context, Element element, float y, Size size, bool isRepeated)
    {
        if (element is Empty)
            return;
        context.Canvas.Translate(0, y);
        if (isRepeated)
            context.Canvas.BeginTag(PdfTag.Artifact);
        element.Draw(context, size);
        if (isRepeated)
            context.Canvas.EndTag();
        context.Canvas.Translate(0, -y);
        element.Reset(hard: false);
    }

    private (SpacePlan Before, SpacePlan Content, SpacePlan After) Plan(LayoutContext context, Size available)
    {
        var before = Before.Measure(context, available);
        var after = After.Measure(context, available);
        var content = Content.Measure(context, new Size(available.Width, Math.Max(0, available.Height - before.Height - after.Height)));
        return (before, content, after);
    }
}
