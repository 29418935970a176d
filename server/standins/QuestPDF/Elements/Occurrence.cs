using QuestPDF.Infrastructure;
using QuestPDF.Layout;

namespace QuestPDF.Elements;

/// <summary>Content that is shown once, though it stands in what repeats.</summary>
internal sealed class ShowOnce : ContainerElement
{
    private bool _isDone;

    public override SpacePlan Measure(LayoutContext context, Size available) => _isDone ? SpacePlan.Empty() : base.Measure(context, available);

    public override void Draw(LayoutContext context, Size available)
    {
        if (_isDone)
            return;
        _isDone = Child.Measure(context, available).Type is SpacePlanType.FullRender or SpacePlanType.Empty;
        base.Draw(context, available);
    }

    public override void Reset(bool hard)
    {
        if (hard || !_isDone)
            base.Reset(hard);
        _isDone &= !hard;
    }
}

/// <summary>Content that is left out on the first page of what repeats.</summary>
internal sealed class SkipOnce : ContainerElement
{
    private bool _hasSkipped;

    public override SpacePlan Measure(LayoutContext context, Size available) =>
        _hasSkipped ? base.Measure(context, available) : SpacePlan.Empty();

    public override void Draw(LayoutContext context, Size available)
    {
        if (_hasSkipped)
            base.Draw(context, available);
        _hasSkipped = true;
    }

    public override void Reset(bool hard)
    {
        base.Reset(hard);
        _hasSkipped &= !hard;
    }
}

/// <summary>Content that is shown again on each page on which what stands beside it goes on.</summary>
internal sealed class RepeatContent : ContainerElement
{
    public override void Draw(LayoutContext context, Size available)
    {
        var plan = Child.Measure(context, available);
        base.Draw(context, available);
        if (plan.IsFull)
            Child.Reset(hard: false);
    }
}

/// <summary>Content that is shown if a condition holds on its page.</summary>
internal sealed class ShowIf(Predicate<ShowIfContext> condition) : ContainerElement
{
    public override SpacePlan Measure(LayoutContext context, Size available) =>
        Holds(context) ? base.Measure(context, available) : SpacePlan.Empty();

    public override void Draw(LayoutContext context, Size available)
    {
        if (Holds(context))
            base.Draw(context, available);
    }

    /// <summary>Where it depends on what is known only when all is drawn, there is room for it.</summary>
    private bool Holds(LayoutContext context)
    {
        var (pages, asked) = (context.Pages, context.Pages.AskedForUnknown);
        pages.AskedForUnknown = false;
        var holds = condition(new ShowIfContext(pages)) || (pages.AskedForUnknown && pages.IsInSlot);
        pages.AskedForUnknown |= asked;
        return holds;
    }
}
