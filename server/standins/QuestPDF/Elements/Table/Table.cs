using System.Runtime.InteropServices;
using System.Text;
using QuestPDF.Infrastructure;
using QuestPDF.Layout;
using QuestPDF.Pdf;

namespace QuestPDF.Elements.Table;

/// <summary>
/// Rows of cells, from page to page. A row that does not fit is split if its cells can be, else it goes to the next page.
/// A cell of several rows needs its height by the last of them.
/// </summary>
internal sealed class Table : Element
{
    private readonly Dictionary<int, int> _rowTags = [];
    private readonly List<TableCell> _carried = [];
    private TableGrid? _grid;
    private TablePage? _page;
    private float _width = -1;
    private PlanCache _cache;
    private int _row = 1;

    public List<TableColumn> Columns { get; init; } = [];

    public List<TableCell> Cells { get; } = [];

    public bool ExtendsLastCells { get; set; }

    /// <summary>Whether its cells are headings.</summary>
    public bool IsHead { get; init; }

    private TableGrid Grid => _grid ??= new TableGrid(Cells, Columns.Count);

    public override SpacePlan Measure(LayoutContext context, Size available)
    {
        if (_row > Grid.RowCount)
            return SpacePlan.Empty();
        if (_cache.TryGet(context, available, out var plan))
            return plan;
        if (_page is null || _width != available.Width)
        {
            if (TableColumn.Edges(Columns, available.Width) is not { } edges)
                return SpacePlan.Wrap($"The columns of a table need more width than there is.");
            (_page, _width) = (new TablePage(Grid, edges), available.Width);
        }

        plan = _page.Fill(context, _row, _carried, available.Height);
        _cache.Set(context, available, plan);
        return plan;
    }

    public override void Draw(LayoutContext context, Size available)
    {
        var plan = Measure(context, available);
        if (plan.IsEmpty || plan.IsWrap)
            return;
        if (ExtendsLastCells)
            _page!.ExtendTo(available.Height);
        var (isTagged, isTableTagged) = (context.IsTagged, context.IsTableTagged);
        (context.IsTagged, context.IsTableTagged) = (true, false);
        DrawRows(context, _page!.Placements);
        (context.IsTagged, context.IsTableTagged) = (isTagged, isTableTagged);

        _row = _page.NextRow;
        _carried.Clear();
        foreach (var placement in _page.Placements)
            if (!placement.Cell.IsDone && placement.Cell.Row < _row)
                _carried.Add(placement.Cell);
        if (_row > Grid.RowCount)
            _page = null;
        _cache = default;
    }

    public override void Reset(bool hard)
    {
        (_row, _cache) = (1, default);
        _carried.Clear();
        _rowTags.Clear();
        foreach (var cell in Cells)
        {
            (cell.IsDone, cell.Tag) = (false, 0);
            cell.Reset(hard);
        }
    }

    public override void CollectText(StringBuilder text)
    {
        foreach (var cell in Cells)
            cell.CollectText(text.Append(text.Length > 0 ? " " : ""));
    }

    /// <summary>A row's cells stand one after the other, those of rows before first.</summary>
    private void DrawRows(LayoutContext context, List<CellPlacement> placements)
    {
        for (var i = 0; i < placements.Count;)
        {
            var (row, end, continues) = (placements[i].Cell.Row, i, false);
            for (; end < placements.Count && placements[end].Cell.Row == row; end++)
                continues |= placements[end].Continues;
            if (_rowTags.Remove(row, out var tag))
                context.Canvas.ContinueTag(tag);
            else
                tag = context.Canvas.BeginTag(PdfTag.TableRow);
            var isPainted = TryPaint(context.Canvas, CollectionsMarshal.AsSpan(placements)[i..end]);
            for (; i < end; i++)
                DrawCell(context, placements[i], isPainted);
            context.Canvas.EndTag(continues);
            if (continues)
                _rowTags[row] = tag;
        }
    }

    /// <summary>Paints the ground of a row as one, where all its cells have the same and nothing else around them.</summary>
    private static bool TryPaint(IPageCanvas canvas, ReadOnlySpan<CellPlacement> row)
    {
        if (row[0].Cell.Child is not StyledBox { PlainGround: { } color })
            return false;
        var (first, right) = (row[0], row[0].X);
        foreach (ref readonly var cell in row)
        {
            if (!cell.IsDrawn || cell.X != right || cell.Y != first.Y || cell.Height != first.Height ||
                cell.Cell.Child is not StyledBox { PlainGround: { } other } || other != color)
                return false;
            right = cell.X + cell.Width;
        }

        canvas.FillRectangle(first.X, first.Y, right - first.X, first.Height, color);
        return true;
    }

    private void DrawCell(LayoutContext context, in CellPlacement placement, bool isPainted)
    {
        var (canvas, cell) = (context.Canvas, placement.Cell);
        Element content = isPainted ? ((StyledBox)cell.Child).Child : cell;
        canvas.Translate(placement.X, placement.Y);
        if (placement.IsFilled)
        {
            if (cell.Tag != 0)
                canvas.ContinueTag(cell.Tag);
            else
                cell.Tag = canvas.BeginTag(
                    IsHead || cell.IsRowHeading ? PdfTag.TableHeaderCell : PdfTag.TableCell, null, cell.ColumnSpan, cell.RowSpan);
            content.Draw(context, new Size(placement.Width, placement.Height));
            canvas.EndTag(placement.Continues);
            cell.IsDone = !placement.Continues;
        }
        else if (placement.IsDrawn)
        {
            content.Draw(context, new Size(placement.Width, placement.Height));
        }

        canvas.Translate(-placement.X, -placement.Y);
    }
}
