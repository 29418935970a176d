namespace QuestPDF.Pdf.Svg;

/// <summary>Elliptical arcs by their end points (SVG 1.1, F.6) to cubic curves of a quarter turn at most.</summary>
internal static class SvgArc
{
    public static void Add(
        PathData path, (double X, double Y) from, (double X, double Y) to, (double X, double Y) radii, double degrees, bool isLarge, bool isClockwise)
    {
        var (rx, ry) = (Math.Abs(radii.X), Math.Abs(radii.Y));
        if (from == to)
            return;
        if (rx == 0 || ry == 0)
        {
            path.LineTo((float)to.X, (float)to.Y);
            return;
        }

        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        var (halfX, halfY) = ((from.X - to.X) / 2, (from.Y - to.Y) / 2);
        var (x, y) = ((cos * halfX) + (sin * halfY), (cos * halfY) - (sin * halfX));
        // Radii too small to reach from one end to the other grow until they do.
        var reach = Math.Sqrt((x * x / (rx * rx)) + (y * y / (ry * ry)));
        if (reach > 1)
            (rx, ry) = (rx * reach, ry * reach);

        var (a, b) = (rx * rx * y * y, ry * ry * x * x);
        var factor = Math.Sqrt(Math.Max(0, ((rx * rx * ry * ry) - a - b) / (a + b))) * (isLarge == isClockwise ? -1 : 1);
        var (centerX, centerY) = (factor * rx * y / ry, -factor * ry * x / rx);
        var start = Math.Atan2((y - centerY) / ry, (x - centerX) / rx);
        var sweep = Math.Atan2((-y - centerY) / ry, (-x - centerX) / rx) - start;
        if (isClockwise && sweep < 0)
            sweep += 2 * Math.PI;
        if (!isClockwise && sweep > 0)
            sweep -= 2 * Math.PI;

        var (middleX, middleY) = ((from.X + to.X) / 2, (from.Y + to.Y) / 2);
        var pieces = Math.Max(1, (int)Math.Ceiling(Math.Abs(sweep) / (Math.PI / 2) - 1e-6));
        var step = sweep / pieces;
        var arm = 4 / 3d * Math.Tan(step / 4);
        for (var i = 0; i < pieces; i++)
        {
            var (sin1, cos1) = Math.SinCos(start + (i * step));
            var (sin2, cos2) = Math.SinCos(start + ((i + 1) * step));
            var (x1, y1) = At(cos1 - (arm * sin1), sin1 + (arm * cos1));
            var (x2, y2) = At(cos2 + (arm * sin2), sin2 - (arm * cos2));
            var (x3, y3) = i == pieces - 1 ? ((float)to.X, (float)to.Y) : At(cos2, sin2);
            path.CubicTo(x1, y1, x2, y2, x3, y3);
        }

        (float X, float Y) At(double unitX, double unitY)
        {
            var (px, py) = (centerX + (rx * unitX), centerY + (ry * unitY));
            return ((float)((cos * px) - (sin * py) + middleX), (float)((sin * px) + (cos * py) + middleY));
        }
    }
}
