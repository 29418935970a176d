using System.Numerics;
using QuestPDF.Drawing.Exceptions;
using QuestPDF.Fluent;
using QuestPDF.Fonts;
using QuestPDF.Helpers;
using QuestPDF.Infrastructure;
using QuestPDF.Layout;
using QuestPDF.Pdf;

namespace QuestPDF.Tests.Support;

/// <summary>A run of text as it was drawn; lengths are points of the page. Tags are those that were open, the outermost first.</summary>
internal sealed record DrawnText(int Page, string Text, float X, float Top, float Width, float Bottom, string Tags)
{
    public float Right => X + Width;
}

/// <summary>Something that is no text: a rectangle, a path, a picture, a link, a place.</summary>
internal sealed record DrawnShape(int Page, string Kind, float X, float Y, float Width, float Height, string Detail);

/// <summary>Lays documents out and keeps what would be drawn.</summary>
internal sealed class Recording : IDocumentSink
{
    private readonly Dictionary<int, RecordingCanvas> _deferred = [];
    private int _places;

    public List<Size> Pages { get; } = [];

    public List<DrawnText> Texts { get; } = [];

    public List<DrawnShape> Shapes { get; } = [];

    /// <summary>Pages that ended when something else happens.</summary>
    public int PagesEnded { get; private set; }

    public static Recording Of(Action<PageDescriptor> page) => Of(Document.Create(document => document.Page(page)));

    public static Recording Of(IDocument document)
    {
        var recording = new Recording();
        recording.Render(document);
        return recording;
    }

    /// <summary>Content on pages of a size without margins, in letters of 10 points.</summary>
    public static Recording OfContent(float width, float height, Action<IContainer> content) => Of(page =>
    {
        page.Size(new PageSize(width, height));
        page.DefaultTextStyle(style => style.FontSize(10));
        content(page.Content());
    });

    public static DocumentLayoutException Fails(float width, float height, Action<IContainer> content) =>
        Assert.Throws<DocumentLayoutException>(() => OfContent(width, height, content));

    public void Render(IDocument document) => DocumentRenderer.Render(document, () => this, TestFonts.Library);

    /// <summary>The words of a page, run by run.</summary>
    public IEnumerable<string> TextsOf(int page) => Texts.Where(text => text.Page == page).Select(text => text.Text.TrimEnd(' '));

    public string TextOf(int page) => string.Concat(Texts.Where(text => text.Page == page).Select(text => text.Text)).TrimEnd(' ');

    /// <summary>The words of a page without the spaces that stand where lines end.</summary>
    public string JoinedTextOf(int page) => string.Concat(TextsOf(page));

    public DrawnText Find(string text) => Assert.Single(Texts, drawn => drawn.Text.TrimEnd(' ') == text);

    public DrawnText Find(string text, int page) => Assert.Single(Texts, drawn => drawn.Text == text && drawn.Page == page);

    public IPageCanvas BeginPage(float width, float height)
    {
        Pages.Add(new Size(width, height));
        return new RecordingCanvas(this, Pages.Count, Matrix3x2.Identity);
    }

    public void EndPage() => PagesEnded++;

    public void DrawDeferred(int place, Action<IPageCanvas> draw) => draw(_deferred[place]);

    public void Finish()
    {
    }

    public int Defer(RecordingCanvas canvas)
    {
        _deferred[++_places] = new RecordingCanvas(this, canvas.Page, canvas.Matrix, canvas.Tags);
        return _places;
    }

    /// <summary>No two texts of a page cover each other, and none leaves its page.</summary>
    public void CheckPlaces()
    {
        foreach (var page in Texts.GroupBy(text => text.Page))
        {
            var texts = page.ToList();
            for (var i = 0; i < texts.Count; i++)
            {
                var text = texts[i];
                var size = Pages[text.Page - 1];
                Assert.True(
                    text.X >= -0.01 && text.Right <= size.Width + 0.1 && text.Top >= -0.01 && text.Bottom <= size.Height + 0.1,
                    $"{text} leaves its page of {size}.");
                foreach (var other in texts.Skip(i + 1))
                    Assert.False(
                        Math.Min(text.Right, other.Right) - Math.Max(text.X, other.X) > 0.1 &&
                        Math.Min(text.Bottom, other.Bottom) - Math.Max(text.Top, other.Top) > 0.1,
                        $"{text} and {other} overlap.");
            }
        }
    }
}

/// <summary>Lays documents out and keeps nothing.</summary>
internal static class Counting
{
    /// <summary>The number of pages.</summary>
    public static int Count(this IDocument document)
    {
        var sink = new Pages();
        DocumentRenderer.Render(document, () => sink, TestFonts.Library);
        return sink.Number;
    }

    private sealed class Pages : IDocumentSink
    {
        private readonly LinksCanvas _canvas = new(new RecordingCanvas(new Recording(), 1, Matrix3x2.Identity));

