using System.Numerics;

namespace QuestPDF.Pdf.Svg;

/// <summary>Lists of transformations (SVG 1.1, 7.6).</summary>
internal static class SvgTransform
{
    public static Matrix3x2 Parse(string? text)
    {
        var matrix = Matrix3x2.Identity;
        var rest = text.AsSpan().Trim();
        while (!rest.IsEmpty)
        {
            var (open, close) = (rest.IndexOf('('), rest.IndexOf(')'));
            if (open < 0 || close < open)
                throw SvgNumbers.Malformed(text!);
            matrix = Of(rest[..open].Trim().ToString(), SvgNumbers.List(rest[(open + 1)..close].ToString())) * matrix;
            rest = rest[(close + 1)..].TrimStart(" \t\r\n,");
        }

        return matrix;
    }

    private static Matrix3x2 Of(string name, float[] n) => (name, n.Length) switch
    {
        ("matrix", 6) => new Matrix3x2(n[0], n[1], n[2], n[3], n[4], n[5]),
        ("translate", 1) => Matrix3x2.CreateTranslation(n[0], 0),
        ("translate", 2) => Matrix3x2.CreateTranslation(n[0], n[1]),
        ("scale", 1) => Matrix3x2.CreateScale(n[0]),
        ("scale", 2) => Matrix3x2.CreateScale(n[0], n[1]),
        ("rotate", 1) => Matrix3x2.CreateRotation(Radians(n[0])),
        ("rotate", 3) => Matrix3x2.CreateRotation(Radians(n[0]), new Vector2(n[1], n[2])),
        ("skewX", 1) => Matrix3x2.CreateSkew(Radians(n[0]), 0),
        ("skewY", 1) => Matrix3x2.CreateSkew(0, Radians(n[0])),
        _ => throw SvgNumbers.Malformed(name),
    };

    private static float Radians(float degrees) => degrees * MathF.PI / 180;
}
