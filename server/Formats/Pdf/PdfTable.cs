using GraphQLExport.Rows;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace GraphQLExport.Formats.Pdf;

/// <summary>The table, its header on every page.</summary>
/// <param name="columns">The columns.</param>
/// <param name="rows">The rows.</param>
/// <param name="parts">How many parts of them it shows at most.</param>
/// <param name="layout">How wide columns are.</param>
/// <param name="colour">The colour of the rule under the header.</param>
internal sealed class PdfTable(IReadOnlyList<Column> columns, PdfRows rows, int parts, PageLayout layout, string colour)
{
    private const float LineHeight = 1.3f;
    private const float RowPadding = 2.5f;

    private static readonly Color Shade = PdfReport.Shade;

    /// <summary>Sets it.</summary>
    public void Compose(IContainer container) => container
        .DefaultTextStyle(style => style.FontSize(layout.FontSize).LineHeight(LineHeight))
        .SemanticTable()
        .Decoration(table =>
        {
            table.Before().Table(Head);
            table.Content().Column(content =>
            {
                if (rows.Count == 0)
                    content.Item().PaddingTop(8).PaddingHorizontal(PageLayout.CellPadding).Text("No rows.").Italic().FontColor(PdfReport.Grey);
                for (var part = 0; part < Math.Min(parts, rows.PartCount); part++)
                {
                    var number = part;
                    content.Item().Lazy(cells => cells.Table(body => Body(body, number)));
                }
            });
        });

    private void Head(TableDescriptor table)
    {
        table.ColumnsDefinition(Widths);
        for (var i = 0; i < columns.Count; i++)
            Align(table.Cell().AsSemanticHorizontalHeader().BorderBottom(1).BorderColor(colour).AlignBottom().PaddingHorizontal(PageLayout.CellPadding).PaddingVertical(4).Text(PdfText.Of(columns[i].Name)).SemiBold(), i);
    }

    private void Body(TableDescriptor table, int part)
    {
        table.ColumnsDefinition(Widths);
        var shaded = false;
        foreach (var row in rows.Part(part))
        {
            for (var i = 0; i < row.Length; i++)
            {
                IContainer cell = table.Cell();
                if (shaded)
                    cell = cell.Background(Shade);
                if (i == 0)
                    cell = cell.MinHeight((layout.FontSize * LineHeight) + (2 * RowPadding));
                Align(cell.PaddingHorizontal(PageLayout.CellPadding).PaddingVertical(RowPadding).Text(row[i]), i);
            }

            shaded = !shaded;
        }
    }

    private void Widths(TableColumnsDefinitionDescriptor table)
    {
        foreach (var width in layout.Columns)
            table.ConstantColumn(width);
    }

    private void Align(TextBlockDescriptor text, int column)
    {
        if (columns[column].Kind is ColumnKind.Int64 or ColumnKind.Double)
            text.AlignRight();
    }
}
