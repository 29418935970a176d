using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using GraphQLExport.Formats;
using GraphQLExport.Rows;

namespace GraphQLExport.Tests.Formats.Xlsx;

/// <summary>Sheets: their names, headers, filters and widths, where one ends and the next begins, and the summary.</summary>
[Trait("Req", "R-FMT")]
[Trait("Req", "X-SC2")]
public sealed class XlsxSheetTests
{
    private static readonly XNamespace Main = WorkbookFile.Main;
    private static readonly Column[] Columns = [new("id", ColumnKind.Int64), new("name", ColumnKind.Text)];

    [Fact]
    public async Task A_sheet_has_a_header_that_stays_a_filter_and_widths_by_its_content()
    {
        Column[] columns = [new("n", ColumnKind.Int64), new("a rather long name", ColumnKind.Int64), new("text", ColumnKind.Text), new("wide", ColumnKind.Text), new("when", ColumnKind.Timestamp)];
        var file = await WorkbookFile.WriteAsync(columns, [[1, 2, "forty letters forty letters forty letters", "東京東京東京", DateTimeOffset.UnixEpoch], [3, 4, new string('x', 5_000), null, null]]);
        var sheet = file.Sheet(0);
        var pane = sheet.Descendants(Main + "pane").Single();
        Assert.Equal(("1", "A2", "frozen"), ((string)pane.Attribute("ySplit")!, (string)pane.Attribute("topLeftCell")!, (string)pane.Attribute("state")!));
        Assert.Equal("A1:E3", (string)sheet.Descendants(Main + "autoFilter").Single().Attribute("ref")!);
        Assert.Equal(["'Rows'!$A$1:$E$3", "'Rows'!$1:$1"], file.Part("xl/workbook.xml").Descendants(Main + "definedName").Select(name => name.Value));
        Assert.Equal(["inlineStr 1 n", "inlineStr 1 a rather long name"], ((string[])["A1", "B1"]).Select(at => file.Cells(0)[at]));
        Assert.Equal(["8", "23", "60", "14", "21"], sheet.Descendants(Main + "col").Select(column => (string)column.Attribute("width")!));
    }

    [Fact]
    public async Task No_rows_make_a_sheet_of_the_header_alone()
    {
        var file = await WorkbookFile.WriteAsync(Columns, []);
        Assert.Equal(["Rows", "Summary"], file.SheetNames);
        Assert.Equal(["A1", "B1"], file.Cells(0).Keys);
        Assert.Equal("0", file.Summary()["Rows"]);
    }

    [Theory]
    [InlineData(9, 1)]
    [InlineData(10, 2)]
    [InlineData(18, 2)]
    [InlineData(19, 3)]
    [InlineData(10_000, 1_112)]
    [Trait("Req", "X-EDGE")]
    [Trait("Req", "X-SC1")]
    public async Task Rows_that_do_not_fit_go_on_in_the_next_sheet(int rows, int sheets)
    {
        var file = await WorkbookFile.WriteAsync(Columns, Enumerable.Range(0, rows).Select(i => new object?[] { i, $"row {i}" }), new() { SheetName = "Data", RowsPerSheet = 10 });
        Assert.Equal([.. Enumerable.Range(1, sheets).Select(number => number == 1 ? "Data" : $"Data ({number})"), "Summary"], file.SheetNames);
        Assert.Equal(
            Enumerable.Range(0, rows).Select(i => $"{i} row {i}"),
            Enumerable.Range(0, sheets).SelectMany(sheet => file.Rows(sheet, 2)).Select(row => $"{row[0]} {row[1]}"));
        Assert.All(Enumerable.Range(0, sheets), sheet => Assert.Equal("inlineStr 1 id", file.Cells(sheet)["A1"]));
        Assert.Equal((rows.ToString(System.Globalization.CultureInfo.InvariantCulture), sheets.ToString(System.Globalization.CultureInfo.InvariantCulture)), (file.Summary()["Rows"], file.Summary()["Sheets of rows"]));
    }

    [Fact]
    [Trait("Req", "X-EDGE")]
    public async Task A_sheet_ends_before_its_part_is_too_long()
    {
        var file = await WorkbookFile.WriteAsync(Columns, Enumerable.Range(0, 100).Select(i => new object?[] { i, new string('x', 1_000) }), new() { BytesPerSheet = 20_000 });
        Assert.Equal(7, file.SheetNames.Count);
        Assert.Equal(100, Enumerable.Range(0, 6).Sum(sheet => file.Rows(sheet, 2).Count()));
    }

    [Theory]
    [InlineData("Server metrics, hourly", "Server metrics, hourly")]
    [InlineData("a[b]:c*?/\\'", "abc")]
    [InlineData("", "Rows")]
    [InlineData("A name of more than thirty-one characters", "A name of more than thirty-one")]
    [InlineData("\U0001F3A5 <Film>", "<Film>")]
    public async Task Sheets_have_names_that_they_may_have(string wish, string name) =>
        Assert.Equal(name, (await WorkbookFile.WriteAsync(Columns, [], new() { SheetName = wish })).SheetNames[0]);

    [Theory]
    [InlineData(1_048_575, 1)]
    [InlineData(1_048_576, 2)]
    [InlineData(XlsxOptions.MaxRows, 100)]
    public void The_number_of_sheets_is_known_beforehand(long rows, long sheets) => Assert.Equal(sheets, XlsxOptions.SheetsFor(rows));

    [Fact]
    [Trait("Req", "X-SC1")]
    public async Task The_checksum_is_that_of_the_values_however_they_fall_into_sheets()
    {
        object?[][] rows = [[1, "a"], [null, "_x0041_\r"], [long.MaxValue, null], [3, new string('é', 20_000)]];
        const string Values = "1\u001Fa\u001F\u001E\u001F_x0041_\r\u001F\u001E9223372036854775807\u001F\u001F\u001E3\u001F";
        var expected = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Values}{new string('é', 20_000)}\u001F\u001E")));
        Assert.Equal(expected, (await WorkbookFile.WriteAsync(Columns, rows)).Summary()["SHA-256 of the values"]);
        Assert.Equal(expected, (await WorkbookFile.WriteAsync(Columns, rows, new() { RowsPerSheet = 2 })).Summary()["SHA-256 of the values"]);
    }

    [Fact]
    public async Task The_workbook_is_as_it_was()
    {
        var file = await WorkbookFile.WriteAsync(Columns, [[1, "a"]], new() { SheetName = "People", Summary = [("Dataset", "People"), ("Filter", "none")] });
        Assert.Equal(
            """
            _rels/.rels, xl/styles.xml, xl/worksheets/sheet1.xml, xl/worksheets/sheet2.xml, xl/workbook.xml, xl/_rels/workbook.xml.rels, [Content_Types].xml
            People: A1 inlineStr 1 id; B1 inlineStr 1 name; A2 n 0 1; B2 inlineStr 2 a
            Summary: A1 inlineStr 9 Dataset; B1 inlineStr 10 People; A2 inlineStr 9 Filter; B2 inlineStr 10 none; A3 inlineStr 9 Rows; B3 inlineStr 10 1; A4 inlineStr 9 Sheets of rows; B4 inlineStr 10 1; A5 inlineStr 9 SHA-256 of the values; B5 inlineStr 10 0842809be523cf0d8a10767a08f946dbd5283f87aa60652945364c38ef9fddaa
            """,
            $"""
            {string.Join(", ", file.Parts)}
            {string.Join('\n', file.SheetNames.Select((name, i) => $"{name}: {string.Join("; ", file.Cells(i).Select(cell => $"{cell.Key} {cell.Value}"))}"))}
            """);
    }
}
