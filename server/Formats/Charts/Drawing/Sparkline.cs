namespace GraphQLExport.Formats.Charts.Drawing;

/// <summary>A line the size of a word, without axes: how something went, beside the figure that it came to.</summary>
internal static class Sparkline
{
    private const double Margin = 2;

    /// <summary>The picture, as SVG.</summary>
    /// <param name="title">What it says, for those who do not see it.</param>
    /// <param name="values">The values in order, finite; at least one.</param>
    /// <param name="width">Its width in points.</param>
    /// <param name="height">Its height in points.</param>
    /// <param name="look">Its colours and words.</param>
    public static string Draw(string title, IReadOnlyList<double> values, double width, double height, ChartLook look)
    {
        var svg = new Svg(width, height, title, look);
        var frame = new PlotFrame(Margin, Margin, width - Margin, height - Margin);
        var (low, high) = (values.Min(), values.Max());
        var points = values.Select((value, i) => (X: frame.X(values.Count == 1 ? 0.5 : (double)i / (values.Count - 1)), Y: frame.Y(high > low ? ((value / 2) - (low / 2)) / ((high / 2) - (low / 2)) : 0.5))).ToArray();
        if (points.Length > 1)
            svg.Polyline(points, svg.Colours.Of(0), 1.2);
        svg.Dot(points[^1].X, points[^1].Y, 1.8, svg.Colours.Of(0));
        return svg.ToString();
    }
}
