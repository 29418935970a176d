using QuestPDF.Infrastructure;
using QuestPDF.Layout;

namespace QuestPDF.Elements;

/// <summary>Takes all the room there is.</summary>
internal sealed class Extend : ContainerElement
{
    public bool Horizontally { get; set; }

    public bool Vertically { get; set; }

    public override SpacePlan Measure(LayoutContext context, Size available)
    {
        var plan = Child.Measure(context, available);
        return plan.Type is SpacePlanType.Empty or SpacePlanType.Wrap
            ? plan
            : plan.WithSize(Horizontally ? available.Width : plan.Width, Vertically ? available.Height : plan.Height);
    }
}
