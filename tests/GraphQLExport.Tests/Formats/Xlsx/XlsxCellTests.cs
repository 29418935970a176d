using GraphQLExport.Formats;
using GraphQLExport.Rows;

namespace GraphQLExport.Tests.Formats.Xlsx;

/// <summary>Every kind of value as a cell of the right type, and what no cell can hold as docs/formats.md says.</summary>
[Trait("Req", "R-FMT")]
[Trait("Req", "E-XL")]
[Trait("Req", "X-SC2")]
public sealed class XlsxCellTests
{
    private static readonly Column[] Columns =
    [
        new("text", ColumnKind.Text), new("integer", ColumnKind.Int64), new("float", ColumnKind.Double), new("flag", ColumnKind.Boolean), new("time", ColumnKind.Timestamp),
    ];

    private static readonly DateTimeOffset Noon = new(2026, 1, 18, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Values_keep_their_types()
    {
        var file = await WorkbookFile.WriteAsync(Columns, [["a & <b>", 42, 0.1, true, Noon], ["007", -7, 1e21, false, Noon.AddMilliseconds(1)], [null, null, null, null, null]]);
        var cells = file.Cells(0);
        Assert.Equal(
            ["inlineStr 2 a & <b>", "n 0 42", "n 0 0.1", "b 8 1", "n 3 46040.5", "inlineStr 2 007", "n 0 -7", "n 0 1E+21", "b 8 0", "n 3 46040.500000011579"],
            ((string[])["A2", "B2", "C2", "D2", "E2", "A3", "B3", "C3", "D3", "E3"]).Select(at => cells[at]));
        Assert.DoesNotContain("A4", cells.Keys);
        Assert.Empty(file.Sheet(0).Descendants(WorkbookFile.Main + "f"));
        Assert.DoesNotContain("xl/sharedStrings.xml", file.Parts);
    }

    [Theory]
    [InlineData(999_999_999_999_999, "n 0")]
    [InlineData(-999_999_999_999_999, "n 0")]
    [InlineData(1_000_000_000_000_000, "inlineStr 0")]
    [InlineData(-1_000_000_000_000_000, "inlineStr 0")]
    [InlineData(9_007_199_254_740_993, "inlineStr 0")]
    [InlineData(long.MaxValue, "inlineStr 0")]
    [InlineData(long.MinValue, "inlineStr 0")]
    [Trait("Req", "X-SC1")]
    public async Task An_integer_that_a_spreadsheet_would_round_is_text(long value, string type) =>
        Assert.Equal($"{type} {value.ToString(System.Globalization.CultureInfo.InvariantCulture)}", (await CellAsync(ColumnKind.Int64, value)).Cell);

    [Theory]
    [InlineData(double.NaN, "inlineStr 0 NaN")]
    [InlineData(double.PositiveInfinity, "inlineStr 0 Infinity")]
    [InlineData(double.NegativeInfinity, "inlineStr 0 -Infinity")]
    [InlineData(double.Epsilon, "inlineStr 0 5E-324")]
    [InlineData(2.2250738585072014E-308, "n 0 2.2250738585072014E-308")]
    [InlineData(double.MaxValue, "n 0 1.7976931348623157E+308")]
    [InlineData(-0.0, "n 0 -0")]
    [Trait("Req", "X-EDGE")]
    public async Task Numbers_that_no_cell_can_hold_are_text(double value, string expected)
    {
        var (cell, summary) = await CellAsync(ColumnKind.Double, value);
        Assert.Equal(expected, cell);
        Assert.Equal(expected.StartsWith("inlineStr", StringComparison.Ordinal), summary.ContainsKey("Numbers and times kept as text"));
    }

    [Theory]
    [InlineData("1900-02-28T23:59:59Z", "UTC", "inlineStr 0 1900-02-28T23:59:59Z")]
    [InlineData("1900-03-01T00:00:00Z", "UTC", "n 3 61")]
    [InlineData("0001-01-01T00:00:00Z", "UTC", "inlineStr 0 0001-01-01T00:00:00Z")]
    [InlineData("1970-01-01T00:00:00Z", "UTC", "n 3 25569")]
    [InlineData("2000-02-29T06:00:00Z", "UTC", "n 3 36585.25")]
    [InlineData("9999-12-31T23:59:59.999Z", "UTC", "n 3 2958465.999999988661")]
    [InlineData("9999-12-31T23:59:59.999Z", "Pacific/Kiritimati", "inlineStr 0 9999-12-31T23:59:59.999Z")]
    [InlineData("2026-01-18T10:00:00Z", "America/Los_Angeles", "n 3 46040.083333333338")]
    [InlineData("2026-10-25T00:30:00Z", "Europe/Vienna", "n 3 46320.104166666671")]
    [InlineData("2026-10-25T01:30:00Z", "Europe/Vienna", "n 3 46320.104166666671")]
    [InlineData("2026-03-29T01:00:00Z", "Europe/Vienna", "n 3 46110.125")]
    [Trait("Req", "E-TZ")]
    public async Task Moments_are_what_clocks_of_the_zone_show(string moment, string zone, string expected) =>
        Assert.Equal(expected, (await CellAsync(ColumnKind.Timestamp, DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture), zone)).Cell);

