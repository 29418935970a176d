using System.Globalization;
using QuestPDF.Pdf;
using QuestPDF.Pdf.Svg;
using QuestPDF.Tests.Support;

namespace QuestPDF.Tests.Pdf;

public class SvgTests
{
    private const string Chart = """
        <svg xmlns="http://www.w3.org/2000/svg" width="400" height="200" viewBox="0 0 800 400" style="font-family: 'IBM Plex Sans'">
          <defs><linearGradient id="g" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#3b82f6"/><stop offset="100%" stop-color="#3b82f6" stop-opacity="0.1"/></linearGradient></defs>
          <g transform="translate(60 20)" stroke="grey" stroke-width="1">
            <line x1="0" y1="320" x2="700" y2="320"/><polyline points="0,0 0,320" fill="none"/>
            <path d="M0 300 C100 200 200 250 350 100 S600 200 700 20 V320 H0z" fill="url(#g)" stroke="rgb(37, 99, 235)" stroke-width="3" stroke-linejoin="round"/>
            <rect x="40" y="180" width="40" height="140" rx="6" style="fill: #f59e0b; stroke: none; opacity: .6"/>
            <circle cx="350" cy="100" r="8" fill="white" stroke="tomato" stroke-width="4"/>
            <path d="M600,250 a50 50 0 1 1 -50,-50 l0 50z" fill="#16a34a80" stroke="none"/>
            <polygon points="500,300 520,260 540,300" fill="none" stroke="#000" stroke-dasharray="6 2"/>
          </g>
          <g font-size="24" fill="#334155" text-anchor="middle">
            <text x="400" y="390">Orders <tspan font-weight="bold">per</tspan>
               month</text>
            <text transform="rotate(-90 30 200)" x="30" y="200" dominant-baseline="central">€ → total</text>
          </g>
        </svg>
        """;

