using QuestPDF.Infrastructure;
using QuestPDF.Layout;

namespace QuestPDF.Elements;

/// <summary>Gives content no more than the room it needs, and says where that is.</summary>
internal sealed class Alignment : ContainerElement
{
    public HorizontalAlignment? Horizontal { get; set; }

    public VerticalAlignment? Vertical { get; set; }

    public override void Draw(LayoutContext context, Size available)
    {
        var plan = Child.Measure(context, available);
        if (plan.Type is SpacePlanType.Empty or SpacePlanType.Wrap)
        {
            Child.Draw(context, available);
            return;
        }

        var width = Horizontal is null ? available.Width : plan.Width;
        var height = Vertical is null ? available.Height : plan.Height;
        var x = (available.Width - width) * Share(Horizontal == HorizontalAlignment.Center, Horizontal == HorizontalAlignment.Right);
        var y = (available.Height - height) * Share(Vertical == VerticalAlignment.Middle, Vertical == VerticalAlignment.Bottom);
        context.Canvas.Translate(x, y);
        Child.Draw(context, new Size(width, height));
        context.Canvas.Translate(-x, -y);
    }

    private static float Share(bool middle, bool end) => end ? 1 : middle ? 0.5f : 0;
}
