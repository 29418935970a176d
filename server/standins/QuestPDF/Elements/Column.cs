using System.Text;
using QuestPDF.Infrastructure;
using QuestPDF.Layout;

namespace QuestPDF.Elements;

/// <summary>Items one below the other, from page to page.</summary>
internal sealed class Column : Element
{
    private readonly List<Placement> _placements = [];
    private PlanCache _cache;
    private int _current;

    public List<Element> Items { get; } = [];

    public float Spacing { get; set; }

    public override SpacePlan Measure(LayoutContext context, Size available)
    {
        if (_current >= Items.Count)
            return SpacePlan.Empty();
        if (_cache.TryGet(context, available, out var plan))
            return plan;
        plan = Plan(context, available);
        _cache.Set(context, available, plan);
        return plan;
    }

    public override void Draw(LayoutContext context, Size available)
    {
        if (Measure(context, available).IsEmpty)
        {
            _current = Items.Count;
            return;
        }

        var canvas = context.Canvas;
        foreach (var (item, y, height, isDone) in _placements)
        {
            canvas.Translate(0, y);
            Items[item].Draw(context, new Size(available.Width, height));
            canvas.Translate(0, -y);
            if (isDone)
                _current = item + 1;
        }

        _cache = default;
    }

    public override void Reset(bool hard)
    {
        (_current, _cache) = (0, default);
        foreach (var item in Items)
            item.Reset(hard);
    }

    public override void CollectText(StringBuilder text)
    {
        foreach (var item in Items)
            item.CollectText(text);
    }

    private SpacePlan Plan(LayoutContext context, Size available)
    {
        _placements.Clear();
        var (y, width, isEmpty) = (0f, 0f, true);
        for (var i = _current; i < Items.Count; i++)
        {
            var top = isEmpty ? y : y + Spacing;
            var plan = Items[i].Measure(context, new Size(available.Width, Math.Max(0, available.Height - top)));
            if (plan.IsWrap || (top > available.Height + Size.Epsilon && !plan.IsEmpty))
                return isEmpty ? SpacePlan.Wrap(plan.WrapReason ?? $"An item of a column does not fit.") : SpacePlan.Partial(width, y);
            if (plan.IsEmpty)
            {
                _placements.Add(new Placement(i, y, 0, IsDone: true));
                continue;
            }

            _placements.Add(new Placement(i, top, plan.Height, plan.IsFull));
            (y, width, isEmpty) = (top + plan.Height, Math.Max(width, plan.Width), false);
            if (plan.IsPartial)
                return SpacePlan.Partial(width, y);
        }

        return isEmpty ? SpacePlan.Empty() : SpacePlan.Full(width, y);
    }

    private readonly record struct Placement(int Item, float Y, float Height, bool IsDone);
}
