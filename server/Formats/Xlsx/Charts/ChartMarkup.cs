namespace GraphQLExport.Formats.Xlsx.Charts;

/// <summary>The part of a chart (ISO/IEC 29500-1, 21.2): it refers to cells, so that it can be edited, and keeps their values for readers that only show it.</summary>
internal static class ChartMarkup
{
    /// <summary>The namespace of charts.</summary>
    public const string Namespace = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    private const int Labels = 8;
    private const int CategoryAxis = 111_111_111;
    private const int ValueAxis = 222_222_222;

    // Distinct also for people who see few colours, in an order that keeps neighbours apart.
    private static readonly string[] Colours = ["1F5FA8", "D1660A", "2E7D4F", "A23B72", "6C5BB5", "8A6D1D", "0F8B8D", "B3261E", "4A4A4A", "5B8DB8", "C98B2B", "7A9A3A"];

    /// <summary>Writes it.</summary>
    /// <param name="table">What is drawn.</param>
    /// <param name="sheet">The sheet that the table is on, quoted.</param>
    /// <param name="output">Where to.</param>
    public static void Write(ChartTable table, string sheet, OutputBuffer output)
    {
        output.Xml($"""{Markup.Declaration}<c:chartSpace xmlns:c="{Namespace}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="{Markup.References}"><c:roundedCorners val="0"/><c:chart>""");
        output.Xml($"""<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1400" b="0"/></a:pPr><a:r><a:rPr lang="en-US" sz="1400" b="0"/><a:t>{Markup.Escape(table.Title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>""");
        if (table.Interval is null)
            WriteLines(table, sheet, output);
        else
            WriteBars(table, sheet, output);
        WriteAxes(table, output);
        output.Write("</c:plotArea>"u8);
        if (table.Series.Count > 1)
            output.Write("""<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>"""u8);
        output.Write("""<c:plotVisOnly val="1"/><c:dispBlanksAs val="span"/></c:chart></c:chartSpace>"""u8);
    }

    private static void WriteLines(ChartTable table, string sheet, OutputBuffer output)
    {
        output.Write("""<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>"""u8);
        for (var i = 0; i < table.Series.Count; i++)
        {
            BeginSeries(table, i, sheet, output);
            output.Xml($"""<c:spPr><a:ln w="19050" cap="rnd"><a:solidFill><a:srgbClr val="{Colours[i % Colours.Length]}"/></a:solidFill><a:round/></a:ln></c:spPr><c:marker><c:symbol val="none"/></c:marker>""");
            WriteValues(table, i, sheet, output);
            output.Write("""<c:smooth val="0"/></c:ser>"""u8);
        }

        output.Xml($"""<c:marker val="1"/><c:axId val="{CategoryAxis}"/><c:axId val="{ValueAxis}"/></c:lineChart>""");
    }

    private static void WriteBars(ChartTable table, string sheet, OutputBuffer output)
    {
        var (minus, plus) = table.Interval!.Value;
        output.Write("""<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>"""u8);
        BeginSeries(table, 0, sheet, output);
        output.Xml($"""<c:spPr><a:solidFill><a:srgbClr val="{Colours[0]}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/><c:errBars><c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="0"/><c:plus>""");
        WriteNumbers(plus, 3, sheet, output);
        output.Write("</c:plus><c:minus>"u8);
        WriteNumbers(minus, 2, sheet, output);
        output.Write("""</c:minus><c:spPr><a:ln w="12700"><a:solidFill><a:srgbClr val="333333"/></a:solidFill></a:ln></c:spPr></c:errBars>"""u8);
        WriteValues(table, 0, sheet, output);
        output.Xml($"""</c:ser><c:gapWidth val="80"/><c:axId val="{CategoryAxis}"/><c:axId val="{ValueAxis}"/></c:barChart>""");
    }

    private static void BeginSeries(ChartTable table, int index, string sheet, OutputBuffer output) => output.Xml(
        $"""<c:ser><c:idx val="{index}"/><c:order val="{index}"/><c:tx><c:strRef><c:f>{sheet}!${Markup.Letters(index + 1)}${ChartSheet.HeaderRow}</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>{Markup.Escape(table.Series[index].Name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>""");

    private static void WriteValues(ChartTable table, int index, string sheet, OutputBuffer output)
    {
        var (reference, cache) = table.CategoryFormat is null ? ("strRef", "strCache") : ("numRef", "numCache");
        var code = table.CategoryFormat is { } format ? $"<c:formatCode>{format}</c:formatCode>" : "";
        output.Xml($"""<c:cat><c:{reference}><c:f>{Cells(sheet, 0, table.Categories.Count)}</c:f><c:{cache}>{code}<c:ptCount val="{table.Categories.Count}"/>""");
        for (var i = 0; i < table.Categories.Count; i++)
            output.Xml($"""<c:pt idx="{i}"><c:v>{Markup.Escape(table.Categories[i])}</c:v></c:pt>""");
        output.Xml($"""</c:{cache}></c:{reference}></c:cat><c:val>""");
        WriteNumbers(table.Series[index], index + 1, sheet, output);
        output.Write("</c:val>"u8);
    }

    private static void WriteNumbers(ChartSeries series, int column, string sheet, OutputBuffer output)
    {
        output.Xml($"""<c:numRef><c:f>{Cells(sheet, column, series.Values.Count)}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="{series.Values.Count}"/>""");
        for (var i = 0; i < series.Values.Count; i++)
        {
            if (series.Values[i] is { } value)
                output.Xml($"""<c:pt idx="{i}"><c:v>{ChartSheet.Digits(value)}</c:v></c:pt>""");
        }

        output.Write("</c:numCache></c:numRef>"u8);
    }

    private static void WriteAxes(ChartTable table, OutputBuffer output)
    {
        var skip = table.CategoryFormat is null ? 1 : Math.Max(1, table.Categories.Count / Labels);
        output.Xml($"""<c:catAx><c:axId val="{CategoryAxis}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="{table.CategoryFormat ?? "General"}" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>""");
        output.Xml($"""<c:crossAx val="{ValueAxis}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="{skip}"/><c:tickMarkSkip val="{skip}"/><c:noMultiLvlLbl val="1"/></c:catAx>""");
        output.Xml($"""<c:valAx><c:axId val="{ValueAxis}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode="{ValueFormat(table.ValueStyle)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="{CategoryAxis}"/><c:crosses val="autoZero"/><c:crossBetween val="{(table.Interval is null ? "midCat" : "between")}"/></c:valAx>""");
    }

    private static string ValueFormat(XlsxStyle style) => style == XlsxStyle.Percent ? "0%" : "General";

    private static string Cells(string sheet, int column, int count)
    {
        var letters = Markup.Letters(column);
        return $"{sheet}!${letters}${ChartSheet.HeaderRow + 1}:${letters}${ChartSheet.HeaderRow + count}";
    }
}
