namespace GraphQLExport.Formats.Charts.Drawing;

/// <summary>Draws lying bars with a whisker for the interval of each, so that names of any length stand beside them.</summary>
internal static class IntervalDrawing
{
    private const double Row = 24;
    private const double Bar = 13;
    private const double Cap = 3;
    private const double Top = 4;
    private const double Bottom = 20;
    private const double Right = 22;

    /// <summary>The height that a picture of so many bars needs, in points.</summary>
    public static double HeightFor(int bars) => Top + (bars * Row) + Bottom;

    /// <summary>The picture, as SVG; its height is <see cref="HeightFor"/>.</summary>
    /// <param name="plot">What is drawn; it has a bar.</param>
    /// <param name="width">Its width in points.</param>
    /// <param name="look">Its colours and words.</param>
    public static string Draw(IntervalPlot plot, double width, ChartLook look)
    {
        var svg = new Svg(width, HeightFor(plot.Bars.Count), plot.Title, look);
        var ends = plot.Bars.SelectMany(bar => new[] { bar.Value, bar.Low ?? bar.Value, bar.High ?? bar.Value }).ToArray();
        var scale = ValueScale.Of(ends.Min(), ends.Max(), fromZero: true);
        var room = width * 0.4;
        var names = plot.Bars.Select(bar => Shortened(bar.Name, room)).ToArray();
        var frame = new PlotFrame(Math.Min(names.Max(Svg.WidthOf) + 10, room + 10), Top, width - Right, Top + (plot.Bars.Count * Row));

        foreach (var mark in scale.Marks)
        {
            var x = frame.X(scale.Share(mark));
            svg.Line(x, frame.Top, x, frame.Bottom, mark == 0 ? svg.Colours.Axis : svg.Colours.Grid, 0.6);
            svg.Text(x, frame.Bottom + 13, scale.Text(mark, plot.IsPercent), "middle");
        }

        for (var i = 0; i < plot.Bars.Count; i++)
            DrawBar(svg, plot.Bars[i], names[i], frame, frame.Top + (i * Row) + (Row / 2), scale);
        return svg.ToString();
    }

    private static void DrawBar(Svg svg, PlotBar bar, string name, PlotFrame frame, double middle, ValueScale scale)
    {
        var (zero, end) = (frame.X(scale.Share(0)), frame.X(scale.Share(bar.Value)));
        svg.Text(frame.Left - 6, middle + 3, name, "end");
        svg.Rectangle(Math.Min(zero, end), middle - (Bar / 2), Math.Abs(end - zero), Bar, bar.IsMuted ? svg.Colours.Muted : svg.Colours.Bar);
        if (bar.Low is not { } low || bar.High is not { } high)
            return;
        var (from, to) = (frame.X(scale.Share(low)), frame.X(scale.Share(high)));
        svg.Line(from, middle, to, middle, svg.Colours.Axis, 1.1);
        svg.Line(from, middle - Cap, from, middle + Cap, svg.Colours.Axis, 1.1);
        svg.Line(to, middle - Cap, to, middle + Cap, svg.Colours.Axis, 1.1);
    }

    private static string Shortened(string name, double room)
    {
        var most = (int)(room / Svg.WidthOf("x"));
        return name.Length <= most ? name : $"{name[..(char.IsHighSurrogate(name[most - 2]) ? most - 2 : most - 1)]}…";
    }
}
