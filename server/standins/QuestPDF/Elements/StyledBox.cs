using QuestPDF.Infrastructure;
using QuestPDF.Layout;
using QuestPDF.Pdf;

namespace QuestPDF.Elements;

/// <summary>Where a border stands at the edge of its box.</summary>
internal enum BorderAlignment
{
    Inside,
    Middle,
    Outside,
}

/// <summary>A background and a border. Neither takes room.</summary>
internal sealed class StyledBox : ContainerElement
{
    public uint? Background { get; set; }

    public float Left { get; set; }

    public float Top { get; set; }

    public float Right { get; set; }

    public float Bottom { get; set; }

    public uint BorderColor { get; set; } = 0xFF000000;

    public BorderAlignment? Alignment { get; set; }

    public float TopLeft { get; set; }

    public float TopRight { get; set; }

    public float BottomRight { get; set; }

    public float BottomLeft { get; set; }

    /// <summary>The background where it is all there is.</summary>
    public uint? PlainGround => IsRounded || Left + Top + Right + Bottom > 0 || (Background >> 24) == 0 ? null : Background;

    private bool IsRounded => TopLeft > 0 || TopRight > 0 || BottomRight > 0 || BottomLeft > 0;

    public override void Draw(LayoutContext context, Size available)
    {
        DrawBackground(context.Canvas, available);
        base.Draw(context, available);
        DrawBorder(context.Canvas, available);
    }

    private void DrawBackground(IPageCanvas canvas, Size size)
    {
        if (Background is not { } color || (color >> 24) == 0)
            return;
        if (IsRounded)
            canvas.FillPath(Rounded(0, 0, size.Width, size.Height, 0), color);
        else
            canvas.FillRectangle(0, 0, size.Width, size.Height, color);
    }

    private void DrawBorder(IPageCanvas canvas, Size size)
    {
        if ((BorderColor >> 24) == 0 || Left + Top + Right + Bottom <= 0)
            return;
        var outside = (Alignment ?? (IsRounded ? BorderAlignment.Inside : BorderAlignment.Middle)) switch
        {
            BorderAlignment.Inside => 0f,
            BorderAlignment.Middle => 0.5f,
            _ => 1f,
        };
        var (left, top) = (-Left * outside, -Top * outside);
        var (right, bottom) = (size.Width + (Right * outside), size.Height + (Bottom * outside));
        if (IsRounded && Left == Top && Top == Right && Right == Bottom)
            canvas.StrokePath(
                Rounded(left + (Left / 2), top + (Left / 2), right - left - Left, bottom - top - Left, Left / 2), BorderColor, new StrokeStyle(Left));
        else
            DrawStraight(canvas, left, top, right, bottom);
    }

    private void DrawStraight(IPageCanvas canvas, float left, float top, float right, float bottom)
    {
        if (Top > 0)
            canvas.FillRectangle(left, top, right - left, Top, BorderColor);
        if (Bottom > 0)
            canvas.FillRectangle(left, bottom - Bottom, right - left, Bottom, BorderColor);
        if (Left > 0)
            canvas.FillRectangle(left, top + Top, Left, bottom - top - Top - Bottom, BorderColor);
        if (Right > 0)
            canvas.FillRectangle(right - Right, top + Top, Right, bottom - top - Top - Bottom, BorderColor);
    }

    private PathData Rounded(float x, float y, float width, float height, float inset)
    {
        var limit = Math.Max(0, Math.Min(width, height) / 2);
        return new PathData().AddRoundedRectangle(x, y, width, height, Radius(TopLeft), Radius(TopRight), Radius(BottomRight), Radius(BottomLeft));

        (float X, float Y) Radius(float radius)
        {
            var bounded = Math.Clamp(radius - inset, 0, limit);
            return (bounded, bounded);
        }
    }
}
