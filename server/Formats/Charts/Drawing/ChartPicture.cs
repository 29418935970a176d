using System.Globalization;
using NodaTime;

namespace GraphQLExport.Formats.Charts.Drawing;

/// <summary>What was gathered of rows, drawn: the same for documents and for pages.</summary>
/// <param name="data">What was gathered; not empty.</param>
/// <param name="zone">Whose clocks the axis shows.</param>
/// <param name="formats">How the numbers of the file's columns are shown.</param>
internal sealed class ChartPicture(ChartData data, DateTimeZone zone, IReadOnlyList<NumberFormat> formats)
{
    /// <summary>More bands than that hide one another.</summary>
    private const int MostBands = 3;

    /// <summary>How far apart the points of a small line are at least.</summary>
    private const double SmallStep = 1.5;

    private bool HasBands => data is TimeChartData lines && lines.Names.Count() <= MostBands && Enumerable.Range(0, lines.Names.Count()).Any(line => lines.Bands(line) is not null);

    /// <summary>How what is drawn was made of the rows.</summary>
    public string Note => HasBands ? $"{data.Note}, in bands from the least to the greatest value" : data.Note;

    /// <summary>The height that suits it, in points; lines may have any other.</summary>
    /// <param name="lines">The height of lines.</param>
    public double HeightFor(double lines) => data is IntervalChartData bars ? IntervalDrawing.HeightFor(bars.Bars.Count) : lines;

    /// <summary>The picture, as SVG.</summary>
    /// <param name="width">Its width in points.</param>
    /// <param name="height">The height of its plot in points, see <see cref="HeightFor"/>; a heading comes above.</param>
    /// <param name="look">Its colours and words.</param>
    public string Draw(double width, double height, ChartLook look)
    {
        var room = look.Heading is null ? width : width - (2 * Svg.Inset);
        return data switch
        {
            TimeChartData lines => LineDrawing.Draw(Plot(lines), room, height, look),
            IntervalChartData bars => IntervalDrawing.Draw(Plot(bars), room, look),
            _ => throw NoPicture(),
        };
    }

    /// <summary>The first line that has values, the size of a word.</summary>
    /// <param name="width">Its width in points.</param>
    /// <param name="height">Its height in points.</param>
    /// <param name="look">Its colours and words.</param>
    public string DrawSmall(double width, double height, ChartLook look)
    {
        var lines = data as TimeChartData ?? throw NoPicture();
        var line = Plot(lines).Lines.First(line => line.Means.Any(mean => mean is not null));
        double[] means = [.. line.Means.OfType<double>()];
        return Sparkline.Draw($"{lines.Title}: {line.Name}", [.. means.Chunk((int)Math.Ceiling(means.Length * SmallStep / width)).Select(some => some.Average())], width, height, look);
    }

    /// <summary>What it shows, in words.</summary>
    public string Describe() => data switch
    {
        TimeChartData lines => $"{Note}. {string.Join(" ", Plot(lines).Lines.Select(line => Describe(line, IsPercent(lines.Chart.Values[0]))))}",
        IntervalChartData bars => $"{Note}. {string.Join(" ", bars.Bars.Select(bar => Describe(bar, IsPercent(bars.Chart.Value))))}",
        _ => throw NoPicture(),
    };

    private LinePlot Plot(TimeChartData data)
    {
        string[] names = [.. data.Names];
        return new(data.Chart.Title, data.Buckets.Start(0), data.Buckets.Width, zone, [.. names.Select((name, line) => new PlotLine(name, data.Means(line), names.Length > MostBands ? null : data.Bands(line)))])
        {
            IsPercent = IsPercent(data.Chart.Values[0]),
        };
    }

    private IntervalPlot Plot(IntervalChartData data) =>
        new(data.Chart.Title, [.. data.Bars.Select(bar => new PlotBar(bar.Label, bar.Value, bar.Low, bar.High))]) { IsPercent = IsPercent(data.Chart.Value) };

    private bool IsPercent(int column) => formats.ElementAtOrDefault(column) == NumberFormat.Percent;

    private static string Describe(PlotLine line, bool isPercent)
    {
        double[] means = [.. line.Means.OfType<double>()];
        return means.Length == 0 ? $"{line.Name}: no values." : $"{line.Name}: {Shown(means.Min(), isPercent)} to {Shown(means.Max(), isPercent)}, last {Shown(means[^1], isPercent)}.";
    }

    private static string Describe(IntervalBar bar, bool isPercent) => $"{bar.Label}: {Shown(bar.Value, isPercent)} ({Shown(bar.Low, isPercent)} to {Shown(bar.High, isPercent)}).";

    private static string Shown(double value, bool isPercent) => isPercent ? string.Create(CultureInfo.InvariantCulture, $"{value * 100:G4}%") : value.ToString("G5", CultureInfo.InvariantCulture);

    private static ArgumentException NoPicture() => new("There is no picture of such a chart.");
}