    [Fact]
    public void A_chart_becomes_vectors_and_text_within_a_figure()
    {
        var pdf = Draw(Chart, 400, 200);
        Tools.Check(pdf);
        Assert.Contains("Orders per month", Tools.TextOf(pdf), StringComparison.Ordinal);
        Assert.Equal(2, Tools.Run(pdf, "pdfimages", "-list", "{}").Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("Figure", Tools.Run(pdf, "pdfinfo", "-struct", "{}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""<rect width="10" height="10" fill="red"/>""", 5, 5, 0xFF0000)]
    [InlineData("""<rect width="10" height="10" fill="#0f0"/>""", 5, 5, 0x00FF00)]
    [InlineData("""<rect width="100%" height="100%" style="fill:rgb(0 0 255)"/>""", 95, 95, 0x0000FF)]
    [InlineData("""<g transform="translate(50,50) scale(2)"><rect width="10" height="10"/></g>""", 68, 68, 0x000000)]
    [InlineData("""<g transform="scale(2) translate(20 20)"><rect width="10" height="10"/></g>""", 58, 58, 0x000000)]
    [InlineData("""<g transform="rotate(90)"><rect x="40" y="-60" width="20" height="20" fill="blue"/></g>""", 50, 50, 0x0000FF)]
    [InlineData("""<path d="M10 10h80v80h-80z M30 30h40v40h-40z" fill-rule="evenodd"/>""", 50, 50, 0xFFFFFF)]
    [InlineData("""<path d="M10 10h80v80h-80zm20 20h40v40h-40z"/>""", 50, 50, 0x000000)]
    [InlineData("""<path d="M10 50A40 40 0 0 1 90 50z"/>""", 50, 20, 0x000000)]
    [InlineData("""<path d="M10 50A40 40 0 0 0 90 50z"/>""", 50, 20, 0xFFFFFF)]
    [InlineData("""<path d="M10 50a40 40 0 0180 0z"/>""", 50, 20, 0x000000)]
    [InlineData("""<path d="M0 0Q100 0 100 100T200 0V100H0z"/>""", 60, 60, 0x000000)]
    [InlineData("""<circle cx="50" cy="50" r="30" fill="none" stroke="black" stroke-width="10"/>""", 50, 50, 0xFFFFFF)]
    [InlineData("""<circle cx="50" cy="50" r="30" fill="none" stroke="black" stroke-width="10"/>""", 80, 50, 0x000000)]
    [InlineData("""<g color="#ff00ff"><ellipse cx="50" cy="50" rx="40" ry="10" fill="currentColor"/></g>""", 80, 50, 0xFF00FF)]
    [InlineData("""<rect width="100" height="100" opacity="0.5"/>""", 50, 50, 0x7F7F7F)]
    [InlineData("""<g opacity=".5"><rect width="100" height="100" fill-opacity="50%"/></g>""", 50, 50, 0xBFBFBF)]
    [InlineData("""<rect width="100" height="100" display="none"/><rect width="100" height="100" visibility="hidden"/>""", 50, 50, 0xFFFFFF)]
    [InlineData("""<g fill="none"><rect width="100" height="100" fill="inherit"/></g>""", 50, 50, 0xFFFFFF)]
    [InlineData("""<svg x="50" y="50" width="50" height="50" viewBox="0 0 1 1"><rect width="1" height="1"/></svg>""", 75, 75, 0x000000)]
    public void Shapes_stand_where_they_should(string content, int x, int y, int expected) =>
        Assert.Equal(expected, PixelAt(Draw($"""<svg viewBox="0 0 100 100">{content}</svg>""", 100, 100), x, y), ColorsAreClose);

    [Theory]
    [InlineData("xMidYMid meet", 5, 50, 0xFFFFFF)]
    [InlineData("xMinYMid", 5, 50, 0x000000)]
    [InlineData("xMaxYMid", 195, 50, 0x000000)]
    [InlineData("none", 195, 95, 0x000000)]
    [InlineData("xMidYMid slice", 195, 95, 0x000000)]
    public void A_drawing_fits_its_rectangle_as_it_says(string ratio, int x, int y, int expected) =>
        Assert.Equal(expected, PixelAt(Draw($"""<svg viewBox="0 0 10 10" preserveAspectRatio="{ratio}"><rect width="10" height="10"/></svg>""", 200, 100), x, y), ColorsAreClose);

    [Fact]
    public void Sizes_come_from_attributes_or_the_view_box()
    {
        Assert.Equal((400, 200), SizeOf("""width="400" height="200" """));
        Assert.Equal((96, 48), SizeOf("""width="1in" viewBox="0 0 20 10" """));
        Assert.Equal((20, 10), SizeOf("""width="100%" height="100%" viewBox="0 0 20 10" """));
        Assert.Equal((300, 150), SizeOf(""));

        static (float, float) SizeOf(string attributes)
        {
            var picture = SvgPicture.Parse($"<svg {attributes}/>");
            return (picture.Width, picture.Height);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("no XML at all")]
    [InlineData("<html/>")]
    [InlineData("<svg>")]
    [InlineData("""<!DOCTYPE svg [<!ENTITY a "x">]><svg>&a;</svg>""")]
    [InlineData("""<!DOCTYPE svg SYSTEM "file:///etc/passwd"><svg/>""")]
    [InlineData("""<svg><path d="M0 0 L"/></svg>""")]
    [InlineData("""<svg><path d="L 1 1"/></svg>""")]
    [InlineData("""<svg><path d="M0 0 X 1 1"/></svg>""")]
    [InlineData("""<svg><path d="M0 0 A 1 1 0 2 0 1 1"/></svg>""")]
    [InlineData("""<svg><path d="M0 0Z1 1"/></svg>""")]
    [InlineData("""<svg><rect width="1e39" height="1"/></svg>""")]
    [InlineData("""<svg><rect width="1furlong" height="1"/></svg>""")]
    [InlineData("""<svg><g transform="rotate(1"/></svg>""")]
    [InlineData("""<svg><g transform="spin(1)"/></svg>""")]
    [InlineData("""<svg><g transform="scale(1e7)"><g transform="scale(1e7)"><rect width="1" height="1"/></g></g></svg>""")]
    [InlineData("""<svg width="0" height="10"/>""")]
    public void What_is_no_drawing_is_refused(string svg) => Assert.Throws<MalformedInputException>(() => SvgPicture.Parse(svg));

    [Fact]
    public void Depth_and_size_have_limits()
    {
        Assert.Throws<MalformedInputException>(() => SvgPicture.Parse("<svg>" + string.Concat(Enumerable.Repeat("<g>", 100_000)) + "</svg>"));
        Assert.Throws<MalformedInputException>(() => SvgPicture.Parse("<svg>" + string.Concat(Enumerable.Repeat("<g/>", 300_000)) + "</svg>"));
        Assert.Throws<MalformedInputException>(() => SvgPicture.Parse("<svg><text>" + new string('x', 9_000_000) + "</text></svg>"));
    }

    [Fact]
    public void Broken_drawings_are_refused_or_drawn_but_never_break_the_document()
    {
        var random = new Random(7);
        for (var i = 0; i < 2000; i++)
        {
            var broken = Chart.ToCharArray();
            for (var changes = random.Next(1, 4); changes > 0; changes--)
                broken[random.Next(broken.Length)] = "0123456789.-eE#%()<>/\"' zMmA"[random.Next(28)];
            try
            {
                var picture = SvgPicture.Parse(new string(broken));
                TestPdf.Write(canvas => picture.Draw(canvas, TestFonts.Library, 400, 200));
            }
            catch (MalformedInputException)
            {
            }
        }
    }

    private static byte[] Draw(string svg, float width, float height)
    {
        var picture = SvgPicture.Parse(svg);
        return TestPdf.Write(canvas =>
        {
            canvas.BeginTag(PdfTag.Figure, "A chart");
            picture.Draw(canvas, TestFonts.Library, width, height);
            canvas.EndTag();
        });
    }

    private static int PixelAt(byte[] pdf, int x, int y)
    {
        // A portable pixmap of one pixel: its three numbers are its last words.
        var size = (x.ToString(CultureInfo.InvariantCulture), y.ToString(CultureInfo.InvariantCulture));
        var path = Path.Combine(Path.GetTempPath(), $"pixel-{Guid.NewGuid():N}");
        Tools.Run(pdf, "pdftoppm", "-r", "72", "-x", size.Item1, "-y", size.Item2, "-W", "1", "-H", "1", "-singlefile", "{}", path);
        var pixel = File.ReadAllBytes(path + ".ppm")[^3..];
        File.Delete(path + ".ppm");
        return (pixel[0] << 16) | (pixel[1] << 8) | pixel[2];
    }

    private static bool ColorsAreClose(int expected, int actual) =>
        new[] { 16, 8, 0 }.All(shift => Math.Abs(((expected >> shift) & 0xFF) - ((actual >> shift) & 0xFF)) <= 2);
}
