using System.Globalization;
using System.Xml.Linq;
using GraphQLExport.Formats;
using GraphQLExport.Formats.Charts;
using GraphQLExport.Rows;

namespace GraphQLExport.Tests.Formats.Xlsx;

/// <summary>Charts: native ones that refer to cells, in step with the table that they refer to.</summary>
[Trait("Req", "R-FMT")]
public sealed class XlsxChartTests
{
    private static readonly XNamespace C = WorkbookFile.Chart;
    private static readonly DateTimeOffset Start = new(2026, 1, 18, 10, 0, 0, TimeSpan.Zero);

    private static readonly Column[] Metrics =
    [
        new("when", ColumnKind.Timestamp), new("server", ColumnKind.Text), new("cpu", ColumnKind.Double), new("disk", ColumnKind.Int64),
    ];

    private static readonly Column[] Results =
    [
        new("experiment", ColumnKind.Text), new("variant", ColumnKind.Text), new("rate", ColumnKind.Double), new("low", ColumnKind.Double), new("high", ColumnKind.Double),
    ];

    [Fact]
    public async Task Lines_over_time_have_a_series_for_each_group_and_value()
    {
        var chart = new TimeChart("Load & co.", 0, 1, [2, 3]);
        var rows = Enumerable.Range(0, 3_000).SelectMany(i => new object?[][] { [Start.AddMinutes(i), "a", i % 10.0, 5], [Start.AddMinutes(i), "<b>", double.NaN, null] });
        var file = await WorkbookFile.WriteAsync(Metrics, rows, new() { SheetName = "Metrics", Chart = chart, Formats = [0, 0, NumberFormat.TwoDecimals] }, "Europe/Vienna");

        Assert.Equal(["Metrics", "Chart", "Summary"], file.SheetNames);
        var part = file.Part("xl/charts/chart1.xml");
        Assert.Equal("Load & co.", part.Descendants(XName.Get("t", "http://schemas.openxmlformats.org/drawingml/2006/main")).Single().Value);
        var series = part.Descendants(C + "lineChart").Single().Elements(C + "ser").ToList();
        Assert.Equal(["a cpu", "a disk", "<b> cpu", "<b> disk"], series.Select(line => line.Element(C + "tx")!.Descendants(C + "v").Single().Value).Take(4));
        Assert.Equal(["'Chart'!$B$28", "'Chart'!$C$28", "'Chart'!$D$28", "'Chart'!$E$28"], series.Select(line => line.Element(C + "tx")!.Descendants(C + "f").Single().Value));
        // 50 hours in stretches of ten minutes.
        Assert.All(series, line => Assert.Equal("'Chart'!$A$29:$A$328", line.Element(C + "cat")!.Descendants(C + "f").Single().Value));
        Assert.Equal("'Chart'!$C$29:$C$328", series[1].Element(C + "val")!.Descendants(C + "f").Single().Value);
        var cells = file.Cells(1);
        Assert.Equal(("n 3 46040.458333333338", "n 5 4.5", "n 5 5"), (cells["A29"], cells["B29"], cells["C328"]));
        Assert.DoesNotContain("D29", cells.Keys);
        Assert.Equal(300, series[0].Element(C + "val")!.Descendants(C + "pt").Count());
        Assert.Empty(series[2].Element(C + "val")!.Descendants(C + "pt"));
        Assert.Equal("Means over 10 min each", file.Summary()["Chart"]);
    }

    [Fact]
    public async Task One_line_needs_neither_group_nor_legend_and_takes_the_column_by_its_name()
    {
        var file = await WorkbookFile.WriteAsync(Metrics, [[Start, "a", 1.5, 2], [null, "a", 7.0, 2], [Start.AddSeconds(2), "a", 2.5, 2]], new() { Chart = new TimeChart("x", 0, null, [2]) });
        var part = file.Part("xl/charts/chart1.xml");
        Assert.Equal("cpu", part.Descendants(C + "tx").Last().Descendants(C + "v").Single().Value);
        Assert.Empty(part.Descendants(C + "legend"));
        Assert.Equal(["1.5", "2.5"], part.Descendants(C + "val").Single().Descendants(C + "v").Select(value => value.Value));
    }

