using GraphQLExport.Formats.Charts.Drawing;
using GraphQLExport.Formats.Pdf;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace GraphQLExport.Exports.Documents.Templates;

/// <summary>The parts that reports are put together from.</summary>
internal static class ReportParts
{
    private const float Gap = 10;
    private const int LongFigure = 8;

    /// <summary>The most bars of a chart.</summary>
    public const int MaxBars = 12;

    /// <summary>The figures that matter most, side by side.</summary>
    public static void KeyFigures(this IContainer container, string colour, params IReadOnlyList<(string Value, string Name)> figures) => container.Row(row =>
    {
        row.Spacing(Gap);
        foreach (var (value, name) in figures)
        {
            row.RelativeItem().Background(PdfReport.Shade).BorderLeft(2.5f).BorderColor(colour).PaddingVertical(9).PaddingHorizontal(11).Column(tile =>
            {
                tile.Item().Text(value).FontSize(value.Length > LongFigure ? 14.5f : 19).SemiBold();
                tile.Item().Text(name).FontSize(8.5f).FontColor(PdfReport.Grey);
            });
        }
    });

    /// <summary>A sentence that sums up.</summary>
    public static void Lead(this IContainer container, string text) => container.Text(text).FontSize(11.5f).LineHeight(1.35f);

    /// <summary>The title of a part, and what is to be said at once about it.</summary>
    public static void Heading(this IContainer container, string title, string? verdict = null, string colour = PdfReport.Grey) => container.Row(row =>
    {
        row.RelativeItem().SemanticHeader2().Text(title).FontSize(13).SemiBold();
        if (verdict is not null)
            row.AutoItem().AlignBottom().PaddingLeft(Gap).Text(verdict).FontSize(9.5f).SemiBold().FontColor(colour);
    });

    /// <summary>Lying bars, and under them what they mean.</summary>
    public static void Bars(this IContainer container, IntervalPlot plot, string caption, float width) => container.Column(column =>
    {
        column.Item().SemanticFigure($"{plot.Title}. {caption}").Height((float)IntervalDrawing.HeightFor(plot.Bars.Count)).Svg(IntervalDrawing.Draw(plot, width, ChartLook.Print));
        column.Item().SemanticCaption().PaddingTop(4).Text(caption).FontSize(8.5f).FontColor(PdfReport.Grey).LineHeight(1.3f);
    });
}
