using System.Text;
using QuestPDF.Infrastructure;
using QuestPDF.Layout;

namespace QuestPDF.Elements;

/// <summary>An element around one other.</summary>
internal abstract class ContainerElement : Element, IContainer
{
    public Element Child { get; set; } = Empty.Instance;

    IElement? IContainer.Child
    {
        get => Child;
        set => Child = value as Element ?? Empty.Instance;
    }

    public override SpacePlan Measure(LayoutContext context, Size available) => Child.Measure(context, available);

    public override void Draw(LayoutContext context, Size available) => Child.Draw(context, available);

    public override void Reset(bool hard) => Child.Reset(hard);

    public override void CollectText(StringBuilder text) => Child.CollectText(text);
}

/// <summary>A place that adds nothing.</summary>
internal sealed class Container : ContainerElement;
