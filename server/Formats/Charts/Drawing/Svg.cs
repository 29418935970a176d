using System.Globalization;
using System.Net;
using System.Text;

namespace GraphQLExport.Formats.Charts.Drawing;

/// <summary>Writes a picture as SVG 1.1: shapes and text, nothing that refers to anything else.</summary>
/// <param name="width">Its width in points.</param>
/// <param name="height">Its height in points.</param>
/// <param name="title">What it says to those who do not see it.</param>
/// <param name="look">Its colours, and what else it says.</param>
internal sealed class Svg(double width, double height, string title, ChartLook look)
{
    /// <summary>What stays free left, right and below of a picture with a heading, in points.</summary>
    public const double Inset = 10;

    /// <summary>Size of all text but titles, in points.</summary>
    public const double FontSize = 9;

    private const double CharacterWidth = 0.56;
    private const double HeadingHeight = 40;
    private const double TitleSize = 12;

    private readonly StringBuilder _shapes = new();

    /// <summary>Its colours.</summary>
    public ChartColours Colours => look.Colours;

    /// <summary>About how wide a text is.</summary>
    public static double WidthOf(string text) => text.Length * FontSize * CharacterWidth;

    /// <summary>A straight line.</summary>
    public void Line(double x1, double y1, double x2, double y2, string colour, double thickness) =>
        Append($"""<line x1="{x1:0.##}" y1="{y1:0.##}" x2="{x2:0.##}" y2="{y2:0.##}" stroke="#{colour}" stroke-width="{thickness:0.##}"/>""");

    /// <summary>A filled rectangle.</summary>
    public void Rectangle(double x, double y, double w, double h, string colour) =>
        Append($"""<rect x="{x:0.##}" y="{y:0.##}" width="{w:0.##}" height="{h:0.##}" fill="#{colour}"/>""");

    /// <summary>A line through points.</summary>
    public void Polyline(IReadOnlyList<(double X, double Y)> points, string colour, double thickness) =>
        Append($"""<polyline points="{Points(points)}" fill="none" stroke="#{colour}" stroke-width="{thickness:0.##}" stroke-linejoin="round" stroke-linecap="round"/>""");

    /// <summary>A pale filled area.</summary>
    public void Area(IEnumerable<(double X, double Y)> outline, string colour) =>
        Append($"""<polygon points="{Points(outline)}" fill="#{colour}" fill-opacity="0.16"/>""");

    /// <summary>A dot.</summary>
    public void Dot(double x, double y, double radius, string colour) =>
        Append($"""<circle cx="{x:0.##}" cy="{y:0.##}" r="{radius:0.##}" fill="#{colour}"/>""");

    /// <summary>A text whose base line is at <paramref name="y"/>.</summary>
    /// <param name="x">Where it is anchored.</param>
    /// <param name="y">Its base line.</param>
    /// <param name="text">The text.</param>
    /// <param name="anchor"><c>start</c>, <c>middle</c> or <c>end</c>.</param>
    public void Text(double x, double y, string text, string anchor) => _shapes.Append(Word(x, y, text, anchor, FontSize));

    /// <summary>The whole picture.</summary>
    public override string ToString()
    {
        var (wide, high) = look.Heading is null ? (width, height) : (width + (2 * Inset), HeadingHeight + height + Inset);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""<svg xmlns="http://www.w3.org/2000/svg" width="{wide:0.##}" height="{high:0.##}" viewBox="0 0 {wide:0.##} {high:0.##}" role="img" font-family="sans-serif"><title>{Escape(title)}</title>{Description()}{Ground(wide, high)}{Headed()}</svg>""");
    }

    private string Description() => look.Description.Length == 0 ? "" : $"<desc>{Escape(look.Description)}</desc>";

    private string Ground(double wide, double high) =>
        Colours.Ground is not { } ground ? "" : string.Create(CultureInfo.InvariantCulture, $"""<rect width="{wide:0.##}" height="{high:0.##}" fill="#{ground}"/>""");

    private string Headed() => look.Heading is not { } heading ? _shapes.ToString() : string.Create(
        CultureInfo.InvariantCulture,
        $"""{Word(Inset, 18, title, "start", TitleSize)}{Word(Inset, 31, heading, "start", FontSize)}<g transform="translate({Inset:0.##} {HeadingHeight:0.##})">{_shapes}</g>""");

    private string Word(double x, double y, string text, string anchor, double size) => string.Create(
        CultureInfo.InvariantCulture,
        $"""<text x="{x:0.##}" y="{y:0.##}" font-size="{size:0.##}" fill="#{Colours.Text}" text-anchor="{anchor}">{Escape(text)}</text>""");

    private void Append(FormattableString shape) => _shapes.Append(shape.ToString(CultureInfo.InvariantCulture));

    private static string Points(IEnumerable<(double X, double Y)> points) =>
        string.Join(' ', points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.X:0.##},{point.Y:0.##}")));

    // XML 1.0 can hold neither most control characters nor half a surrogate pair, however they are escaped.
    private static string Escape(string text) => WebUtility.HtmlEncode(string.Concat(text.EnumerateRunes().Select(rune => Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029 or 0xFFFE or 0xFFFF ? "\uFFFD" : rune.ToString())));
}
