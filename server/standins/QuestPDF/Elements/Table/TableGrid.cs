using QuestPDF.Drawing.Exceptions;

namespace QuestPDF.Elements.Table;

/// <summary>The cells of a table by rows.</summary>
internal sealed class TableGrid
{
    private readonly TableCell[] _cells;
    private readonly int[] _rowStarts;

    public TableGrid(List<TableCell> cells, int columns)
    {
        if (columns == 0)
            throw new DocumentComposeException("A table has columns: ColumnsDefinition(columns => ...).");
        _cells = [.. cells.TrueForAll(cell => cell is { Row: 0, Column: 0, RowSpan: 1, ColumnSpan: 1 }) ? PlaceInOrder(cells, columns) : PlaceAround(cells, columns)];
        RowCount = _cells.Length == 0 ? 0 : _cells.Max(cell => cell.LastRow);
        _rowStarts = new int[RowCount + 2];
        foreach (var cell in _cells)
            _rowStarts[cell.Row + 1 > RowCount ? RowCount + 1 : cell.Row + 1]++;
        for (var row = 1; row < _rowStarts.Length; row++)
            _rowStarts[row] += _rowStarts[row - 1];
    }

    public int RowCount { get; }

    /// <summary>The cells that begin in a row, from 1, from left to right.</summary>
    public ReadOnlySpan<TableCell> RowAt(int row) => _cells.AsSpan(_rowStarts[row].._rowStarts[row + 1]);

    private static List<TableCell> PlaceInOrder(List<TableCell> cells, int columns)
    {
        for (var i = 0; i < cells.Count; i++)
            (cells[i].Row, cells[i].Column) = ((i / columns) + 1, (i % columns) + 1);
        return cells;
    }

    /// <summary>Cells with a place of their own first; the others fill what is free, row by row.</summary>
    private static IEnumerable<TableCell> PlaceAround(List<TableCell> cells, int columns)
    {
        var taken = new HashSet<(int Row, int Column)>();
        foreach (var cell in cells)
        {
            if (cell.LastColumn > columns || (cell.Column == 0 && cell.ColumnSpan > columns))
                throw new DocumentComposeException($"A cell reaches beyond the {columns} columns of its table.");
            if (cell is { Row: > 0, Column: > 0 })
                Take(taken, cell);
        }

        var (row, column) = (1, 1);
        foreach (var cell in cells.Where(cell => cell.Row == 0 || cell.Column == 0))
        {
            var isBound = cell.Row > 0 || cell.Column > 0;
            var (at, from) = (cell.Row > 0 ? cell.Row : row, cell.Column > 0 ? cell.Column : cell.Row > 0 ? 1 : column);
            while (!IsFree(taken, cell, at, from, columns))
                (at, from) = cell.Column > 0 ? (at + 1, from) : from < columns ? (at, from + 1) : (at + 1, 1);
            (cell.Row, cell.Column) = (at, from);
            Take(taken, cell);
            if (!isBound)
                (row, column) = (at, from);
        }

        return cells.OrderBy(cell => cell.Row).ThenBy(cell => cell.Column);
    }

    private static bool IsFree(HashSet<(int Row, int Column)> taken, TableCell cell, int row, int column, int columns)
    {
        if (column + cell.ColumnSpan - 1 > columns)
            return false;
        for (var r = row; r < row + cell.RowSpan; r++)
            for (var c = column; c < column + cell.ColumnSpan; c++)
                if (taken.Contains((r, c)))
                    return false;
        return true;
    }

    private static void Take(HashSet<(int Row, int Column)> taken, TableCell cell)
    {
        for (var row = cell.Row; row <= cell.LastRow; row++)
            for (var column = cell.Column; column <= cell.LastColumn; column++)
                taken.Add((row, column));
    }
}
