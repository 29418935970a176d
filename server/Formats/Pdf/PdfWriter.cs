using GraphQLExport.Formats.Charts;
using GraphQLExport.Formats.Values;
using GraphQLExport.Rows;
using QuestPDF.Fluent;

namespace GraphQLExport.Formats.Pdf;

/// <summary>Keeps rows, compactly, until all are there: how wide columns are depends on them. Then it sets pages, the table in parts that are let go once drawn.</summary>
internal sealed class PdfWriter : IExportWriter
{
    private readonly WriterContext _context;
    private readonly TimestampText _timestamps;
    private readonly PdfRows _rows;
    private readonly ColumnRoom _room;
    private readonly NumberFormat[] _formats;
    private readonly ChartData? _chart;
    private WrittenAside? _document;

    public PdfWriter(WriterContext context)
    {
        _context = context;
        _timestamps = new TimestampText(context.Zone);
        _rows = new PdfRows(context.Columns.Count);
        _room = new ColumnRoom(context.Columns);
        _formats = [.. context.Columns.Select((_, column) => context.Pdf.Formats.ElementAtOrDefault(column))];
        _chart = ChartData.Of(context.Pdf.Chart, context.Columns, ChartPicture.MaxBars);
    }

    /// <inheritdoc/>
    public bool WritesAtEnd => true;

    /// <inheritdoc/>
    public bool HasMore => _document is { IsDone: false };

    public void WriteHeader(OutputBuffer output)
    {
    }

    public int WriteRows(RowBatch rows, int firstRow, OutputBuffer output)
    {
        _chart?.Add(rows);
        for (var row = firstRow; row < rows.Count; row++)
        {
            _rows.BeginRow();
            for (var column = 0; column < rows.ColumnCount; column++)
                Add(rows[column], row, column);
        }

        return rows.Count;
    }

    public void WriteFooter(OutputBuffer output)
    {
        _document ??= new WrittenAside(Report().GeneratePdf);
        _document.MoveTo(output);
    }

    public void Dispose()
    {
        _document?.Dispose();
        _rows.Dispose();
    }

    private PdfReport Report()
    {
        var layout = PageLayout.Of(_room, _context.Pdf.Landscape);
        var table = new PdfTable(_context.Columns, _rows, layout, _context.Pdf.Brand.PrimaryColour);
        return new(_context.Pdf, layout, ChartPicture.Of(_chart, _context, layout.Room), table);
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