    [Fact]
    public async Task The_first_groups_are_drawn_and_the_summary_says_so()
    {
        var rows = Enumerable.Range(0, 200).Select(i => new object?[] { Start.AddMinutes(i), $"server {i % 20}", 1.0, 2 });
        var file = await WorkbookFile.WriteAsync(Metrics, rows, new() { Chart = new TimeChart("x", 0, 1, [2, 3]) });
        Assert.Equal(12, file.Part("xl/charts/chart1.xml").Descendants(C + "ser").Count());
        Assert.EndsWith(", of the first 6 of \"server\"", file.Summary()["Chart"], StringComparison.Ordinal);
        Assert.Equal("200", file.Summary()["Rows"]);
    }

    [Fact]
    public async Task Many_points_make_a_thousand_at_most()
    {
        var rows = Enumerable.Range(0, 100_000).Select(i => new object?[] { Start.AddSeconds(i * 61), "a", 1.0, 2 });
        var file = await WorkbookFile.WriteAsync(Metrics, rows, new() { Chart = new TimeChart("x", 0, 1, [2]) });
        Assert.InRange(file.Part("xl/charts/chart1.xml").Descendants(C + "val").Single().Descendants(C + "pt").Count(), 200, 1_000);
    }

    [Fact]
    [Trait("Req", "R-STAT")]
    public async Task Bars_have_their_interval_as_custom_error_bars()
    {
        object?[][] rows = [["E", "control", 0.5, 0.25, 0.875], ["E", "film", 0.75, 0.5, 1.0], ["F", "empty", null, null, null]];
        var file = await WorkbookFile.WriteAsync(Results, rows, new() { Chart = new IntervalChart("Results", [0, 1], 2, 3, 4), Formats = [0, 0, NumberFormat.Percent] });
        var series = file.Part("xl/charts/chart1.xml").Descendants(C + "barChart").Single().Elements(C + "ser").Single();
        Assert.Equal("'Chart'!$B$29:$B$30", series.Element(C + "val")!.Descendants(C + "f").Single().Value);
        Assert.Equal(["E: control", "E: film"], series.Element(C + "cat")!.Descendants(C + "v").Select(label => label.Value));
        var bars = series.Element(C + "errBars")!;
        Assert.Equal("cust", (string)bars.Element(C + "errValType")!.Attribute("val")!);
        Assert.Equal("'Chart'!$D$29:$D$30", bars.Element(C + "plus")!.Descendants(C + "f").Single().Value);
        Assert.Equal("'Chart'!$C$29:$C$30", bars.Element(C + "minus")!.Descendants(C + "f").Single().Value);
        Assert.Equal(["0.25", "0.25"], bars.Element(C + "minus")!.Descendants(C + "v").Select(value => value.Value));
        Assert.Equal(["0.375", "0.25"], bars.Element(C + "plus")!.Descendants(C + "v").Select(value => value.Value));
        Assert.Equal(["n 7 0.5", "n 7 0.25", "n 7 0.375"], ((string[])["B29", "C29", "D29"]).Select(at => file.Cells(1)[at]));
        Assert.Equal("0%", (string)file.Part("xl/charts/chart1.xml").Descendants(C + "valAx").Single().Element(C + "numFmt")!.Attribute("formatCode")!);
    }

    [Fact]
    public async Task Fifty_bars_are_enough()
    {
        var rows = Enumerable.Range(0, 60).Select(i => new object?[] { "E", i.ToString(CultureInfo.InvariantCulture), 0.5, 0.4, 0.6 });
        var file = await WorkbookFile.WriteAsync(Results, rows, new() { Chart = new IntervalChart("Results", [1], 2, 3, 4) });
        Assert.Equal(50, file.Part("xl/charts/chart1.xml").Descendants(C + "cat").Single().Descendants(C + "pt").Count());
        Assert.Equal("rate, and from low to high, of the first 50 rows", file.Summary()["Chart"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public async Task Without_a_number_there_is_no_chart(int rows)
    {
        var file = await WorkbookFile.WriteAsync(Metrics, Enumerable.Range(0, rows).Select(i => new object?[] { Start, "a", null, null }), new() { Chart = new TimeChart("x", 0, 1, [2, 3]) });
        Assert.Equal(["Rows", "Summary"], file.SheetNames);
        Assert.DoesNotContain(file.Parts, part => part.Contains("chart", StringComparison.Ordinal) || part.Contains("drawing", StringComparison.Ordinal));
    }
}
