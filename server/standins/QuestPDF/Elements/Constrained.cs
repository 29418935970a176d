using QuestPDF.Infrastructure;
using QuestPDF.Layout;

namespace QuestPDF.Elements;

/// <summary>Bounds on the size of content.</summary>
internal sealed class Constrained : ContainerElement
{
    public float? MinWidth { get; set; }

    public float? MaxWidth { get; set; }

    public float? MinHeight { get; set; }

    public float? MaxHeight { get; set; }

    public override SpacePlan Measure(LayoutContext context, Size available)
    {
        var plan = Child.Measure(context, Bounded(available));
        if (plan.IsEmpty)
            return plan;
        if (MinWidth > available.Width + Size.Epsilon)
            return SpacePlan.Wrap($"A width of {MinWidth:0.##} points is asked for, {available.Width:0.##} are left.");
        if (MinHeight > available.Height + Size.Epsilon)
            return SpacePlan.Wrap($"A height of {MinHeight:0.##} points is asked for, {available.Height:0.##} are left.");
        return plan.IsWrap ? plan : plan.WithSize(Math.Max(MinWidth ?? 0, plan.Width), Math.Max(MinHeight ?? 0, plan.Height));
    }

    public override void Draw(LayoutContext context, Size available) => Child.Draw(context, Bounded(available));

    private Size Bounded(Size available) =>
        new(Math.Min(MaxWidth ?? Size.Infinity, available.Width), Math.Min(MaxHeight ?? Size.Infinity, available.Height));
}
