using QuestPDF.Infrastructure;
using QuestPDF.Layout;

namespace QuestPDF.Elements;

/// <summary>Content that is not split.</summary>
internal sealed class ShowEntire : ContainerElement
{
    public override SpacePlan Measure(LayoutContext context, Size available)
    {
        var plan = Child.Measure(context, available);
        return plan.IsPartial ? SpacePlan.Wrap($"Content that is to be shown as a whole is higher than the room.") : plan;
    }
}

/// <summary>Content that goes to the next page, once, when less of it than a height fits and not the whole.</summary>
internal sealed class EnsureSpace(float minHeight) : ContainerElement
{
    /// <summary>In points, when none is given.</summary>
    public const float DefaultMinHeight = 150;

    private bool _hasBegun;

    public override SpacePlan Measure(LayoutContext context, Size available)
    {
        var plan = Child.Measure(context, available);
        return Moves(plan) ? SpacePlan.Partial(0, 0) : plan;
    }

    public override void Draw(LayoutContext context, Size available)
    {
        if (!Moves(Child.Measure(context, available)))
            base.Draw(context, available);
        _hasBegun = true;
    }

    public override void Reset(bool hard)
    {
        base.Reset(hard);
        _hasBegun = false;
    }

    private bool Moves(SpacePlan plan) => !_hasBegun && (plan.IsWrap || (plan.IsPartial && plan.Height < minHeight));
}

/// <summary>Content that goes to the next page, once, when it does not fit as a whole.</summary>
internal sealed class PreventPageBreak : ContainerElement
{
    private readonly EnsureSpace _rule = new(Size.Infinity);

    public override SpacePlan Measure(LayoutContext context, Size available) => Rule().Measure(context, available);

    public override void Draw(LayoutContext context, Size available) => Rule().Draw(context, available);

    public override void Reset(bool hard) => Rule().Reset(hard);

    private EnsureSpace Rule()
    {
        _rule.Child = Child;
        return _rule;
    }
}

/// <summary>What follows begins on the next page.</summary>
internal sealed class PageBreak : Element
{
    private bool _isDone;

    public override SpacePlan Measure(LayoutContext context, Size available) => _isDone ? SpacePlan.Empty() : SpacePlan.Partial(0, 0);

    public override void Draw(LayoutContext context, Size available) => _isDone = true;

    public override void Reset(bool hard) => _isDone = false;
}

/// <summary>Only as much as fits where it begins is shown.</summary>
internal sealed class StopPaging : ContainerElement
{
    private bool _isDone;

    public override SpacePlan Measure(LayoutContext context, Size available)
    {
        if (_isDone)
            return SpacePlan.Empty();
        var plan = Child.Measure(context, available);
        return plan.IsPartial ? SpacePlan.Full(plan.Width, plan.Height) : plan;
    }

    public override void Draw(LayoutContext context, Size available)
    {
        if (!_isDone)
            base.Draw(context, available);
        _isDone = true;
    }

    public override void Reset(bool hard)
    {
        base.Reset(hard);
        _isDone = false;
    }
}
