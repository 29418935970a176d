using System.Globalization;
using System.Text;
using GraphQLExport.Exports;
using GraphQLExport.Formats;
using GraphQLExport.Formats.Charts;
using GraphQLExport.Rows;
using GraphQLExport.Tests.Formats.Pdf;
using GraphQLExport.Tests.Support;

namespace GraphQLExport.Tests.Exports.Documents;

/// <summary>The pages of each layout as they were looked at: their size and text, the sizes of letters, the bars and lines of charts.</summary>
[Trait("Req", "R-PDF")]
public sealed class DocumentSnapshotTests
{
    [Theory]
    [InlineData(ReportTemplate.ExecutiveSummary)]
    [InlineData(ReportTemplate.DetailedResults)]
    [InlineData(ReportTemplate.Comparison)]
    [InlineData(ReportTemplate.UserActivity)]
    [InlineData(ReportTemplate.Compliance)]
    public async Task A_template_looks_as_it_was_approved(ReportTemplate template) =>
        await MatchAsync(await TemplateFiles.WriteAsync(template, TemplateFiles.RowsOf(template)), template.ToString());

    [Fact]
    public async Task A_table_under_lines_looks_as_it_was_approved()
    {
        Column[] columns = [new("timestamp", ColumnKind.Timestamp), new("sensor", ColumnKind.Text), new("value", ColumnKind.Double)];
        var rows = Enumerable.Range(0, 2_400).Select(i => new object?[] { TemplateFiles.At("2026-01-18T00:00:00Z").AddSeconds(30 * i), i % 2 == 0 ? "boiler" : "cellar", 20d + (i % 12) + (i % 2 * 30) });
        var options = new PdfOptions { Title = "Readings", Chart = new TimeChart("Readings", 0, 1, [2]), Formats = [NumberFormat.General, NumberFormat.General, NumberFormat.TwoDecimals] };
        await MatchAsync(await PdfFile.WriteAsync(columns, rows.Take(60), options, "Europe/Vienna"), "Lines");
        await MatchAsync(await PdfFile.WriteAsync(columns, rows, options, "Europe/Vienna"), "Bands", pages: 1);
    }

    private static async Task MatchAsync(PdfFile file, string name, int pages = int.MaxValue)
    {
        var shapes = await PageShapes.OfAsync(file.Bytes);
        Assert.Equal(file.Pages.Count, shapes.Count);
        var (width, height) = file.PageSize();
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{file.Pages.Count} pages of {width:0} x {height:0}\n");
        for (var page = 0; page < Math.Min(pages, shapes.Count); page++)
            text.Append(CultureInfo.InvariantCulture, $"\npage {page + 1}\n").Append(shapes[page]).AppendJoin('\n', file.Pages[page].Split('\n').Select(line => line.Trim())).Append('\n');
        Snapshot.Match(text.ToString(), "Exports", "Documents", "Snapshots", $"{name}.txt");
    }
}
