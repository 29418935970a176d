using QuestPDF.Infrastructure;
using QuestPDF.Layout;

namespace QuestPDF.Elements;

/// <summary>Gives content no more than the room it needs.</summary>
internal sealed class Shrink : ContainerElement
{
    public bool Horizontally { get; set; }

    public bool Vertically { get; set; }

    public override void Draw(LayoutContext context, Size available)
    {
        var plan = Child.Measure(context, available);
        var isSized = plan.Type is SpacePlanType.FullRender or SpacePlanType.PartialRender;
        Child.Draw(context, new Size(
            isSized && Horizontally ? plan.Width : available.Width,
            isSized && Vertically ? plan.Height : available.Height));
    }
}
