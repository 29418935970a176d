using GraphQLExport.Rows;

namespace GraphQLExport.Formats.Xlsx;

/// <summary>The looks of cells, in the order of their definitions in <c>xl/styles.xml</c>.</summary>
internal enum XlsxStyle
{
    Default,
    Header,
    Text,
    Moment,
    Count,
    TwoDecimals,
    Probability,
    Percent,
    Boolean,
    Label,
    Wrapped,
}

/// <summary>The part that defines them.</summary>
internal static class XlsxStyles
{
    /// <summary>Name of the part.</summary>
    public const string Part = "xl/styles.xml";

    /// <summary>How moments are shown: the same in every language.</summary>
    public const string MomentFormat = "yyyy-mm-dd hh:mm:ss";

    /// <summary>The look of a column's cells.</summary>
    public static XlsxStyle Of(ColumnKind kind, NumberFormat format) => kind switch
    {
        ColumnKind.Text => XlsxStyle.Text,
        ColumnKind.Timestamp => XlsxStyle.Moment,
        ColumnKind.Boolean => XlsxStyle.Boolean,
        _ => format switch
        {
            NumberFormat.Count => XlsxStyle.Count,
            NumberFormat.TwoDecimals => XlsxStyle.TwoDecimals,
            NumberFormat.Probability => XlsxStyle.Probability,
            NumberFormat.Percent => XlsxStyle.Percent,
            _ => XlsxStyle.Default,
        },
    };

    /// <summary>Writes the part.</summary>
    public static void Write(OutputBuffer output)
    {
        output.BeginEntry(Part);
        output.Write(
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
            <numFmts count="3"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd\ hh:mm:ss"/><numFmt numFmtId="165" formatCode="[=0]0.0000;[&lt;0.0001]0.0E+00;0.0000"/><numFmt numFmtId="166" formatCode="&quot;TRUE&quot;;&quot;TRUE&quot;;&quot;FALSE&quot;"/></numFmts>
            <fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>
            <fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFDDE7F3"/><bgColor indexed="64"/></patternFill></fill></fills>
            <borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FF6B7F99"/></bottom><diagonal/></border></borders>
            <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
            <cellXfs count="11">
            <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
            <xf numFmtId="49" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"/>
            <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
            <xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
            <xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
            <xf numFmtId="2" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
            <xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
            <xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
            <xf numFmtId="166" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="center"/></xf>
            <xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top"/></xf>
            <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
            </cellXfs>
            <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
            </styleSheet>
            """u8);
    }
}
