using GraphQLExport.Formats.Charts;
using GraphQLExport.Formats.Charts.Drawing;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace GraphQLExport.Formats.Pdf;

/// <summary>A chart as a page shows it.</summary>
/// <param name="Svg">The picture.</param>
/// <param name="Height">Its height in points.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Note">How it was made of the rows.</param>
internal sealed record ChartPicture(string Svg, float Height, string Title, string Note)
{
    /// <summary>The most bars: what leaves room on the first page.</summary>
    public const int MaxBars = 12;

    private const double LinesHeight = 190;

    /// <summary>Draws what was gathered; null when there is nothing to draw.</summary>
    /// <param name="data">What was gathered.</param>
    /// <param name="context">The export.</param>
    /// <param name="width">Its width in points.</param>
    public static ChartPicture? Of(ChartData? data, WriterContext context, float width) => data switch
    {
        null or { IsEmpty: true } => null,
        TimeChartData lines => Lines(lines, context, width),
        IntervalChartData bars => Bars(bars, context, width),
        _ => throw new ArgumentException("There is no picture of such a chart.", nameof(data)),
    };

    /// <summary>Sets it, with its caption.</summary>
    public void Compose(IContainer container) => container.Column(column =>
    {
        var caption = PdfText.Of($"{Title}: {Note}.");
        column.Item().SemanticFigure(caption).Height(Height).Svg(Svg);
        column.Item().SemanticCaption().PaddingTop(4).Text(caption).FontSize(8).Italic().FontColor(PdfReport.Grey);
    });

    private static ChartPicture Lines(TimeChartData data, WriterContext context, float width)
    {
        var plot = new LinePlot(data.Chart.Title, data.Buckets.Start(0), data.Buckets.Width, context.Zone, [.. data.Names.Select((name, line) => new PlotLine(PdfText.Of(name), data.Means(line)))])
        {
            IsPercent = IsPercent(context, data.Chart.Values[0]),
        };
        return new(LineDrawing.Draw(plot, width, LinesHeight), (float)LinesHeight, data.Chart.Title, data.Note);
    }

    private static ChartPicture Bars(IntervalChartData data, WriterContext context, float width)
    {
        var plot = new IntervalPlot(data.Chart.Title, [.. data.Bars.Select(bar => new PlotBar(PdfText.Of(bar.Label), bar.Value, bar.Low, bar.High))])
        {
            IsPercent = IsPercent(context, data.Chart.Value),
        };
        return new(IntervalDrawing.Draw(plot, width), (float)IntervalDrawing.HeightFor(data.Bars.Count), data.Chart.Title, data.Note);
    }

    private static bool IsPercent(WriterContext context, int column) => context.Pdf.Formats.ElementAtOrDefault(column) == NumberFormat.Percent;
}
