using GraphQLExport.Formats.Pdf;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace GraphQLExport.Exports.Documents.Templates;

/// <summary>A column of a report's table.</summary>
/// <param name="Name">What stands over it.</param>
/// <param name="Weight">Its share of the width.</param>
/// <param name="IsFigure">Whether it is right-aligned, so that digits stand under digits.</param>
internal sealed record GridColumn(string Name, float Weight, bool IsFigure = true);

/// <summary>A cell of a report's table.</summary>
/// <param name="Text">What it says.</param>
/// <param name="IsStrong">Whether it stands out.</param>
/// <param name="Colour">Its colour; null for that of all text.</param>
internal readonly record struct GridCell(string Text, bool IsStrong = false, string? Colour = null)
{
    public static implicit operator GridCell(string text) => new(text);
}

/// <summary>A report's table, its header on every page it goes over.</summary>
/// <param name="columns">The columns.</param>
/// <param name="rows">The rows.</param>
/// <param name="colour">The colour of the rule under the header.</param>
internal sealed class ReportGrid(IReadOnlyList<GridColumn> columns, IReadOnlyList<IReadOnlyList<GridCell>> rows, string colour)
{
    private const int RowsPerPart = 200;
    private const float Padding = 5;

    /// <summary>Sets it.</summary>
    public void Compose(IContainer container) => container
        .DefaultTextStyle(style => style.FontSize(9.5f))
        .SemanticTable()
        .Decoration(table =>
        {
            table.Before().Table(Head);
            table.Content().Column(parts =>
            {
                for (var first = 0; first < rows.Count; first += RowsPerPart)
                {
                    var from = first;
                    parts.Item().Lazy(part => part.Table(body => Body(body, from)));
                }
            });
        });

    private void Head(TableDescriptor table)
    {
        table.ColumnsDefinition(Widths);
        foreach (var column in columns)
            Align(table.Cell().AsSemanticHorizontalHeader().BorderBottom(1).BorderColor(colour).AlignBottom().Padding(Padding).Text(column.Name).FontSize(8.5f).SemiBold(), column);
    }

    private void Body(TableDescriptor table, int first)
    {
        table.ColumnsDefinition(Widths);
        foreach (var row in rows.Skip(first).Take(RowsPerPart))
        {
            foreach (var (column, cell) in columns.Zip(row))
            {
                var text = table.Cell().BorderBottom(0.5f).BorderColor(PdfReport.Rule).Padding(Padding).Text(cell.Text);
                if (cell.IsStrong)
                    text.SemiBold();
                if (cell.Colour is { } ink)
                    text.FontColor(ink);
                Align(text, column);
            }
        }
    }

    private void Widths(TableColumnsDefinitionDescriptor table)
    {
        foreach (var column in columns)
            table.RelativeColumn(column.Weight);
    }

    private static void Align(TextBlockDescriptor text, GridColumn column)
    {
        if (column.IsFigure)
            text.AlignRight();
    }
}
