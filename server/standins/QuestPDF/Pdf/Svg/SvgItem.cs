using System.Numerics;
using QuestPDF.Fonts;

namespace QuestPDF.Pdf.Svg;

/// <summary>Something that a drawing draws, where its groups have put it.</summary>
internal abstract record SvgItem(Matrix3x2 Matrix, SvgStyle Style)
{
    public abstract void Draw(IPageCanvas canvas, FontLibrary fonts);
}

/// <summary>A shape.</summary>
internal sealed record SvgShape(Matrix3x2 Matrix, SvgStyle Style, PathData Path, LinearGradient? Gradient) : SvgItem(Matrix, Style)
{
    /// <summary>Whether there is an inside: readers paint a hairline where a straight line is filled.</summary>
    private bool HasInside => Path.Verbs.Count > 2;

    public override void Draw(IPageCanvas canvas, FontLibrary fonts)
    {
        if (HasInside)
            Fill(canvas);
        if (Style.Line.Width > 0 && Style.TryColor(Style.Stroke, Style.StrokeOpacity, out var stroke))
            canvas.StrokePath(Path, stroke, Style.Line);
    }

    private void Fill(IPageCanvas canvas)
    {
        if (Gradient is not null && Style.IsVisible)
        {
            canvas.Save();
            canvas.Opacity(Style.FillOpacity * Style.Opacity);
            canvas.FillPath(Path, Gradient, Style.IsEvenOdd);
            canvas.Restore();
        }
        else if (Style.TryColor(Style.Fill, Style.FillOpacity, out var fill))
        {
            canvas.FillPath(Path, fill, Style.IsEvenOdd);
        }
    }
}
