using QuestPDF.Fonts;
using QuestPDF.Pdf;

namespace QuestPDF.Layout;

/// <summary>Lets through what a page needs at once of content that is drawn later: links, and places to jump to.</summary>
internal sealed class LinksCanvas(IPageCanvas canvas) : IPageCanvas
{
    public void Save() => canvas.Save();

    public void Restore() => canvas.Restore();

    public void Translate(float x, float y) => canvas.Translate(x, y);

    public void Scale(float x, float y) => canvas.Scale(x, y);

    public void Rotate(float degrees) => canvas.Rotate(degrees);

    public void Transform(float a, float b, float c, float d, float e, float f) => canvas.Transform(a, b, c, d, e, f);

    public void ClipRectangle(float x, float y, float width, float height)
    {
    }

    public void ClipPath(PathData path, bool evenOdd = false)
    {
    }

    public void Opacity(float opacity)
    {
    }

    public void FillRectangle(float x, float y, float width, float height, uint color)
    {
    }

    public void FillPath(PathData path, uint color, bool evenOdd = false)
    {
    }

    public void FillPath(PathData path, LinearGradient gradient, bool evenOdd = false)
    {
    }

    public void StrokePath(PathData path, uint color, StrokeStyle style)
    {
    }

    public void DrawGlyphs(
        FontFace face, float size, uint color, float x, float baseline,
        ReadOnlySpan<ushort> glyphs, ReadOnlySpan<float> advances, ReadOnlySpan<char> text)
    {
    }

    public void DrawImage(PdfImage image, float x, float y, float width, float height)
    {
    }

    public void Link(float x, float y, float width, float height, string url) => canvas.Link(x, y, width, height, url);

    public void LinkToSection(float x, float y, float width, float height, string name) =>
        canvas.LinkToSection(x, y, width, height, name);

    public void Section(string name) => canvas.Section(name);

    public void Bookmark(string title, int level) => canvas.Bookmark(title, level);

    public int BeginTag(PdfTag tag, string? alternativeText = null, int columnSpan = 1, int rowSpan = 1) => 0;

    public void ContinueTag(int id)
    {
    }

    public void EndTag(bool continues = false)
    {
    }

    public int Defer(float width, float height) => 0;
}
