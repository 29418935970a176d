using System.Text;
using GraphQLExport.Formats.Charts;

namespace GraphQLExport.Formats.Xlsx.Charts;

/// <summary>Makes the tables that charts are drawn from.</summary>
internal static class ChartTables
{
    /// <summary>The most bars.</summary>
    public const int MaxBars = 50;

    private const long ThreeDays = 3 * 86_400_000L;

    /// <summary>The table of what was gathered; null when there is nothing to draw.</summary>
    public static ChartTable? Of(ChartData? data, WriterContext context, IReadOnlyList<XlsxStyle> styles) => data switch
    {
        null or { IsEmpty: true } => null,
        TimeChartData lines => Lines(lines, context, styles[lines.Chart.Values[0]]),
        IntervalChartData bars => Bars(bars, context, styles[bars.Chart.Value]),
        _ => throw new ArgumentException("There is no table of such a chart.", nameof(data)),
    };

    private static ChartTable Lines(TimeChartData data, WriterContext context, XlsxStyle style)
    {
        var serials = new SerialDate(context.Zone);
        var buckets = data.Buckets;
        return new(
            data.Chart.Title,
            data.Note,
            context.Columns[data.Chart.Time].Name,
            [.. Enumerable.Range(0, buckets.Count).Select(bucket => Serial(serials, buckets.Start(bucket)))],
            buckets.Count * buckets.Width > ThreeDays ? "yyyy\\-mm\\-dd" : "mm\\-dd\\ hh:mm",
            [.. data.Names.Select((name, line) => new ChartSeries(name, data.Means(line)))],
            style);
    }

    private static ChartTable Bars(IntervalChartData data, WriterContext context, XlsxStyle style)
    {
        return new(
            data.Chart.Title,
            data.Note,
            string.Join(": ", data.Chart.Labels.Select(column => context.Columns[column].Name)),
            [.. data.Bars.Select(bar => bar.Label)],
            CategoryFormat: null,
            [Series(context.Columns[data.Chart.Value].Name, bar => bar.Value)],
            style)
        {
            Interval = (Series("below", bar => Math.Max(0, bar.Value - bar.Low)), Series("above", bar => Math.Max(0, bar.High - bar.Value))),
        };

        ChartSeries Series(string name, Func<IntervalBar, double> value) => new(name, [.. data.Bars.Select(bar => (double?)value(bar))]);
    }

    private static string Serial(SerialDate serials, long time)
    {
        Span<byte> text = stackalloc byte[SerialDate.MaxLength];
        return Encoding.ASCII.GetString(text[..serials.Format(time, text)]);
    }
}
