using System.Globalization;

namespace GraphQLExport.Formats.Xlsx;

/// <summary>The parts that hold a workbook together, and its list of sheets.</summary>
internal sealed class Workbook
{
    private const string ContentTypes = "application/vnd.openxmlformats-officedocument";

    private readonly List<(string Name, string? Filter)> _sheets = [];
    private readonly List<(string Part, string Type)> _others = [];

    /// <summary>How many sheets were begun.</summary>
    public int SheetCount => _sheets.Count;

    /// <summary>Writes the part that leads to the workbook.</summary>
    public static void WriteRoot(OutputBuffer output)
    {
        output.BeginEntry("_rels/.rels");
        WriteReferences(output, [("officeDocument", "xl/workbook.xml")]);
    }

    /// <summary>Writes references from one part to others; the first has the id <c>rId1</c>.</summary>
    public static void WriteReferences(OutputBuffer output, IEnumerable<(string Type, string Target)> references)
    {
        output.Xml($"""{Markup.Declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">""");
        foreach (var (index, (type, target)) in references.Index())
            output.Xml($"""<Relationship Id="rId{index + 1}" Type="{Markup.References}/{type}" Target="{target}"/>""");
        output.Write("</Relationships>"u8);
    }

    /// <summary>Begins the next sheet.</summary>
    public void BeginSheet(string name, OutputBuffer output)
    {
        _sheets.Add((name, null));
        output.BeginEntry(string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{_sheets.Count}.xml"));
        output.Xml($"""{Markup.Declaration}<worksheet xmlns="{Markup.Main}" xmlns:r="{Markup.References}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>""");
    }

    /// <summary>Writes how a sheet is printed: as wide as a page. Follows what is in the sheet.</summary>
    public static void WritePageSetup(OutputBuffer output) => output.Write("""<pageSetup orientation="landscape" fitToHeight="0"/>"""u8);

    /// <summary>Notes the cells of the latest sheet that have a filter; its first row is repeated on every page in print.</summary>
    public void FilterSheet(string cells) => _sheets[^1] = _sheets[^1] with { Filter = cells };

    /// <summary>Begins a part of another type, such as <c>drawing+xml</c> of <c>drawingml</c>.</summary>
    public void BeginPart(string part, string type, OutputBuffer output)
    {
        _others.Add((part, type));
        output.BeginEntry(part);
    }

    /// <summary>Writes the workbook itself and the list of all parts.</summary>
    public void Write(OutputBuffer output)
    {
        output.BeginEntry("xl/workbook.xml");
        output.Xml($"""{Markup.Declaration}<workbook xmlns="{Markup.Main}" xmlns:r="{Markup.References}"><bookViews><workbookView/></bookViews><sheets>""");
        foreach (var (index, (name, _)) in _sheets.Index())
            output.Xml($"""<sheet name="{Markup.Escape(name)}" sheetId="{index + 1}" r:id="rId{index + 1}"/>""");
        output.Write("</sheets><definedNames>"u8);
        foreach (var (index, (name, filter)) in _sheets.Index().Where(sheet => sheet.Item.Filter is not null))
            output.Xml($"""<definedName name="_xlnm._FilterDatabase" localSheetId="{index}" hidden="1">'{Markup.Escape(name)}'!{filter}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="{index}">'{Markup.Escape(name)}'!$1:$1</definedName>""");
        output.Write("</definedNames></workbook>"u8);

        output.BeginEntry("xl/_rels/workbook.xml.rels");
        WriteReferences(output, [.. _sheets.Select((_, i) => ("worksheet", string.Create(CultureInfo.InvariantCulture, $"worksheets/sheet{i + 1}.xml"))), ("styles", "styles.xml")]);
        WriteContentTypes(output);
    }

    private void WriteContentTypes(OutputBuffer output)
    {
        output.BeginEntry("[Content_Types].xml");
        output.Xml($"""{Markup.Declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">""");
        output.Write("""<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>"""u8);
        List<(string Part, string Type)> parts =
        [
            ("xl/workbook.xml", "spreadsheetml.sheet.main+xml"),
            (XlsxStyles.Part, "spreadsheetml.styles+xml"),
            .. _sheets.Select((_, i) => (string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{i + 1}.xml"), "spreadsheetml.worksheet+xml")),
            .. _others,
        ];
        foreach (var (part, type) in parts)
            output.Xml($"""<Override PartName="/{part}" ContentType="{ContentTypes}.{type}"/>""");
        output.Write("</Types>"u8);
    }
}
