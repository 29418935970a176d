using System.Globalization;
using System.Text;
using GraphQLExport.Formats;
using GraphQLExport.Formats.Charts;
using GraphQLExport.Rows;

namespace GraphQLExport.Tests.Formats.Pdf;

/// <summary>Documents as other programs read them: each cell in its place, pages numbered, paper that fits.</summary>
[Trait("Req", "R-FMT")]
[Trait("Req", "X-SC2")]
public sealed class PdfWriterTests
{
    private static readonly Column[] Columns = [new("id", ColumnKind.Int64), new("name", ColumnKind.Text), new("rate", ColumnKind.Double), new("flag", ColumnKind.Boolean), new("time", ColumnKind.Timestamp)];

    [Fact]
    public async Task Every_cell_is_read_again_in_order_and_stands_in_the_text()
    {
        object?[][] rows = [[1, "first", 0.25, true, DateTimeOffset.UnixEpoch], [2, "second, with a comma", null, false, DateTimeOffset.UnixEpoch.AddMilliseconds(5)], [-3, null, 1e-7, true, null]];
        var file = await PdfFile.WriteAsync(Columns, rows, new() { Title = "People", Facts = [("Filter", "none")] });
        Assert.Equal(
            [
                "id", "name", "rate", "flag", "time",
                "1", "first", "0.25", "true", "1970-01-01T00:00:00Z",
                "2", "second, with a comma", "", "false", "1970-01-01T00:00:00.005Z",
                "-3", "", "1E-07", "true", "",
            ],
            file.Cells);
        var text = PdfFile.Normalised(file.Text);
        Assert.Contains("id name rate flag time 1 first 0.25 true 1970-01-01T00:00:00Z 2 second, with a comma false 1970-01-01T00:00:00.005Z -3 1E-07 true GraphQLExport Page 1 of 1", text, StringComparison.Ordinal);
        Assert.StartsWith("GraphQLExport People Filter none Rows 3 ", text, StringComparison.Ordinal);
        Assert.Matches("Title: +People", file.Info);
    }

    [Fact]
    public async Task Numbers_are_rounded_as_their_columns_want()
    {
        NumberFormat[] formats = [NumberFormat.General, NumberFormat.Count, NumberFormat.TwoDecimals, NumberFormat.Probability, NumberFormat.Percent];
        var file = await PdfFile.WriteAsync(
            [new("id", ColumnKind.Int64), .. formats.Select(format => new Column(format.ToString(), ColumnKind.Double))],
            [
                [1234567, 0.1 + 0.2, 1234567.8, 0.126, 0.04567, 0.30000000000000004],
                [-5, -1e21, -0.6, double.NaN, 0.0000234, -0.12346],
                [long.MaxValue, 123456789.123, 1e15, double.NegativeInfinity, 0.0, 1e300],
                [0, 5e-324, 999.6, 99.999, 1.0, 0.0],
            ],
            new() { Formats = [NumberFormat.Count, .. formats] });
        Assert.Equal(
            [
                "1,234,567", "0.3", "1,234,568", "0.13", "0.0457", "30.00%",
                "-5", "-1E+21", "-1", "NaN", "2.3E-05", "-12.35%",
                "9,223,372,036,854,775,807", "123456789.123", "1000000000000000", "-Infinity", "0.0000", "1E+300",
                "0", "4.94065645841E-324", "1,000", "100.00", "1.0000", "0.00%",
            ],
            file.Cells.Skip(6));
    }

