namespace QuestPDF.Pdf.Svg;

/// <summary>Shape elements as paths (SVG 1.1, 9).</summary>
internal static class SvgShapes
{
    /// <summary>Null for an element that is no shape, or one without extent. Percentages are shares of the viewport.</summary>
    public static PathData? PathOf(SvgElement element, float width, float height) => element.Name switch
    {
        "path" => element["d"] is { Length: > 0 } data ? SvgPath.Parse(data) : null,
        "rect" => Rectangle(element, width, height),
        "circle" => Ellipse(element, element.Length("r", 0, width), element.Length("r", 0, width), width, height),
        "ellipse" => Ellipse(element, element.Length("rx", 0, width), element.Length("ry", 0, height), width, height),
        "line" => new PathData()
            .MoveTo(element.Length("x1", 0, width), element.Length("y1", 0, height))
            .LineTo(element.Length("x2", 0, width), element.Length("y2", 0, height)),
        "polyline" => Polygon(element, closes: false),
        "polygon" => Polygon(element, closes: true),
        _ => null,
    };

    private static PathData? Rectangle(SvgElement element, float viewWidth, float viewHeight)
    {
        var (x, y) = (element.Length("x", 0, viewWidth), element.Length("y", 0, viewHeight));
        var (width, height) = (element.Length("width", 0, viewWidth), element.Length("height", 0, viewHeight));
        if (width <= 0 || height <= 0)
            return null;
        var rx = element.Length("rx", element.Length("ry", 0, viewHeight), viewWidth);
        var ry = element.Length("ry", rx, viewHeight);
        return rx > 0 && ry > 0
            ? new PathData().AddRoundedRectangle(x, y, width, height, rx, ry)
            : new PathData().AddRectangle(x, y, width, height);
    }

    private static PathData? Ellipse(SvgElement element, float rx, float ry, float width, float height) =>
        rx <= 0 || ry <= 0 ? null : new PathData().AddEllipse(element.Length("cx", 0, width), element.Length("cy", 0, height), rx, ry);

    private static PathData? Polygon(SvgElement element, bool closes)
    {
        var points = SvgNumbers.List(element["points"] ?? "");
        if (points.Length < 2)
            return null;
        var path = new PathData().MoveTo(points[0], points[1]);
        for (var i = 2; i + 1 < points.Length; i += 2)
            path.LineTo(points[i], points[i + 1]);
        return closes ? path.Close() : path;
    }
}
