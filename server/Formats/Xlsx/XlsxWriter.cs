using System.Globalization;
using GraphQLExport.Formats.Charts;
using GraphQLExport.Formats.Xlsx.Charts;
using GraphQLExport.Rows;

namespace GraphQLExport.Formats.Xlsx;

/// <summary>
/// Writes a workbook front to back: the rows as they come, a sheet after the other, and what depends on their number last. Texts are
/// inline, never formulas and never shared, so that memory does not grow with the rows.
/// </summary>
internal sealed class XlsxWriter : IExportWriter
{
    private readonly WriterContext _context;
    private readonly XlsxStyle[] _styles;
    private readonly RowCells _cells;
    private readonly ChartData? _chart;
    private readonly Workbook _workbook = new();
    private readonly SheetNames _names = new();
    private IReadOnlyList<int> _widths = [];
    private long _rows;
    private int _lastRow;
    private long _sheetBytes;

    public XlsxWriter(WriterContext context)
    {
        _context = context;
        _styles = [.. context.Columns.Select((column, i) => XlsxStyles.Of(column.Kind, context.Xlsx.Formats.ElementAtOrDefault(i)))];
        _cells = new RowCells(context.Columns, _styles, context);
        _chart = ChartData.Of(context.Xlsx.Chart, context.Columns, ChartTables.MaxBars);
    }

    /// <inheritdoc/>
    public bool WritesArchive => true;

    private bool SheetIsOpen => _lastRow > 0;

    private bool SheetIsFull => _lastRow >= _context.Xlsx.RowsPerSheet || _sheetBytes >= _context.Xlsx.BytesPerSheet;

    public void WriteHeader(OutputBuffer output)
    {
        Workbook.WriteRoot(output);
        XlsxStyles.Write(output);
    }

    public int WriteRows(RowBatch rows, int firstRow, OutputBuffer output)
    {
        if (output.IsFull)
            return firstRow;
        if (firstRow == 0)
        {
            _cells.Survey(rows);
            _chart?.Add(rows);
        }

        if (!SheetIsOpen)
            BeginSheet(rows, output);
        var row = firstRow;
        while (row < rows.Count && !output.IsFull)
        {
            if (SheetIsFull)
            {
                EndSheet(output);
                BeginSheet(null, output);
            }

            var before = output.Length;
            _cells.Write(rows, row++, ++_lastRow, output);
            _sheetBytes += output.Length - before;
        }

        _rows += row - firstRow;
        return row;
    }

    public void WriteFooter(OutputBuffer output)
    {
        if (!SheetIsOpen)
            BeginSheet(null, output);
        EndSheet(output);
        var sheets = _workbook.SheetCount;
        var note = "";
        if (ChartTables.Of(_chart, _context, _styles) is { } table)
        {
            ChartSheet.Write(table, _workbook, _names.Take("Chart"), output);
            note = table.Note;
        }

        SummarySheet.Write([.. _context.Xlsx.Summary, .. Figures(sheets, note)], _workbook, _names.Take("Summary"), output);
        _workbook.Write(output);
    }

    public void Dispose() => _cells.Dispose();

    private IEnumerable<(string Name, string Value)> Figures(int sheets, string chart)
    {
        yield return ("Rows", _rows.ToString(CultureInfo.InvariantCulture));
        yield return ("Sheets of rows", sheets.ToString(CultureInfo.InvariantCulture));
        yield return ("SHA-256 of the values", _cells.Digest());
        if (chart.Length > 0)
            yield return ("Chart", chart);
        if (_cells.OddValues > 0)
            yield return ("Numbers and times kept as text", $"{_cells.OddValues.ToString(CultureInfo.InvariantCulture)}, because a spreadsheet would change them");
        if (_cells.CutTexts > 0)
            yield return ("Texts cut short", $"{_cells.CutTexts.ToString(CultureInfo.InvariantCulture)}, because a cell holds {XlsxText.MaxCharacters.ToString(CultureInfo.InvariantCulture)} characters");
    }

    private void BeginSheet(RowBatch? rows, OutputBuffer output)
    {
        if (_widths.Count == 0)
            _widths = ColumnWidths.Measure(_context.Columns, _styles, rows);
        var before = output.Length;
        _workbook.BeginSheet(_names.Take(_context.Xlsx.SheetName), output);
        output.Xml($"""<sheetViews><sheetView{(_workbook.SheetCount == 1 ? " tabSelected=\"1\"" : "")} workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>""");
        for (var i = 0; i < _widths.Count; i++)
            output.Xml($"""<col min="{i + 1}" max="{i + 1}" width="{_widths[i]}" customWidth="1"/>""");
        output.Write("</cols><sheetData><row r=\"1\">"u8);
        for (var i = 0; i < _context.Columns.Count; i++)
            output.TextCell(i, 1, _context.Columns[i].Name, XlsxStyle.Header);
        output.Write("</row>"u8);
        _sheetBytes = output.Length - before;
        _lastRow = 1;
    }

    private void EndSheet(OutputBuffer output)
    {
        var lastColumn = Markup.Letters(_context.Columns.Count - 1);
        output.Xml($"""</sheetData><autoFilter ref="A1:{lastColumn}{_lastRow}"/>""");
        Workbook.WritePageSetup(output);
        output.Write("</worksheet>"u8);
        _workbook.FilterSheet($"$A$1:${lastColumn}${_lastRow.ToString(CultureInfo.InvariantCulture)}");
    }
}
