using QuestPDF.Infrastructure;
using QuestPDF.Layout;

namespace QuestPDF.Elements;

/// <summary>The style that all text within inherits.</summary>
internal sealed class DefaultTextStyle(TextStyle style) : ContainerElement
{
    public override SpacePlan Measure(LayoutContext context, Size available)
    {
        var before = context.EnterStyle(style);
        var plan = Child.Measure(context, available);
        context.LeaveStyle(before);
        return plan;
    }

    public override void Draw(LayoutContext context, Size available)
    {
        var before = context.EnterStyle(style);
        Child.Draw(context, available);
        context.LeaveStyle(before);
    }
}
