using System.Numerics;

namespace QuestPDF.Pdf.Svg;

/// <summary>The linear gradients of a drawing, by their ids (SVG 1.1, 13.2). Stops come from another gradient where <c>href</c> names one.</summary>
internal sealed class SvgGradients
{
    private readonly Dictionary<string, SvgElement> _byId = new(StringComparer.Ordinal);

    public void Collect(SvgElement element)
    {
        if (element.Name == "linearGradient" && element["id"] is { } id)
            _byId.TryAdd(id, element);
        element.Children.ForEach(Collect);
    }

    /// <summary>The gradient that a paint names, as it lies on a path of these bounds; false where it names none.</summary>
    public bool TryGet(string paint, PathData path, out LinearGradient gradient)
    {
        gradient = null!;
        if (!paint.StartsWith("url(", StringComparison.Ordinal) || Find(paint[4..].TrimEnd(')')) is not { } element)
            return false;
        var stops = StopsOf(element.Children.Exists(child => child.Name == "stop") ? element : Find(element["href"] ?? "") ?? element);
        if (stops.Count == 0)
            return false;
        var isOfUser = element["gradientUnits"] == "userSpaceOnUse";
        var matrix = SvgTransform.Parse(element["gradientTransform"]) * (isOfUser ? Matrix3x2.Identity : BoundsOf(path));
        var from = Vector2.Transform(new Vector2(element.Length("x1", 0, 1), element.Length("y1", 0, 1)), matrix);
        var to = Vector2.Transform(new Vector2(element.Length("x2", 1, 1), element.Length("y2", 0, 1)), matrix);
        gradient = new LinearGradient(from.X, from.Y, to.X, to.Y, stops);
        return true;
    }

    private SvgElement? Find(string address) => _byId.GetValueOrDefault(address.Trim(' ', '"', '\'').TrimStart('#'));

    private static List<GradientStop> StopsOf(SvgElement gradient)
    {
        var stops = new List<GradientStop>();
        foreach (var stop in gradient.Children.Where(child => child.Name == "stop"))
        {
            if (!SvgColor.TryParse(stop["stop-color"] ?? "black", out var color))
                continue;
            // A gradient of the file knows no alpha: what shines through shines on white.
            var alpha = (color >> 24) / 255f * Math.Clamp(stop.Length("stop-opacity", 1, 1), 0, 1);
            stops.Add(new GradientStop(Math.Clamp(stop.Length("offset", 0, 1), 0, 1), OnWhite(color, alpha)));
        }

        return stops;
    }

    private static uint OnWhite(uint color, float alpha)
    {
        var mixed = 0xFFu;
        for (var shift = 16; shift >= 0; shift -= 8)
            mixed = (mixed << 8) | (uint)(255 + ((((color >> shift) & 0xFF) - 255f) * alpha));
        return mixed;
    }

    /// <summary>From shares of a path's bounds to its coordinates.</summary>
    private static Matrix3x2 BoundsOf(PathData path)
    {
        var (low, high) = (new Vector2(float.MaxValue), new Vector2(float.MinValue));
        for (var i = 0; i + 1 < path.Points.Count; i += 2)
        {
            var point = new Vector2(path.Points[i], path.Points[i + 1]);
            (low, high) = (Vector2.Min(low, point), Vector2.Max(high, point));
        }

        return new Matrix3x2(high.X - low.X, 0, 0, high.Y - low.Y, low.X, low.Y);
    }
}
