using GraphQLExport.Formats.Charts;
using GraphQLExport.Formats.Values;
using GraphQLExport.Rows;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace GraphQLExport.Formats.Pdf;

/// <summary>A table of all rows, under a chart where they make one. Rows are kept, compactly: how wide columns are depends on them.</summary>
internal sealed class TableBody(WriterContext context) : PdfBody
{
    private readonly TimestampText _timestamps = new(context.Zone);
    private readonly PdfRows _rows = new(context.Columns.Count);
    private readonly ColumnRoom _room = new(context.Columns);
    private readonly NumberFormat[] _formats = [.. context.Columns.Select((_, column) => context.Pdf.Formats.ElementAtOrDefault(column))];
    private readonly ChartData? _chart = ChartData.Of(context.Pdf.Chart, context.Columns, ChartFigure.MaxBars);
    private int _parts = int.MaxValue;

    /// <inheritdoc/>
    public override int Count => _rows.Count;

    /// <inheritdoc/>
    public override void Add(RowBatch rows)
    {
        _chart?.Add(rows);
        for (var row = 0; row < rows.Count; row++)
        {
            _rows.BeginRow();
            for (var column = 0; column < rows.ColumnCount; column++)
                Add(rows[column], row, column);
        }
    }

    /// <inheritdoc/>
    public override int Show(int most) => Math.Min(Count, (_parts = Math.Max(1, most / PdfRows.RowsPerPart)) * PdfRows.RowsPerPart);

    /// <inheritdoc/>
    public override PageLayout Layout() => PageLayout.Of(_room, context.Pdf.Landscape);

    /// <inheritdoc/>
    public override void Compose(IContainer container, PageLayout layout) => container.Column(content =>
    {
        if (ChartFigure.Of(_chart, context, layout.Room) is { } chart)
            content.Item().PaddingBottom(14).ShowEntire().Element(chart.Compose);
        content.Item().EnsureSpace(80).Element(new PdfTable(context.Columns, _rows, _parts, layout, context.Pdf.Brand.PrimaryColour).Compose);
    });

    /// <inheritdoc/>
    public override void Dispose()
    {
        _rows.Dispose();
        base.Dispose();
    }

    private void Add(ColumnVector values, int row, int column)
    {
        Span<byte> formatted = stackalloc byte[ValueText.MaxLength];
        ReadOnlySpan<byte> text = values.IsNull(row) ? []
            : values.Kind == ColumnKind.Text ? values.GetText(row)
            : formatted[..Format(values, row, column, formatted)];
        _room.Add(column, _rows.Count - 1, text);
        _rows.Add(text);
    }

    private int Format(ColumnVector values, int row, int column, Span<byte> destination) => values.Kind switch
    {
        ColumnKind.Int64 => ShownNumber.Format(values.GetInt64(row), _formats[column], destination),
        ColumnKind.Double => ShownNumber.Format(values.GetDouble(row), _formats[column], destination),
        _ => ValueText.Format(values, row, _timestamps, destination),
    };
}