    [Fact]
    public async Task Times_are_those_of_the_zone()
    {
        var file = await PdfFile.WriteAsync([new("time", ColumnKind.Timestamp)], [[new DateTimeOffset(2026, 7, 18, 10, 0, 0, TimeSpan.Zero)]], zone: "Europe/Vienna");
        Assert.Equal(["time", "2026-07-18T12:00:00+02:00"], file.Cells);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(199)]
    [InlineData(200)]
    [InlineData(201)]
    [InlineData(1_000)]
    [Trait("Req", "X-SC1")]
    public async Task Pages_are_numbered_and_repeat_the_header_and_no_row_is_lost(int rows)
    {
        var file = await PdfFile.WriteAsync(Columns[..2], Enumerable.Range(1, rows).Select(i => new object?[] { i, $"row {i}" }), new() { Brand = new("Northwind") });
        for (var i = 0; i < file.Pages.Count; i++)
        {
            Assert.EndsWith($"Northwind Page {i + 1} of {file.Pages.Count}", PdfFile.Normalised(file.Pages[i]), StringComparison.Ordinal);
            Assert.Contains("id name ", PdfFile.Normalised(file.Pages[i]), StringComparison.Ordinal);
        }

        var expected = Enumerable.Range(1, rows).SelectMany(i => new[] { i.ToString(CultureInfo.InvariantCulture), $"row {i}" });
        Assert.Equal(["id", "name", .. expected], file.Cells.Where((cell, i) => i < 2 || cell is not ("id" or "name")));
        Assert.Equal(rows == 0, file.Text.Contains("No rows.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Paper_is_wider_than_tall_when_asked_and_when_columns_are_many_and_larger_when_they_are_very_many()
    {
        Assert.Equal((595, 842), Rounded(await OfColumnsAsync(1)));
        Assert.Equal((842, 595), Rounded(await OfColumnsAsync(1, landscape: true)));
        Assert.Equal((842, 595), Rounded(await OfColumnsAsync(14)));
        var many = await OfColumnsAsync(100);
        Assert.True(many.PageSize().Width > 4_000);
        Assert.Equal(Enumerable.Range(0, 100).Select(i => $"column_{i}").Concat(Enumerable.Range(0, 100).Select(i => $"value-{i}")), many.Cells);
    }

    [Fact]
    public async Task Long_texts_take_lines_and_pages_and_lose_no_word()
    {
        var words = string.Join(' ', Enumerable.Range(0, 4_000).Select(i => $"word{i}"));
        var file = await PdfFile.WriteAsync(Columns[..2], [[1, words], [2, new string('q', 500)]]);
        Assert.True(file.Pages.Count > 1);
        var text = PdfFile.Normalised(file.Text);
        Assert.All(Enumerable.Range(0, 4_000), i => Assert.Contains($"word{i}", text, StringComparison.Ordinal));
        Assert.Equal(500, text.Count(letter => letter == 'q'));
    }

    [Fact]
    [Trait("Req", "R-STAT")]
    public async Task A_chart_has_a_caption_and_a_method_stands_after_the_table()
    {
        Column[] columns = [new("variant", ColumnKind.Text), new("rate", ColumnKind.Double), new("low", ColumnKind.Double), new("high", ColumnKind.Double)];
        var options = new PdfOptions { Chart = new IntervalChart("Rates", [0], 1, 2, 3), Formats = [NumberFormat.General, NumberFormat.Percent], Method = "By hand." };
        var file = await PdfFile.WriteAsync(columns, Enumerable.Range(0, 20).Select(i => new object?[] { $"v{i}", 0.5, 0.4, 0.6 }), options);
        var text = PdfFile.Normalised(file.Text);
        Assert.Contains("60%", text, StringComparison.Ordinal);
        Assert.Contains("Rates: rate, and from low to high, of the first 12 rows.", text, StringComparison.Ordinal);
        Assert.Contains("Method. By hand.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Rates:", (await PdfFile.WriteAsync(columns, [], options)).Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Req", "X-FR7")]
    [Trait("Req", "X-EDGE")]
    public async Task A_thousand_hostile_texts_give_what_is_printable_back()
    {
        byte[][] texts = [.. HostileCells.Texts().Take(1_000)];
        var file = await PdfFile.WriteAsync(Columns[..2], texts.Select((text, i) => new object?[] { i, text }));
        Assert.Equal(2 * (texts.Length + 1), file.Cells.Count);
        Assert.Equal(texts.Select((text, i) => $"{i} {PdfFile.Printable(Encoding.UTF8.GetString(text))}"), file.Cells.Chunk(2).Skip(1).Select(row => $"{row[0]} {PdfFile.Printable(row[1])}"));
    }

    private static Task<PdfFile> OfColumnsAsync(int count, bool landscape = false) => PdfFile.WriteAsync(
        [.. Enumerable.Range(0, count).Select(i => new Column($"column_{i}", ColumnKind.Text))],
        [[.. Enumerable.Range(0, count).Select(i => (object?)$"value-{i}")]],
        new() { Landscape = landscape });

    private static (int Width, int Height) Rounded(PdfFile file) => ((int)Math.Round(file.PageSize().Width), (int)Math.Round(file.PageSize().Height));
}
