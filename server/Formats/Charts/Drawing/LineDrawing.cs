namespace GraphQLExport.Formats.Charts.Drawing;

/// <summary>Draws lines over time: a band from least to greatest under each, a gap where there are no values, a legend above.</summary>
internal static class LineDrawing
{
    private const double Top = 8;
    private const double Bottom = 20;
    private const double Right = 12;
    private const double LegendRow = 15;
    private const double MarkRoom = 70;
    private const double MostApart = 1.5;

    /// <summary>The picture, as SVG.</summary>
    /// <param name="plot">What is drawn; some line has a value.</param>
    /// <param name="width">Its width in points.</param>
    /// <param name="height">Its height in points.</param>
    /// <param name="look">Its colours and words.</param>
    /// <exception cref="ArgumentException">No line has a value.</exception>
    public static string Draw(LinePlot plot, double width, double height, ChartLook look)
    {
        var values = plot.Lines.SelectMany(Values).ToArray();
        if (values.Length == 0)
            throw new ArgumentException("There is nothing to draw.", nameof(plot));
        var svg = new Svg(width, height, plot.Title, look);
        var scale = ValueScale.Of(values.Min(), values.Max(), fromZero: values.Min() >= 0 && values.Min() < values.Max() / 2);
        var marks = scale.Marks.Select(mark => (Mark: mark, Text: scale.Text(mark, plot.IsPercent))).ToArray();
        var frame = new PlotFrame(marks.Max(mark => Svg.WidthOf(mark.Text)) + 10, Top + Legend.Draw(svg, [.. plot.Lines.Select(line => line.Name)], width, LegendRow), width - Right, height - Bottom);

        foreach (var (mark, text) in marks)
        {
            var y = frame.Y(scale.Share(mark));
            svg.Line(frame.Left, y, frame.Right, y, mark == 0 ? svg.Colours.Axis : svg.Colours.Grid, 0.6);
            svg.Text(frame.Left - 6, y + 3, text, "end");
        }

        DrawTime(svg, plot, frame);
        for (var i = 0; i < plot.Lines.Count; i++)
            DrawLine(svg, plot.Lines[i], svg.Colours.Of(i), frame, scale);
        return svg.ToString();
    }

    private static IEnumerable<double> Values(PlotLine line) => line.Means.OfType<double>()
        .Concat(line.Band?.OfType<(double Low, double High)>().SelectMany(band => new[] { band.Low, band.High }) ?? []);

    private static void DrawTime(Svg svg, LinePlot plot, PlotFrame frame)
    {
        var length = plot.Width * plot.Lines.Max(line => line.Means.Count);
        foreach (var (time, text) in TimeScale.Marks(plot.Start, plot.Start + length, plot.Zone, Math.Max(1, (int)(frame.Width / MarkRoom))))
        {
            var x = frame.X((double)(time - plot.Start) / length);
            svg.Line(x, frame.Bottom, x, frame.Bottom + 4, svg.Colours.Axis, 0.6);
            var half = Svg.WidthOf(text) / 2;
            svg.Text(Math.Clamp(x, half, frame.Right + Right - half), frame.Bottom + 14, text, "middle");
        }
    }

    private static void DrawLine(Svg svg, PlotLine line, string colour, PlotFrame frame, ValueScale scale)
    {
        foreach (var run in Runs(line.Means))
        {
            if (line.Band is { } band)
            {
                var known = run.Where(i => band[i] is not null).ToArray();
                var (upper, lower) = (known.Select(i => Point(i, band[i]!.Value.High)), known.Reverse().Select(i => Point(i, band[i]!.Value.Low)));
                if (known.Length > 1)
                    svg.Area(upper.Concat(lower), colour);
            }

            var points = run.Select(i => Point(i, line.Means[i]!.Value)).ToArray();
            if (points.Length == 1)
                svg.Dot(points[0].X, points[0].Y, 1.6, colour);
            else
                svg.Polyline(points, colour, 1.3);
        }

        (double X, double Y) Point(int index, double value) => (frame.X((index + 0.5) / line.Means.Count), frame.Y(scale.Share(value)));
    }

    /// <summary>The values without a gap between them: where those of a line are usually some stretches apart, so far apart is no gap.</summary>
    private static IEnumerable<int[]> Runs(IReadOnlyList<double?> values)
    {
        int[] known = [.. Enumerable.Range(0, values.Count).Where(i => values[i] is not null)];
        if (known.Length == 0)
            yield break;
        int[] distances = [.. known.Skip(1).Zip(known, (next, one) => next - one)];
        var usual = distances.Length == 0 ? 1 : distances.Order().ElementAt(distances.Length / 2);
        var start = 0;
        for (var i = 0; i < distances.Length; i++)
        {
            if (distances[i] <= MostApart * usual)
                continue;
            yield return known[start..(i + 1)];
            start = i + 1;
        }

        yield return known[start..];
    }
}
