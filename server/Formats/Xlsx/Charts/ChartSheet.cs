using System.Text;
using GraphQLExport.Formats.Values;

namespace GraphQLExport.Formats.Xlsx.Charts;

/// <summary>The sheet with the chart, and under it the table that it is drawn from.</summary>
internal static class ChartSheet
{
    /// <summary>The row of the table's header, below the chart.</summary>
    public const int HeaderRow = 28;

    private const string Drawing = "xl/drawings/drawing1.xml";
    private const string Chart = "xl/charts/chart1.xml";

    /// <summary>Writes the sheet, its drawing and its chart.</summary>
    public static void Write(ChartTable table, Workbook workbook, string name, OutputBuffer output)
    {
        workbook.BeginSheet(name, output);
        IReadOnlyList<ChartSeries> columns = table.Interval is { } interval ? [.. table.Series, interval.Minus, interval.Plus] : table.Series;
        output.Xml($"""<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews><cols><col min="1" max="1" width="30" customWidth="1"/>""");
        for (var i = 0; i < columns.Count; i++)
            output.Xml($"""<col min="{i + 2}" max="{i + 2}" width="{Math.Clamp(columns[i].Name.Length + 2, 14, 40)}" customWidth="1"/>""");
        output.Write("</cols><sheetData>"u8);
        WriteTable(table, columns, output);
        output.Write("</sheetData>"u8);
        Workbook.WritePageSetup(output);
        output.Write("<drawing r:id=\"rId1\"/></worksheet>"u8);

        output.BeginEntry($"xl/worksheets/_rels/sheet{workbook.SheetCount}.xml.rels");
        Workbook.WriteReferences(output, [("drawing", $"/{Drawing}")]);
        WriteDrawing(table.Title, workbook, output);
        workbook.BeginPart(Chart, "drawingml.chart+xml", output);
        ChartMarkup.Write(table, $"'{name}'", output);
    }

    /// <summary>A number as cells and charts hold it.</summary>
    public static string Digits(double value)
    {
        Span<byte> text = stackalloc byte[NumberText.MaxLength];
        return Encoding.ASCII.GetString(text[..NumberText.Format(value, text)]);
    }

    private static void WriteTable(ChartTable table, IReadOnlyList<ChartSeries> columns, OutputBuffer output)
    {
        output.Xml($"""<row r="{HeaderRow}">""");
        output.TextCell(0, HeaderRow, table.CategoryName, XlsxStyle.Header);
        for (var i = 0; i < columns.Count; i++)
            output.TextCell(i + 1, HeaderRow, columns[i].Name, XlsxStyle.Header);
        output.Write("</row>"u8);
        for (var i = 0; i < table.Categories.Count; i++)
        {
            var row = HeaderRow + 1 + i;
            output.Xml($"""<row r="{row}">""");
            if (table.CategoryFormat is null)
                output.TextCell(0, row, table.Categories[i], XlsxStyle.Text);
            else
                output.NumberCell(0, row, table.Categories[i], XlsxStyle.Moment);
            for (var column = 0; column < columns.Count; column++)
            {
                if (columns[column].Values[i] is { } value)
                    output.NumberCell(column + 1, row, Digits(value), table.ValueStyle);
            }

            output.Write("</row>"u8);
        }
    }

    private static void WriteDrawing(string title, Workbook workbook, OutputBuffer output)
    {
        workbook.BeginPart(Drawing, "drawing+xml", output);
        output.Xml($"""{Markup.Declaration}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">""");
        output.Xml($"""<xdr:twoCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>0</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>7</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{HeaderRow - 2}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>""");
        output.Xml($"""<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart 1" descr="{Markup.Escape(title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>""");
        output.Xml($"""<a:graphic><a:graphicData uri="{ChartMarkup.Namespace}"><c:chart xmlns:c="{ChartMarkup.Namespace}" xmlns:r="{Markup.References}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>""");
        output.BeginEntry("xl/drawings/_rels/drawing1.xml.rels");
        Workbook.WriteReferences(output, [("chart", $"/{Chart}")]);
    }
}
