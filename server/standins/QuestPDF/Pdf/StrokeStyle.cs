namespace QuestPDF.Pdf;

/// <summary>How a line is drawn. <paramref name="Dash"/> alternates lengths of strokes and gaps; null is an unbroken line.</summary>
internal sealed record StrokeStyle(
    float Width,
    IReadOnlyList<float>? Dash = null,
    float DashOffset = 0,
    LineCap Cap = LineCap.Butt,
    LineJoin Join = LineJoin.Miter,
    float MiterLimit = 10);

/// <summary>The ends of a line; the numbers are those of the file.</summary>
internal enum LineCap
{
    Butt = 0,
    Round = 1,
    Square = 2,
}

/// <summary>The corners of a line; the numbers are those of the file.</summary>
internal enum LineJoin
{
    Miter = 0,
    Round = 1,
    Bevel = 2,
}
