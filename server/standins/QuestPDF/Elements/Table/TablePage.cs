using System.Runtime.InteropServices;
using QuestPDF.Infrastructure;
using QuestPDF.Layout;

namespace QuestPDF.Elements.Table;

/// <summary>Where a cell stands on a page, and how much of it.</summary>
internal record struct CellPlacement(TableCell Cell, float X, float Y, float Width, float Height, SpacePlan Plan)
{
    /// <summary>Whether the cell has content here; else only its box is drawn.</summary>
    public readonly bool IsFilled => !Cell.IsDone && !Plan.IsWrap;

    /// <summary>Whether the cell or at least its box is seen here.</summary>
    public readonly bool IsDrawn => IsFilled || Cell.IsDone;

    public readonly bool Continues => !Cell.IsDone && Plan.Type is SpacePlanType.PartialRender or SpacePlanType.Wrap;
}

/// <summary>Puts rows onto a page until it is full.</summary>
internal sealed class TablePage(TableGrid grid, float[] edges)
{
    private readonly List<int> _spanning = [];
    private float _y;

    public List<CellPlacement> Placements { get; } = [];

    /// <summary>The row with which the next page begins.</summary>
    public int NextRow { get; private set; }

    /// <summary>Rows from <paramref name="firstRow"/>, and cells of rows before that are not yet done.</summary>
    public SpacePlan Fill(LayoutContext context, int firstRow, List<TableCell> carried, float available)
    {
        Placements.Clear();
        _spanning.Clear();
        (_y, NextRow) = (0, firstRow);
        foreach (var cell in carried)
            Begin(cell);
        var isPartial = false;
        while (!isPartial && NextRow <= grid.RowCount)
        {
            if (!TryAddRow(context, NextRow, available, out isPartial, out var reason))
            {
                if (NextRow == firstRow)
                    return SpacePlan.Wrap(reason!);
                break;
            }

            if (!isPartial)
                NextRow++;
        }

        EndSpanning(context);
        return NextRow <= grid.RowCount ? SpacePlan.Partial(edges[^1], _y) : SpacePlan.Full(edges[^1], _y);
    }

    /// <summary>Lets the lowest cell of each column reach down to a height.</summary>
    public void ExtendTo(float bottom)
    {
        var lowest = new float[edges.Length];
        foreach (var placement in Placements)
            for (var column = placement.Cell.Column; column <= placement.Cell.LastColumn; column++)
                lowest[column - 1] = Math.Max(lowest[column - 1], placement.Y + placement.Height);
        foreach (ref var placement in CollectionsMarshal.AsSpan(Placements))
            if (placement.Y + placement.Height >= lowest[(placement.Cell.Column - 1)..placement.Cell.LastColumn].Max() - Size.Epsilon)
                placement.Height = Math.Max(placement.Height, bottom - placement.Y);
    }

    private bool TryAddRow(LayoutContext context, int row, float available, out bool isPartial, out FormattableString? reason)
    {
        var (begun, height) = (Placements.Count, 0f);
        (isPartial, reason) = (false, null);
        foreach (var cell in grid.RowAt(row))
            if (cell.RowSpan == 1 && !TryMeasure(context, Begin(cell), available, ref height, ref isPartial, ref reason))
                return Undo(begun);
            else if (cell.RowSpan > 1)
                Begin(cell);
        foreach (var index in _spanning)
            if (Placements[index].Cell.LastRow == row && !TryMeasure(context, index, available, ref height, ref isPartial, ref reason))
                return Undo(begun);

        _y += height;
        for (var i = begun; i < Placements.Count; i++)
            if (Placements[i].Cell.RowSpan == 1)
                End(i);
        foreach (var index in _spanning)
            if (Placements[index].Cell.LastRow == row)
                End(index);
        _spanning.RemoveAll(index => Placements[index].Cell.LastRow == row);
        return true;
    }

    private bool TryMeasure(
        LayoutContext context, int index, float available, ref float height, ref bool isPartial, ref FormattableString? reason)
    {
        ref readonly var placement = ref CollectionsMarshal.AsSpan(Placements)[index];
        if (placement.Cell.IsDone)
            return true;
        var plan = placement.Cell.Measure(context, new Size(placement.Width, Math.Max(0, available - placement.Y)));
        if (plan.IsWrap || placement.Y + plan.Height > available + Size.Epsilon)
        {
            reason = plan.WrapReason ?? $"A row of a table does not fit.";
            return false;
        }

        isPartial |= plan.IsPartial;
        height = Math.Max(height, placement.Y + plan.Height - _y);
        CollectionsMarshal.AsSpan(Placements)[index].Plan = plan;
        return true;
    }

    private int Begin(TableCell cell)
    {
        var (left, right) = (edges[cell.Column - 1], edges[cell.LastColumn]);
        Placements.Add(new CellPlacement(cell, left, _y, right - left, 0, default));
        if (cell.RowSpan > 1)
            _spanning.Add(Placements.Count - 1);
        return Placements.Count - 1;
    }

    private void End(int index)
    {
        ref var placement = ref CollectionsMarshal.AsSpan(Placements)[index];
        placement.Height = _y - placement.Y;
    }

    private bool Undo(int begun)
    {
        _spanning.RemoveAll(index => index >= begun);
        Placements.RemoveRange(begun, Placements.Count - begun);
        return false;
    }

    /// <summary>Cells that reach beyond the page get the room that there is.</summary>
    private void EndSpanning(LayoutContext context)
    {
        foreach (var index in _spanning)
        {
            End(index);
            var placement = Placements[index];
            var plan = placement.Cell.IsDone ? default : placement.Cell.Measure(context, new Size(placement.Width, placement.Height));
            Placements[index] = placement with { Plan = plan };
        }
    }
}
