using QuestPDF.Infrastructure;

namespace QuestPDF.Layout;

/// <summary>The last plan of an element, good until the element is drawn, for the same room, page and style.</summary>
internal struct PlanCache
{
    private SpacePlan _plan;
    private Size _available;
    private TextStyle? _style;
    private int _page;

    public readonly bool TryGet(LayoutContext context, Size available, out SpacePlan plan)
    {
        plan = _plan;
        return ReferenceEquals(_style, context.Style) && _page == context.Pages.CurrentPage &&
            _available.Width == available.Width && _available.Height == available.Height;
    }

    public void Set(LayoutContext context, Size available, SpacePlan plan) =>
        (_plan, _available, _style, _page) = (plan, available, context.Style, context.Pages.CurrentPage);
}
