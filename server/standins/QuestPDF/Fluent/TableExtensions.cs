using QuestPDF.Drawing.Exceptions;
using QuestPDF.Elements;
using QuestPDF.Elements.Table;
using QuestPDF.Infrastructure;
using QuestPDF.Pdf;

namespace QuestPDF.Fluent;

/// <summary>Says how wide columns are.</summary>
public sealed class TableColumnsDefinitionDescriptor
{
    internal List<TableColumn> Columns { get; } = [];

    /// <summary>A column of a fixed width.</summary>
    public void ConstantColumn(float width, Unit unit = Unit.Point) => Columns.Add(new TableColumn(width.ToPoints(unit), 0));

    /// <summary>A column that takes a share of what the others leave: 2 is twice as wide as 1.</summary>
    public void RelativeColumn(float width = 1) => Columns.Add(new TableColumn(0, width));
}

/// <summary>Fills a header or footer of a table.</summary>
public sealed class TableCellDescriptor
{
    private readonly List<TableCell> _cells;

    internal TableCellDescriptor(List<TableCell> cells) => _cells = cells;

    /// <summary>A cell where the next one is free, or where <c>Row</c> and <c>Column</c> say.</summary>
    public ITableCellContainer Cell()
    {
        var cell = new TableCell();
        _cells.Add(cell);
        return cell;
    }
}

/// <summary>Describes a table.</summary>
public sealed class TableDescriptor
{
    private readonly List<TableColumn> _columns = [];
    private readonly Table _head;
    private readonly Table _body;
    private readonly Table _foot;

    internal TableDescriptor()
    {
        _head = new Table { Columns = _columns, IsHead = true };
        _body = new Table { Columns = _columns };
        _foot = new Table { Columns = _columns };
    }

    /// <summary>How wide columns are. Comes before all cells.</summary>
    public void ColumnsDefinition(Action<TableColumnsDefinitionDescriptor> handler)
    {
        var descriptor = new TableColumnsDefinitionDescriptor();
        handler(descriptor);
        _columns.AddRange(descriptor.Columns);
    }

    /// <summary>Lets the lowest cell of each column reach down to the end of the room.</summary>
    public void ExtendLastCellsToTableBottom() => _body.ExtendsLastCells = true;

    /// <summary>Rows that are repeated above the others on each page. Their cells are headings.</summary>
    public void Header(Action<TableCellDescriptor> handler) => handler(new TableCellDescriptor(_head.Cells));

    /// <summary>Rows that are repeated below the others on each page.</summary>
    public void Footer(Action<TableCellDescriptor> handler) => handler(new TableCellDescriptor(_foot.Cells));

    /// <summary>A cell where the next one is free, or where <c>Row</c> and <c>Column</c> say.</summary>
    public ITableCellContainer Cell()
    {
        var cell = new TableCell();
        _body.Cells.Add(cell);
        return cell;
    }

    internal Layout.Element Build()
    {
        if (_columns.Count == 0)
            throw new DocumentComposeException("A table has columns: ColumnsDefinition(columns => ...).");
        return _head.Cells.Count + _foot.Cells.Count == 0
            ? _body
            : new Decoration { Before = _head, Content = _body, After = _foot, Fills = _body.ExtendsLastCells };
    }
}

/// <summary>Shows tables.</summary>
public static class TableExtensions
{
    /// <summary>
    /// A table, over as many pages as its rows need. Cells of a row are equally high. A row that does not fit is split where its cells can
    /// be; <c>ShowEntire()</c> in one of them keeps it together.
    /// </summary>
    public static void Table(this IContainer element, Action<TableDescriptor> handler)
    {
        var descriptor = new TableDescriptor();
        handler(descriptor);
        element.Put(new SemanticTag(PdfTag.Table)).Child = descriptor.Build();
    }
}

/// <summary>Says where cells stand.</summary>
public static class TableCellExtensions
{
    /// <summary>From 1.</summary>
    public static ITableCellContainer Column(this ITableCellContainer tableCellContainer, uint value) =>
        tableCellContainer.Change(cell => cell.Column = Positive(value));

    /// <summary>Reaches over so many columns.</summary>
    public static ITableCellContainer ColumnSpan(this ITableCellContainer tableCellContainer, uint value) =>
        tableCellContainer.Change(cell => cell.ColumnSpan = Positive(value));

    /// <summary>From 1.</summary>
    public static ITableCellContainer Row(this ITableCellContainer tableCellContainer, uint value) =>
        tableCellContainer.Change(cell => cell.Row = Positive(value));

    /// <summary>Reaches over so many rows.</summary>
    public static ITableCellContainer RowSpan(this ITableCellContainer tableCellContainer, uint value) =>
        tableCellContainer.Change(cell => cell.RowSpan = Positive(value));

    /// <summary>The cell is the heading of its row.</summary>
    public static ITableCellContainer AsSemanticHorizontalHeader(this ITableCellContainer tableCellContainer) =>
        tableCellContainer.Change(cell => cell.IsRowHeading = true);

    private static ITableCellContainer Change(this ITableCellContainer container, Action<TableCell> change)
    {
        change((TableCell)container);
        return container;
    }

    private static int Positive(uint value) =>
        value is > 0 and <= int.MaxValue ? (int)value : throw new DocumentComposeException("Rows, columns and spans count from 1.");
}
