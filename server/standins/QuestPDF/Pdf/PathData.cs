namespace QuestPDF.Pdf;

/// <summary>Lines and curves, built piece by piece. May be emptied with <see cref="Clear"/> and used again.</summary>
internal sealed class PathData
{
    /// <summary>The length of a control arm, as a share of the radius, that makes a cubic curve a quarter of a circle.</summary>
    private const float Quarter = 0.5522848f;

    private readonly List<PathVerb> _verbs = [];
    private readonly List<float> _points = [];
    private float _x;
    private float _y;
    private float _startX;
    private float _startY;

    public bool IsEmpty => _verbs.Count == 0;

    /// <summary>Move and Line take one point, Cubic three, Close none.</summary>
    public IReadOnlyList<PathVerb> Verbs => _verbs;

    /// <summary>The points of all verbs, one after the other, x before y.</summary>
    public IReadOnlyList<float> Points => _points;

    public void Clear()
    {
        _verbs.Clear();
        _points.Clear();
        (_x, _y, _startX, _startY) = (0, 0, 0, 0);
    }

    public PathData MoveTo(float x, float y)
    {
        (_startX, _startY) = (x, y);
        return Add(PathVerb.Move, x, y);
    }

    public PathData LineTo(float x, float y) => Add(PathVerb.Line, x, y);

    public PathData CubicTo(float x1, float y1, float x2, float y2, float x, float y)
    {
        _points.AddRange([x1, y1, x2, y2]);
        return Add(PathVerb.Cubic, x, y);
    }

    public PathData QuadraticTo(float x1, float y1, float x, float y) => CubicTo(
        _x + ((x1 - _x) * 2 / 3), _y + ((y1 - _y) * 2 / 3), x + ((x1 - x) * 2 / 3), y + ((y1 - y) * 2 / 3), x, y);

    public PathData Close()
    {
        _verbs.Add(PathVerb.Close);
        (_x, _y) = (_startX, _startY);
        return this;
    }

    public PathData AddRectangle(float x, float y, float width, float height) =>
        MoveTo(x, y).LineTo(x + width, y).LineTo(x + width, y + height).LineTo(x, y + height).Close();

    public PathData AddRoundedRectangle(float x, float y, float width, float height, float radiusX, float radiusY)
    {
        var (rx, ry) = (Math.Clamp(radiusX, 0, width / 2), Math.Clamp(radiusY, 0, height / 2));
        return AddRoundedRectangle(x, y, width, height, (rx, ry), (rx, ry), (rx, ry), (rx, ry));
    }

    /// <summary>A rectangle with radii of its own at each corner. The caller sees to it that they fit.</summary>
    public PathData AddRoundedRectangle(
        float x, float y, float width, float height,
        (float X, float Y) topLeft, (float X, float Y) topRight, (float X, float Y) bottomRight, (float X, float Y) bottomLeft)
    {
        var (right, bottom) = (x + width, y + height);
        const float rest = 1 - Quarter;
        MoveTo(x + topLeft.X, y).LineTo(right - topRight.X, y);
        CubicTo(right - (topRight.X * rest), y, right, y + (topRight.Y * rest), right, y + topRight.Y);
        LineTo(right, bottom - bottomRight.Y);
        CubicTo(right, bottom - (bottomRight.Y * rest), right - (bottomRight.X * rest), bottom, right - bottomRight.X, bottom);
        LineTo(x + bottomLeft.X, bottom);
        CubicTo(x + (bottomLeft.X * rest), bottom, x, bottom - (bottomLeft.Y * rest), x, bottom - bottomLeft.Y);
        LineTo(x, y + topLeft.Y);
        CubicTo(x, y + (topLeft.Y * rest), x + (topLeft.X * rest), y, x + topLeft.X, y);
        return Close();
    }

    public PathData AddEllipse(float centerX, float centerY, float radiusX, float radiusY)
    {
        var (armX, armY) = (radiusX * Quarter, radiusY * Quarter);
        MoveTo(centerX + radiusX, centerY);
        CubicTo(centerX + radiusX, centerY + armY, centerX + armX, centerY + radiusY, centerX, centerY + radiusY);
        CubicTo(centerX - armX, centerY + radiusY, centerX - radiusX, centerY + armY, centerX - radiusX, centerY);
        CubicTo(centerX - radiusX, centerY - armY, centerX - armX, centerY - radiusY, centerX, centerY - radiusY);
        CubicTo(centerX + armX, centerY - radiusY, centerX + radiusX, centerY - armY, centerX + radiusX, centerY);
        return Close();
    }

    private PathData Add(PathVerb verb, float x, float y)
    {
        _verbs.Add(verb);
        _points.Add(x);
        _points.Add(y);
        (_x, _y) = (x, y);
        return this;
    }
}
