using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using GraphQLExport.Formats;
using GraphQLExport.Formats.Xlsx;
using GraphQLExport.Rows;
using NodaTime;

namespace GraphQLExport.Tests.Formats.Xlsx;

/// <summary>A workbook that the product wrote, checked by the Open XML SDK and read part by part.</summary>
internal sealed partial class WorkbookFile
{
    public static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public static readonly XNamespace Chart = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    private readonly Dictionary<string, XDocument> _parts = [];

    public WorkbookFile(byte[] bytes)
    {
        Bytes = bytes;
        using var archive = new ZipArchive(new MemoryStream(bytes));
        foreach (var entry in archive.Entries)
        {
            using var stream = entry.Open();
            _parts.Add(entry.FullName, XDocument.Load(stream, LoadOptions.PreserveWhitespace));
        }

        Validate(bytes);
        SheetNames = [.. Part("xl/workbook.xml").Descendants(Main + "sheet").Select(sheet => (string)sheet.Attribute("name")!)];
    }

    public byte[] Bytes { get; }

    public IReadOnlyList<string> SheetNames { get; }

    public IEnumerable<string> Parts => _parts.Keys;

    public static async Task<WorkbookFile> WriteAsync(IReadOnlyList<Column> columns, IEnumerable<object?[]> rows, XlsxOptions? options = null, string zone = "UTC") =>
        new(await Writing.WriteAsync(new XlsxFormat(), new WriterContext(columns, DateTimeZoneProviders.Tzdb[zone]) { Xlsx = options ?? new() }, rows));

    public XDocument Part(string name) => _parts[name];

    public XDocument Sheet(int index) => Part(string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{index + 1}.xml"));

    public XDocument Sheet(string name) => Sheet(SheetNames.ToList().IndexOf(name));

    /// <summary>The cells of a sheet by reference, each as type, style and value: <c>n 3 46040.5</c>, <c>inlineStr 2 text</c>.</summary>
    public Dictionary<string, string> Cells(int sheet) => Sheet(sheet).Descendants(Main + "c").ToDictionary(
        cell => (string)cell.Attribute("r")!,
        cell => $"{(string?)cell.Attribute("t") ?? "n"} {(string?)cell.Attribute("s") ?? "0"} {ValueOf(cell)}");

    /// <summary>The values of a sheet's rows below the header, in order; null for a cell that is not there.</summary>
    public IEnumerable<string?[]> Rows(int sheet, int columns) =>
        from row in Sheet(sheet).Descendants(Main + "row").Skip(1)
        let cells = row.Elements(Main + "c").ToDictionary(cell => ((string)cell.Attribute("r")!).TrimEnd("0123456789".ToCharArray()), ValueOf)
        select Enumerable.Range(0, columns).Select(column => cells.GetValueOrDefault(Markup.Letters(column))).ToArray();

    /// <summary>The lines of the summary.</summary>
    public Dictionary<string, string> Summary() => Sheet("Summary").Descendants(Main + "row")
        .Select(row => row.Elements(Main + "c").Select(ValueOf).ToArray()).ToDictionary(line => line[0], line => line[1]);

    /// <summary>A text as ISO/IEC 29500-1, 22.9.2.19 has it decoded.</summary>
    public static string Decode(string text) => Escaped().Replace(text, match => ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString());

    private static string ValueOf(XElement cell) =>
        (string?)cell.Attribute("t") == "inlineStr" ? Decode(string.Concat(cell.Descendants(Main + "t").Select(text => text.Value))) : (string)cell.Element(Main + "v")!;

    private static void Validate(byte[] bytes)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        var faults = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Take(5).Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}");
        Assert.Empty(faults);
    }

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escaped();
}
