using System.Text;
using QuestPDF.Infrastructure;
using QuestPDF.Layout;

namespace QuestPDF.Elements;

/// <summary>How the width of a row's item is found.</summary>
internal enum RowItemKind
{
    Auto,
    Constant,
    Relative,
}

/// <summary>A place in a row.</summary>
internal sealed class RowItem(RowItemKind kind, float size) : ContainerElement
{
    public RowItemKind Kind => kind;

    public float Size => size;
}

/// <summary>Items side by side. Each goes on from page to page until the last of them is done.</summary>
internal sealed class Row : Element
{
    private float[] _widths = [];

    public List<RowItem> Items { get; } = [];

    public float Spacing { get; set; }

    public override SpacePlan Measure(LayoutContext context, Size available)
    {
        if (Items.Count == 0)
            return SpacePlan.Empty();
        if (!FindWidths(context, available))
            return SpacePlan.Wrap($"The items of a row need more width than there is.");
        var (height, total, isEmpty, isPartial) = (0f, Spacing * (Items.Count - 1), true, false);
        for (var i = 0; i < Items.Count; i++)
        {
            total += _widths[i];
            var plan = Items[i].Measure(context, new Size(_widths[i], available.Height));
            if (plan.IsWrap)
                return plan;
            height = Math.Max(height, plan.Height);
            isEmpty &= plan.IsEmpty;
            isPartial |= plan.IsPartial;
        }

        if (isEmpty)
            return SpacePlan.Empty();
        return isPartial ? SpacePlan.Partial(total, height) : SpacePlan.Full(total, height);
    }

    public override void Draw(LayoutContext context, Size available)
    {
        if (Items.Count == 0 || !FindWidths(context, available))
            return;
        var (widths, x) = (_widths, 0f);
        for (var i = 0; i < Items.Count; i++)
        {
            context.Canvas.Translate(x, 0);
            Items[i].Draw(context, new Size(widths[i], available.Height));
            context.Canvas.Translate(-x, 0);
            x += widths[i] + Spacing;
        }
    }

    public override void Reset(bool hard)
    {
        foreach (var item in Items)
            item.Reset(hard);
    }

    public override void CollectText(StringBuilder text)
    {
        foreach (var item in Items)
            item.CollectText(text.Append(text.Length > 0 ? " " : ""));
    }

    private bool FindWidths(LayoutContext context, Size available)
    {
        if (_widths.Length != Items.Count)
            _widths = new float[Items.Count];
        var (used, shares) = (Spacing * (Items.Count - 1), 0f);
        for (var i = 0; i < Items.Count; i++)
        {
            var item = Items[i];
            if (item.Kind == RowItemKind.Relative)
                shares += item.Size;
            else
                used += _widths[i] = item.Kind == RowItemKind.Constant ? item.Size : item.Measure(context, Size.Max).Width;
        }

        var rest = available.Width - used;
        for (var i = 0; i < Items.Count; i++)
            if (Items[i].Kind == RowItemKind.Relative)
                _widths[i] = shares > 0 ? Math.Max(0, rest) * Items[i].Size / shares : 0;
        return rest >= -Size.Epsilon;
    }
}
