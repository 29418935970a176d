using QuestPDF.Infrastructure;
using QuestPDF.Layout;

namespace QuestPDF.Elements;

/// <summary>Stands where nothing was put. Takes no room.</summary>
internal sealed class Empty : Element
{
    public static Empty Instance { get; } = new();

    public override SpacePlan Measure(LayoutContext context, Size available) =>
        available.Width < -Size.Epsilon || available.Height < -Size.Epsilon ? SpacePlan.Wrap($"There is no room at all.") : SpacePlan.Full(0, 0);

    public override void Draw(LayoutContext context, Size available)
    {
    }
}
