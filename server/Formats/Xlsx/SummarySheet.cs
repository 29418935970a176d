namespace GraphQLExport.Formats.Xlsx;

/// <summary>The last sheet: what the rows are and where they come from.</summary>
internal static class SummarySheet
{
    private const int LineHeight = 15;
    private const int LettersPerLine = 100;
    private const int MostLines = 27;

    /// <summary>Writes it.</summary>
    public static void Write(IReadOnlyList<(string Name, string Value)> lines, Workbook workbook, string name, OutputBuffer output)
    {
        workbook.BeginSheet(name, output);
        output.Write("""<sheetViews><sheetView workbookViewId="0"/></sheetViews><cols><col min="1" max="1" width="32" customWidth="1"/><col min="2" max="2" width="100" customWidth="1"/></cols><sheetData>"""u8);
        for (var i = 0; i < lines.Count; i++)
        {
            output.Xml($"""<row r="{i + 1}" ht="{LineHeight * Lines(lines[i].Value)}" customHeight="1">""");
            output.TextCell(0, i + 1, lines[i].Name, XlsxStyle.Label);
            output.TextCell(1, i + 1, lines[i].Value, XlsxStyle.Wrapped);
            output.Write("</row>"u8);
        }

        output.Write("</sheetData>"u8);
        Workbook.WritePageSetup(output);
        output.Write("</worksheet>"u8);
    }

    // Not every program makes rows as high as their text; none is higher than 409 points.
    private static int Lines(string value) => Math.Min(MostLines, value.Split('\n').Sum(line => 1 + (line.Length / LettersPerLine)));
}
