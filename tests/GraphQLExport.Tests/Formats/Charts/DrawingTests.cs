using System.Globalization;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using GraphQLExport.Formats.Charts.Drawing;
using NodaTime;

namespace GraphQLExport.Tests.Formats.Charts;

/// <summary>Pictures of charts: well-formed, within their frame, every series and every bar told.</summary>
[Trait("Req", "R-FMT")]
public sealed class DrawingTests
{
    private static readonly XNamespace Ns = "http://www.w3.org/2000/svg";

    [Fact]
    public void Lines_with_gaps_bands_and_hostile_names_stay_within_the_picture() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300),
        Prop.ForAll(Lines().ToArbitrary(), lines =>
        {
            var drawn = XElement.Parse(LineDrawing.Draw(new("CPU of \"nas\" <1>", 1_768_730_400_000, 60_000, DateTimeZone.Utc, lines), 500, 220, ChartLook.Print));
            AssertWithin(drawn, 500, 220);
            Assert.Equal("CPU of \"nas\" <1>", drawn.Element(Ns + "title")!.Value);
            if (lines.Count > 1)
                Assert.All(lines, line => Assert.Contains(drawn.Elements(Ns + "text"), text => text.Value == line.Name.Replace('\0', '\uFFFD').Replace('\u2028', '\uFFFD')));
        }));

    [Fact]
    public void Every_stretch_of_values_is_drawn_and_gaps_are_left()
    {
        var line = new PlotLine("a", [1, 2, null, 4, null, 5, 6, 7], [(0, 3), (1, 3), null, (3, 5), null, (4, 6), (5, 7), (6, 8)]);
        var drawn = XElement.Parse(LineDrawing.Draw(new("", 0, 1_000, DateTimeZone.Utc, [line]), 400, 200, ChartLook.Print));
        Assert.Equal([2, 3], drawn.Elements(Ns + "polyline").Select(polyline => Numbers(polyline, "points").Length / 2));
        Assert.Equal([4, 6], drawn.Elements(Ns + "polygon").Select(polygon => Numbers(polygon, "points").Length / 2));
        Assert.Single(drawn.Elements(Ns + "circle"));
        Assert.Throws<ArgumentException>(() => LineDrawing.Draw(new("", 0, 1_000, DateTimeZone.Utc, [new("a", [null])]), 400, 200, ChartLook.Print));
    }

    [Fact]
    public void Values_that_are_always_apart_make_one_line_and_a_longer_gap_is_left()
    {
        var line = new PlotLine("hourly, in half hours", [1, null, 2, null, 3, null, null, null, 4, null, 5]);
        var drawn = XElement.Parse(LineDrawing.Draw(new("", 0, 1_800_000, DateTimeZone.Utc, [line]), 400, 200, ChartLook.Print));
        Assert.Equal([3, 2], drawn.Elements(Ns + "polyline").Select(polyline => Numbers(polyline, "points").Length / 2));
        Assert.Empty(drawn.Elements(Ns + "circle"));
    }

    [Fact]
    public void Bars_reach_from_zero_to_their_value_and_whiskers_over_their_interval()
    {
        var drawn = XElement.Parse(IntervalDrawing.Draw(new("Rates", [new("control", 0.10, 0.08, 0.12), new("green", 0.20, 0.15, 0.25), new("no one", 0)]) { IsPercent = true }, 500, ChartLook.Print));
        AssertWithin(drawn, 500, IntervalDrawing.HeightFor(3));
        var bars = drawn.Elements(Ns + "rect").Select(bar => (X: Number(bar, "x"), Width: Number(bar, "width"))).ToArray();
        Assert.Equal(2, bars[1].Width / bars[0].Width, 2);
        Assert.Equal(0, bars[2].Width);
        var whisker = drawn.Elements(Ns + "line").First(line => Number(line, "y1") == Number(line, "y2") && Number(line, "stroke-width") == 1.1);
        var zero = bars[0].X;
        Assert.Equal((0.8, 1.2), (Math.Round((Number(whisker, "x1") - zero) / bars[0].Width, 2), Math.Round((Number(whisker, "x2") - zero) / bars[0].Width, 2)));
        Assert.Subset(drawn.Elements(Ns + "text").Select(text => text.Value).ToHashSet(), new HashSet<string> { "control", "green", "no one", "0%", "25%" });
    }

    [Fact]
    public void A_long_name_is_shortened_and_a_sparkline_ends_in_a_dot()
    {
        var drawn = XElement.Parse(IntervalDrawing.Draw(new("", [new(string.Concat(Enumerable.Repeat("🎉", 200)), 1)]), 300, ChartLook.Print));
        AssertWithin(drawn, 300, IntervalDrawing.HeightFor(1));
        Assert.Contains(drawn.Elements(Ns + "text"), text => text.Value.EndsWith("🎉…", StringComparison.Ordinal));
        var spark = XElement.Parse(Sparkline.Draw("a week", [3, 3, 3], 60, 16, ChartLook.Print));
        AssertWithin(spark, 60, 16);
        Assert.Single(spark.Elements(Ns + "circle"));
        Assert.Single(XElement.Parse(Sparkline.Draw("a day", [3], 60, 16, ChartLook.Print)).Elements(Ns + "circle"));
    }

    [Fact]
    public void The_machines_culture_changes_nothing()
    {
        var plot = new LinePlot("a", 1_768_730_400_000, 3_600_000, DateTimeZone.Utc, [new("x", [1.5, 2.25, 1_000.125])]);
        var expected = LineDrawing.Draw(plot, 300, 100, ChartLook.Print);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("ar-SA");
            Assert.Equal(expected, LineDrawing.Draw(plot, 300, 100, ChartLook.Print));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static Gen<List<PlotLine>> Lines() =>
        from count in Gen.Choose(1, 12)
        from length in Gen.Choose(1, 60)
        from texts in Gen.Elements<string>([.. HostileText.Pieces.Where(piece => piece.Length > 0 && !piece.Any(char.IsControl) && !piece.Any(char.IsSurrogate))]).ArrayOf(count)
        from values in Gen.Frequency([(5, Gen.Choose(-500, 100_000).Select(value => (double?)(value / 13d))), (1, Gen.Constant<double?>(null))]).ArrayOf(length).ArrayOf(count)
        select texts.Select((text, i) => new PlotLine($"{i}{text}", [1d, .. values[i]], i % 2 == 0 ? [(0, 2), .. values[i].Select(value => value is { } mean ? (mean - 3, mean + 7) : ((double, double)?)null)] : null)).ToList();

    private static void AssertWithin(XElement drawn, double width, double height)
    {
        foreach (var shape in drawn.Descendants())
        {
            foreach (var (name, limit) in (ReadOnlySpan<(string, double)>)[("x", width), ("x1", width), ("x2", width), ("cx", width), ("y", height), ("y1", height), ("y2", height), ("cy", height)])
            {
                if (shape.Attribute(name) is not null && shape != drawn)
                    Assert.InRange(Number(shape, name), -0.01, limit + 0.01);
            }

            if (shape.Attribute("points") is null)
                continue;
            foreach (var pair in Numbers(shape, "points").Chunk(2))
                Assert.True(pair[0] >= 0 && pair[0] <= width && pair[1] >= -0.01 && pair[1] <= height + 0.01, shape.ToString());
        }
    }

    private static double Number(XElement shape, string name) => double.Parse(shape.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    private static double[] Numbers(XElement shape, string name) => [.. shape.Attribute(name)!.Value.Split([' ', ',']).Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
}
