using QuestPDF.Infrastructure;
using QuestPDF.Layout;

namespace QuestPDF.Elements;

/// <summary>A room whose sides have a fixed ratio, width to height.</summary>
internal sealed class AspectRatio(float ratio, AspectRatioOption option) : ContainerElement
{
    public override SpacePlan Measure(LayoutContext context, Size available)
    {
        var plan = Child.Measure(context, Size.Max);
        if (plan.IsEmpty)
            return plan;
        var target = Target(available);
        if (target.Height > available.Height + Size.Epsilon || target.Width > available.Width + Size.Epsilon)
            return SpacePlan.Wrap($"{target} is needed to keep the ratio of sides, {available} is left.");
        plan = Child.Measure(context, target);
        return plan.IsWrap ? plan : plan.WithSize(target.Width, target.Height);
    }

    public override void Draw(LayoutContext context, Size available) => Child.Draw(context, Target(available));

    private Size Target(Size available)
    {
        var byWidth = new Size(available.Width, available.Width / ratio);
        var byHeight = new Size(available.Height * ratio, available.Height);
        return option switch
        {
            AspectRatioOption.FitWidth => byWidth,
            AspectRatioOption.FitHeight => byHeight,
            _ => byWidth.Height <= available.Height + Size.Epsilon ? byWidth : byHeight,
        };
    }
}
