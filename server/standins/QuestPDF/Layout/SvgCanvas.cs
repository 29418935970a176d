using System.Globalization;
using System.Security;
using System.Text;
using QuestPDF.Fonts;
using QuestPDF.Pdf;

namespace QuestPDF.Layout;

/// <summary>Writes a page as SVG. Text stays text, as wide as it was set; its fonts are named, not embedded.</summary>
internal sealed class SvgCanvas(float width, float height, Func<int> defer) : IPageCanvas
{
    private readonly StringBuilder _svg = new();
    private readonly List<(int At, int Place)> _deferred = [];
    private readonly Stack<int> _saved = new();
    private int _groups;
    private int _ids;

    public string Content => _svg.ToString();

    /// <summary>The whole drawing, with what was drawn later where it belongs.</summary>
    public string Finish(Func<int, string> contentOf)
    {
        CloseGroups(0);
        foreach (var (at, place) in Enumerable.Reverse(_deferred))
            _svg.Insert(at, contentOf(place));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">{_svg}</svg>""");
    }

    public void Save() => _saved.Push(_groups);

    public void Restore() => CloseGroups(_saved.Pop());

    public void Translate(float x, float y) => Group($"transform=\"translate({x} {y})\"");

    public void Scale(float x, float y) => Group($"transform=\"scale({x} {y})\"");

    public void Rotate(float degrees) => Group($"transform=\"rotate({degrees})\"");

    public void Transform(float a, float b, float c, float d, float e, float f) => Group($"transform=\"matrix({a} {b} {c} {d} {e} {f})\"");

    public void ClipRectangle(float x, float y, float width, float height) =>
        Clip(string.Create(CultureInfo.InvariantCulture, $"<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>"));

    public void ClipPath(PathData path, bool evenOdd = false) =>
        Clip($"<path d=\"{Describe(path)}\"{(evenOdd ? " clip-rule=\"evenodd\"" : "")}/>");

    public void Opacity(float opacity) => Group($"opacity=\"{opacity}\"");

    public void FillRectangle(float x, float y, float width, float height, uint color)
    {
        Write($"<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" ");
        Paint("fill", color);
        _svg.Append("/>");
    }

    public void FillPath(PathData path, uint color, bool evenOdd = false)
    {
        Write($"<path d=\"{Describe(path)}\"{Rule(evenOdd)} ");
        Paint("fill", color);
        _svg.Append("/>");
    }

    public void FillPath(PathData path, LinearGradient gradient, bool evenOdd = false)
    {
        var id = NextId();
        Write($"<linearGradient id=\"{id}\" gradientUnits=\"userSpaceOnUse\" ");
        Write($"x1=\"{gradient.X1}\" y1=\"{gradient.Y1}\" x2=\"{gradient.X2}\" y2=\"{gradient.Y2}\">");
        foreach (var stop in gradient.Stops)
        {
            Write($"<stop offset=\"{stop.Offset}\" ");
            Paint("stop", stop.Color);
            _svg.Append("/>");
        }

        Write($"</linearGradient><path d=\"{Describe(path)}\"{Rule(evenOdd)} fill=\"url(#{id})\"/>");
    }

    public void StrokePath(PathData path, uint color, StrokeStyle style)
    {
        Write($"<path d=\"{Describe(path)}\" fill=\"none\" ");
        Paint("stroke", color);
        Write($" stroke-width=\"{style.Width}\"");
        if (style.Dash is { } dash)
            _svg.Append(" stroke-dasharray=\"").AppendJoin(' ', dash.Select(length => length.ToString(CultureInfo.InvariantCulture))).Append('"');
        Write($" stroke-linecap=\"{Name(style.Cap)}\" stroke-linejoin=\"{Name(style.Join)}\"/>");
    }

    public void DrawGlyphs(
        FontFace face, float size, uint color, float x, float baseline,
        ReadOnlySpan<ushort> glyphs, ReadOnlySpan<float> advances, ReadOnlySpan<char> text)
    {
        var width = 0f;
        for (var i = 0; i < glyphs.Length; i++)
            width += i < advances.Length ? advances[i] : face.Advance(glyphs[i]) * size / face.UnitsPerEm;
        var isFollowed = advances.Length > 1 && advances[^1] == 0 && text[^1] == ' ';
        Write($"<text xml:space=\"preserve\" x=\"{x}\" y=\"{baseline}\" textLength=\"{width}\" font-size=\"{size}\" ");
        Write($"font-family=\"{SecurityElement.Escape(face.Family)}\" font-weight=\"{face.Weight}\" ");
        if (face.IsItalic)
            _svg.Append("font-style=\"italic\" ");
        Paint("fill", color);
        _svg.Append('>').Append(SecurityElement.Escape(text[..^(isFollowed ? 1 : 0)].ToString())).Append("</text>");
    }

    public void DrawImage(PdfImage image, float x, float y, float width, float height)
    {
        Write($"<image x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" preserveAspectRatio=\"none\" href=\"data:image/");
        _svg.Append(image.Source.Span[0] == 0xFF ? "jpeg" : "png").Append(";base64,").Append(Convert.ToBase64String(image.Source.Span)).Append("\"/>");
    }

    public void Link(float x, float y, float width, float height, string url)
    {
    }

    public void LinkToSection(float x, float y, float width, float height, string name)
    {
    }

    public void Section(string name)
    {
    }

    public void Bookmark(string title, int level)
    {
    }

    public int BeginTag(PdfTag tag, string? alternativeText = null, int columnSpan = 1, int rowSpan = 1) => 0;

    public void ContinueTag(int id)
    {
    }

    public void EndTag(bool continues = false)
    {
    }

    public int Defer(float width, float height)
    {
        var place = defer();
        _deferred.Add((_svg.Length, place));
        return place;
    }

    private void Group(FormattableString attributes)
    {
        _svg.Append("<g ").Append(attributes.ToString(CultureInfo.InvariantCulture)).Append('>');
        _groups++;
    }

    private void CloseGroups(int remaining)
    {
        for (; _groups > remaining; _groups--)
            _svg.Append("</g>");
    }

    private void Clip(string shape)
    {
        var id = NextId();
        Write($"<clipPath id=\"{id}\">{shape}</clipPath>");
        Group($"clip-path=\"url(#{id})\"");
    }

    private string NextId() => $"d{defer()}-{++_ids}";

    private void Paint(string what, uint color)
    {
        _svg.Append(what).Append(what == "stop" ? "-color" : "").Append(CultureInfo.InvariantCulture, $"=\"#{color & 0xFFFFFF:x6}\"");
        if ((color >> 24) != 0xFF)
            _svg.Append(CultureInfo.InvariantCulture, $" {what}-opacity=\"{(color >> 24) / 255f:0.###}\"");
    }

    private void Write(FormattableString text) => _svg.Append(text.ToString(CultureInfo.InvariantCulture));

    private static string Rule(bool evenOdd) => evenOdd ? " fill-rule=\"evenodd\"" : "";

    private static string Name(LineCap cap) => cap switch
    {
        LineCap.Round => "round",
        LineCap.Square => "square",
        _ => "butt",
    };

    private static string Name(LineJoin join) => join switch
    {
        LineJoin.Round => "round",
        LineJoin.Bevel => "bevel",
        _ => "miter",
    };

    private static string Describe(PathData path)
    {
        var (text, at) = (new StringBuilder(), 0);
        foreach (var verb in path.Verbs)
        {
            var (letter, numbers) = verb switch
            {
                PathVerb.Move => ('M', 2),
                PathVerb.Line => ('L', 2),
                PathVerb.Cubic => ('C', 6),
                _ => ('Z', 0),
            };
            text.Append(letter);
            for (; numbers > 0; numbers--)
                text.Append(CultureInfo.InvariantCulture, $"{path.Points[at++]:0.###} ");
        }

        return text.ToString();
    }
}
