using QuestPDF.Fonts;
using QuestPDF.Pdf;

namespace QuestPDF.Layout;

/// <summary>
/// Keeps moves of the origin to itself and adds them to what is drawn: elements move it several times for each word, and a file would hold
/// each of these moves.
/// </summary>
internal sealed class OffsetCanvas(IPageCanvas canvas) : IPageCanvas
{
    private readonly Stack<(double X, double Y)> _saved = new();
    private double _x;
    private double _y;

    private float X => (float)_x;

    private float Y => (float)_y;

    public void Save()
    {
        _saved.Push((_x, _y));
        canvas.Save();
    }

    public void Restore()
    {
        canvas.Restore();
        (_x, _y) = _saved.Pop();
    }

    public void Translate(float x, float y) => (_x, _y) = (_x + x, _y + y);

    public void Scale(float x, float y)
    {
        Apply();
        canvas.Scale(x, y);
    }

    public void Rotate(float degrees)
    {
        Apply();
        canvas.Rotate(degrees);
    }

    public void Transform(float a, float b, float c, float d, float e, float f)
    {
        Apply();
        canvas.Transform(a, b, c, d, e, f);
    }

    public void ClipRectangle(float x, float y, float width, float height) => canvas.ClipRectangle(X + x, Y + y, width, height);

    public void ClipPath(PathData path, bool evenOdd = false)
    {
        Apply();
        canvas.ClipPath(path, evenOdd);
    }

    public void Opacity(float opacity) => canvas.Opacity(opacity);

    public void FillRectangle(float x, float y, float width, float height, uint color) =>
        canvas.FillRectangle(X + x, Y + y, width, height, color);

    public void FillPath(PathData path, uint color, bool evenOdd = false)
    {
        var moved = BeginMoved();
        canvas.FillPath(path, color, evenOdd);
        EndMoved(moved);
    }

    public void FillPath(PathData path, LinearGradient gradient, bool evenOdd = false)
    {
        var moved = BeginMoved();
        canvas.FillPath(path, gradient, evenOdd);
        EndMoved(moved);
    }

    public void StrokePath(PathData path, uint color, StrokeStyle style)
    {
        var moved = BeginMoved();
        canvas.StrokePath(path, color, style);
        EndMoved(moved);
    }

    public void DrawGlyphs(
        FontFace face, float size, uint color, float x, float baseline,
        ReadOnlySpan<ushort> glyphs, ReadOnlySpan<float> advances, ReadOnlySpan<char> text) =>
        canvas.DrawGlyphs(face, size, color, X + x, Y + baseline, glyphs, advances, text);

    public void DrawImage(PdfImage image, float x, float y, float width, float height) =>
        canvas.DrawImage(image, X + x, Y + y, width, height);

    public void Link(float x, float y, float width, float height, string url) => canvas.Link(X + x, Y + y, width, height, url);

    public void LinkToSection(float x, float y, float width, float height, string name) =>
        canvas.LinkToSection(X + x, Y + y, width, height, name);

    public void Section(string name)
    {
        var moved = BeginMoved();
        canvas.Section(name);
        EndMoved(moved);
    }

    public void Bookmark(string title, int level)
    {
        var moved = BeginMoved();
        canvas.Bookmark(title, level);
        EndMoved(moved);
    }

    public int BeginTag(PdfTag tag, string? alternativeText = null, int columnSpan = 1, int rowSpan = 1) =>
        canvas.BeginTag(tag, alternativeText, columnSpan, rowSpan);

    public void ContinueTag(int id) => canvas.ContinueTag(id);

    public void EndTag(bool continues = false) => canvas.EndTag(continues);

    public int Defer(float width, float height)
    {
        var moved = BeginMoved();
        var place = canvas.Defer(width, height);
        EndMoved(moved);
        return place;
    }

    /// <summary>Moves the origin of the canvas itself, for what follows until its state is restored.</summary>
    private void Apply()
    {
        canvas.Translate(X, Y);
        (_x, _y) = (0, 0);
    }

    /// <summary>Moves the origin for what cannot be told where it stands.</summary>
    private bool BeginMoved()
    {
        if (_x == 0 && _y == 0)
            return false;
        canvas.Save();
        canvas.Translate(X, Y);
        return true;
    }

    private void EndMoved(bool moved)
    {
        if (moved)
            canvas.Restore();
    }
}
