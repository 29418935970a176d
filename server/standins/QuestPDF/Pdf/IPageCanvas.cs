using QuestPDF.Fonts;

namespace QuestPDF.Pdf;

/// <summary>
/// Draws on the page that is open. Lengths are points (1/72 inch), the origin is the top left corner, y goes down; colours are ARGB.
/// What <see cref="Save"/> and <see cref="BeginTag"/> open is closed on the same page.
/// Outside a figure, shapes and images are artifacts; text that stands in no paragraph, cell or the like gets a paragraph of its own.
/// </summary>
internal interface IPageCanvas
{
    public void Save();

    /// <summary>Takes back the transformation, the clip and the opacity as they were at the last <see cref="Save"/>.</summary>
    public void Restore();

    public void Translate(float x, float y);

    public void Scale(float x, float y);

    /// <summary>Turns what follows around the origin, clockwise, by degrees.</summary>
    public void Rotate(float degrees);

    /// <summary>Puts a matrix before all others: x' = ax + cy + e, y' = bx + dy + f.</summary>
    public void Transform(float a, float b, float c, float d, float e, float f);

    public void ClipRectangle(float x, float y, float width, float height);

    public void ClipPath(PathData path, bool evenOdd = false);

    /// <summary>Multiplies the alpha of all that follows, until <see cref="Restore"/>.</summary>
    public void Opacity(float opacity);

    public void FillRectangle(float x, float y, float width, float height, uint color);

    public void FillPath(PathData path, uint color, bool evenOdd = false);

    public void FillPath(PathData path, LinearGradient gradient, bool evenOdd = false);

    public void StrokePath(PathData path, uint color, StrokeStyle style);

    /// <summary>
    /// Draws a run of glyphs. The text has one character (Unicode scalar) for each glyph, in the same order, and is what a reader copies
    /// or hears; if it has more or fewer, it is kept for the run as a whole. <paramref name="advances"/> says how far, in points, each glyph moves
    /// the pen; empty, the font's own advances do.
    /// </summary>
    public void DrawGlyphs(
        FontFace face, float size, uint color, float x, float baseline,
        ReadOnlySpan<ushort> glyphs, ReadOnlySpan<float> advances, ReadOnlySpan<char> text);

    public void DrawImage(PdfImage image, float x, float y, float width, float height);

    /// <summary>Makes a rectangle open an address. Addresses other than http, https, mailto and tel are left out.</summary>
    public void Link(float x, float y, float width, float height, string url);

    /// <summary>Makes a rectangle jump to the <see cref="Section"/> of that name, wherever in the document it is.</summary>
    public void LinkToSection(float x, float y, float width, float height, string name);

    /// <summary>Names the place at the origin. The first place of a name keeps it.</summary>
    public void Section(string name);

    /// <summary>Adds the place at the origin to the outline that viewers show beside the pages. The topmost level is 1.</summary>
    public void Bookmark(string title, int level);

    /// <summary>
    /// Begins an element of the document's structure within the one that is open, and gives it a number.
    /// <paramref name="alternativeText"/> says in words what a figure shows.
    /// </summary>
    public int BeginTag(PdfTag tag, string? alternativeText = null, int columnSpan = 1, int rowSpan = 1);

    /// <summary>Goes on with an element that was ended with <c>continues</c>, on this page or one before.</summary>
    public void ContinueTag(int id);

    /// <summary>Ends the element that was begun last. One that <paramref name="continues"/> may be taken up again by its number.</summary>
    public void EndTag(bool continues = false);

    /// <summary>
    /// Keeps a place at the origin for what is drawn when the pages are done, and tells its number. What is drawn there belongs to the
    /// element or artifact that is open now; it may be larger than the size says, and links, places and tags within it are left out.
    /// </summary>
    public int Defer(float width, float height);
}