        public int Number { get; private set; }

        public IPageCanvas BeginPage(float width, float height) => _canvas;

        public void EndPage() => Number++;

        public void DrawDeferred(int place, Action<IPageCanvas> draw)
        {
        }

        public void Finish()
        {
        }
    }
}

/// <summary>The canvas of a recorded page.</summary>
internal sealed class RecordingCanvas(Recording recording, int page, Matrix3x2 matrix, string tags = "") : IPageCanvas
{
    private readonly Stack<Matrix3x2> _saved = new();
    private readonly Stack<string> _tags = new();
    private int _ids;

    /// <summary>Those that are open, the outermost first.</summary>
    public string Tags => string.Join('/', _tags.Reverse().Prepend(tags).Where(tag => tag.Length > 0));

    public int Page => page;

    public Matrix3x2 Matrix { get; private set; } = matrix;

    public void Save() => _saved.Push(Matrix);

    public void Restore() => Matrix = _saved.Pop();

    public void Translate(float x, float y) => Matrix = Matrix3x2.CreateTranslation(x, y) * Matrix;

    public void Scale(float x, float y) => Matrix = Matrix3x2.CreateScale(x, y) * Matrix;

    public void Rotate(float degrees) => Matrix = Matrix3x2.CreateRotation(degrees * MathF.PI / 180) * Matrix;

    public void Transform(float a, float b, float c, float d, float e, float f) => Matrix = new Matrix3x2(a, b, c, d, e, f) * Matrix;

    public void ClipRectangle(float x, float y, float width, float height)
    {
    }

    public void ClipPath(PathData path, bool evenOdd = false)
    {
    }

    public void Opacity(float opacity)
    {
    }

    public void FillRectangle(float x, float y, float width, float height, uint color) => Add("rectangle", x, y, width, height, $"{color:X8}");

    public void FillPath(PathData path, uint color, bool evenOdd = false) => Add("path", 0, 0, 0, 0, $"{color:X8}");

    public void FillPath(PathData path, LinearGradient gradient, bool evenOdd = false) => Add("path", 0, 0, 0, 0, "gradient");

    public void StrokePath(PathData path, uint color, StrokeStyle style) => Add("stroke", 0, 0, 0, 0, $"{color:X8}");

    public void DrawGlyphs(
        FontFace face, float size, uint color, float x, float baseline,
        ReadOnlySpan<ushort> glyphs, ReadOnlySpan<float> advances, ReadOnlySpan<char> text)
    {
        var width = 0f;
        foreach (var advance in advances)
            width += advance;
        Assert.Equal(glyphs.Length, advances.Length);
        // One face's glyphs are not another's.
        Assert.Equal(text.ToString().EnumerateRunes().Select(face.GlyphOf), glyphs.ToArray());
        var scale = size / face.UnitsPerEm;
        var (left, top, right, bottom) = Bounds(x, baseline - (face.Ascent * scale), width, (face.Ascent - face.Descent) * scale);
        recording.Texts.Add(new DrawnText(page, text.ToString(), left, top, right - left, bottom, Tags));
    }

    public void DrawImage(PdfImage image, float x, float y, float width, float height) => Add("image", x, y, width, height, image.Key);

    public void Link(float x, float y, float width, float height, string url) => Add("link", x, y, width, height, url);

    public void LinkToSection(float x, float y, float width, float height, string name) => Add("jump", x, y, width, height, name);

    public void Section(string name) => Add("section", 0, 0, 0, 0, name);

    public void Bookmark(string title, int level) => Add("bookmark", 0, 0, 0, 0, $"{level} {title}");

    public int BeginTag(PdfTag tag, string? alternativeText = null, int columnSpan = 1, int rowSpan = 1)
    {
        _tags.Push($"{tag}");
        Add("tag", 0, 0, 0, 0, $"{tag} {alternativeText}{columnSpan}x{rowSpan}");
        return ++_ids + (page * 100_000);
    }

    public void ContinueTag(int id)
    {
        _tags.Push("continued");
        Add("continue", 0, 0, 0, 0, $"{id}");
    }

    public void EndTag(bool continues = false) => _tags.Pop();

    public int Defer(float width, float height) => recording.Defer(this);

    private void Add(string kind, float x, float y, float width, float height, string detail)
    {
        var (left, top, right, bottom) = Bounds(x, y, width, height);
        recording.Shapes.Add(new DrawnShape(page, kind, left, top, right - left, bottom - top, detail));
    }

    private (float Left, float Top, float Right, float Bottom) Bounds(float x, float y, float width, float height)
    {
        var first = Vector2.Transform(new Vector2(x, y), Matrix);
        var second = Vector2.Transform(new Vector2(x + width, y + height), Matrix);
        return (Math.Min(first.X, second.X), Math.Min(first.Y, second.Y), Math.Max(first.X, second.X), Math.Max(first.Y, second.Y));
    }
}
