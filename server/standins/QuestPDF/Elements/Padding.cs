using QuestPDF.Infrastructure;
using QuestPDF.Layout;

namespace QuestPDF.Elements;

/// <summary>Room around content. Negative values let it stand out.</summary>
internal sealed class Padding : ContainerElement
{
    public float Top { get; set; }

    public float Right { get; set; }

    public float Bottom { get; set; }

    public float Left { get; set; }

    public override SpacePlan Measure(LayoutContext context, Size available)
    {
        var inner = Inner(available);
        if (inner.Width < -Size.Epsilon || inner.Height < -Size.Epsilon)
            return Child.Measure(context, Size.Zero).IsEmpty ? SpacePlan.Empty() : SpacePlan.Wrap($"The padding alone is larger than the room.");
        var plan = Child.Measure(context, inner);
        return plan.Type is SpacePlanType.Empty or SpacePlanType.Wrap
            ? plan
            : plan.WithSize(Math.Max(0, plan.Width + Left + Right), Math.Max(0, plan.Height + Top + Bottom));
    }

    public override void Draw(LayoutContext context, Size available)
    {
        context.Canvas.Translate(Left, Top);
        var inner = Inner(available);
        Child.Draw(context, new Size(Math.Max(0, inner.Width), Math.Max(0, inner.Height)));
        context.Canvas.Translate(-Left, -Top);
    }

    private Size Inner(Size available) => new(available.Width - Left - Right, available.Height - Top - Bottom);
}
