namespace QuestPDF.Elements.Table;

/// <summary>A cell. Rows and columns count from 1; 0 is wherever there is room.</summary>
internal sealed class TableCell : ContainerElement, ITableCellContainer
{
    public int Row { get; set; }

    public int Column { get; set; }

    public int RowSpan { get; set; } = 1;

    public int ColumnSpan { get; set; } = 1;

    /// <summary>Whether the cell is the heading of its row.</summary>
    public bool IsRowHeading { get; set; }

    public bool IsDone { get; set; }

    /// <summary>Of the cell that goes on on the next page; 0 before it was begun.</summary>
    public int Tag { get; set; }

    public int LastRow => Row + RowSpan - 1;

    public int LastColumn => Column + ColumnSpan - 1;
}
