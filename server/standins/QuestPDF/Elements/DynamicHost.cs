using QuestPDF.Infrastructure;
using QuestPDF.Layout;

namespace QuestPDF.Elements;

/// <summary>Shows a component that makes its content page by page.</summary>
internal sealed class DynamicHost(IDynamicComponent component, Func<object?> getState, Action<object?> setState) : Element
{
    private readonly object? _initialState = getState();
    private PlanCache _cache;
    private DynamicElement? _content;
    private object? _nextState;
    private bool _hasMore = true;

    public override SpacePlan Measure(LayoutContext context, Size available)
    {
        if (!_hasMore)
            return SpacePlan.Empty();
        if (_cache.TryGet(context, available, out var plan))
            return plan;
        var state = getState();
        var result = component.Compose(new DynamicContext(context, available));
        _nextState = getState();
        setState(state);
        _content = result.Content as DynamicElement ?? throw new InvalidOperationException("A dynamic component's content is made by CreateElement.");
        plan = _content.Measure(context, available);
        if (plan.IsPartial)
            plan = SpacePlan.Wrap($"What a dynamic component made for a page is higher than the room.");
        else if (result.HasMoreContent && !plan.IsWrap)
            plan = SpacePlan.Partial(plan.Width, plan.Height);
        _cache.Set(context, available, plan);
        return plan;
    }

    public override void Draw(LayoutContext context, Size available)
    {
        var plan = Measure(context, available);
        if (!_hasMore || plan.IsWrap)
            return;
        _content!.Draw(context, available);
        setState(_nextState);
        (_hasMore, _content, _cache) = (plan.IsPartial, null, default);
    }

    public override void Reset(bool hard)
    {
        setState(_initialState);
        (_hasMore, _content, _cache) = (true, null, default);
    }
}

/// <summary>An element that a dynamic component made.</summary>
internal sealed class DynamicElement : ContainerElement, IDynamicElement
{
    public Size Size { get; private set; }

    public void MeasureIn(LayoutContext context, Size available) => Size = Measure(context, available).Size;
}