    [Theory]
    [InlineData("_x0041_", "_x005F_x0041_")]
    [InlineData("_x0041_x0042_", "_x005F_x0041_x005F_x0042_")]
    [InlineData("_X0041_", "_x005F_X0041_")]
    [InlineData("_x0041\u0001", "_x005F_x0041_x0001_")]
    [InlineData("_xyz_ frame_diff", "_xyz_ frame_diff")]
    [InlineData("a\r\nb\tc", "a_x000D_\nb\tc")]
    [InlineData("\u0000\u001F\uFFFE\uFFFF\uFEFF", "_x0000__x001F__xFFFE__xFFFF_\uFEFF")]
    [InlineData("\"]]>&", "\"]]>&")]
    [Trait("Req", "X-EDGE")]
    public async Task What_xml_cannot_hold_is_escaped_and_what_looks_so_survives(string text, string written)
    {
        var file = await WorkbookFile.WriteAsync([new("t", ColumnKind.Text)], [[text]]);
        Assert.Equal(written, file.Sheet(0).Descendants(WorkbookFile.Main + "t").Last().Value);
        Assert.Equal(text, file.Rows(0, 1).Single()[0]);
    }

    [Theory]
    [InlineData(32_767, "a", 32_767)]
    [InlineData(32_768, "a", 32_767)]
    [InlineData(16_383, "\U0001F3A5", 32_766)]
    [InlineData(16_384, "\U0001F3A5", 32_767)]
    [InlineData(16_500, "a\U0001F3A5", 32_767)]
    [InlineData(16_500, "ab\U0001F3A5", 32_767)]
    [InlineData(32_767, "é", 32_767)]
    [InlineData(40_000, "東", 32_767)]
    [Trait("Req", "X-EDGE")]
    public async Task A_text_that_is_too_long_is_cut_and_counted(int repeats, string piece, int length)
    {
        var text = string.Concat(Enumerable.Repeat(piece, repeats));
        var file = await WorkbookFile.WriteAsync([new("t", ColumnKind.Text)], [[text]]);
        var cell = file.Rows(0, 1).Single()[0]!;
        Assert.Equal(length, cell.Length);
        Assert.Equal(text.Length > 32_767, file.Summary().ContainsKey("Texts cut short"));
        Assert.StartsWith(text.Length > 32_767 ? cell[..^1] : cell, text, StringComparison.Ordinal);
        Assert.Equal(text.Length > 32_767, cell[^1] == '\u2026');
    }

    [Theory]
    [InlineData(" a", true)]
    [InlineData("a\n", true)]
    [InlineData("", false)]
    [InlineData("a  b", false)]
    public async Task Spaces_at_the_ends_are_kept(string text, bool marked)
    {
        var file = await WorkbookFile.WriteAsync([new("t", ColumnKind.Text)], [[text]]);
        Assert.Equal(marked, file.Sheet(0).Descendants(WorkbookFile.Main + "t").Last().Attribute(System.Xml.Linq.XNamespace.Xml + "space") is not null);
        Assert.Equal(text, file.Rows(0, 1).Single()[0]);
    }

    [Theory]
    [InlineData(NumberFormat.General, "0")]
    [InlineData(NumberFormat.Count, "4")]
    [InlineData(NumberFormat.TwoDecimals, "5")]
    [InlineData(NumberFormat.Probability, "6")]
    [InlineData(NumberFormat.Percent, "7")]
    public async Task Numbers_look_as_their_field_wants(NumberFormat format, string style)
    {
        var file = await WorkbookFile.WriteAsync([new("n", ColumnKind.Double)], [[0.25]], new() { Formats = [format] });
        Assert.Equal($"n {style} 0.25", file.Cells(0)["A2"]);
        var look = file.Part("xl/styles.xml").Descendants(WorkbookFile.Main + "cellXfs").Single().Elements().ElementAt(int.Parse(style, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(format switch { NumberFormat.Count => "3", NumberFormat.TwoDecimals => "2", NumberFormat.Probability => "165", NumberFormat.Percent => "10", _ => "0" }, (string)look.Attribute("numFmtId")!);
    }

    private static async Task<(string Cell, Dictionary<string, string> Summary)> CellAsync(ColumnKind kind, object value, string zone = "UTC")
    {
        var file = await WorkbookFile.WriteAsync([new("x", kind)], [[value]], zone: zone);
        return (file.Cells(0)["A2"], file.Summary());
    }
}
