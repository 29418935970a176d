using System.Numerics;
using QuestPDF.Fonts;

namespace QuestPDF.Pdf;

/// <summary>Writes content streams (8, 9) and gathers what their pages refer to. One serves all pages of a document, one after the other.</summary>
internal sealed class PageCanvas(PdfFile file, DocumentResources resources, StructureTree? structure, NamedDestinations names, Outline outline) : IPageCanvas
{
    private readonly Stack<GraphicsState> _saved = new();
    private readonly PageResources _used = new();
    private readonly List<int> _annotations = [];
    private readonly ContentMarks _marks = new(structure);
    private GraphicsState _state;
    private PdfBuffer _content = null!;
    private int _page;
    private bool _isForm;

    public void Begin(int page, float height, PdfBuffer content)
    {
        (_page, _content) = (page, content);
        _state = GraphicsState.OfPage(height);
        _marks.BeginPage(content);
        WriteMatrix(1, 0, 0, -1, 0, height);
    }

    /// <summary>Begins what was left out on a page (8.10); its coordinates are those of its place.</summary>
    public void BeginForm(PdfBuffer content)
    {
        (_content, _isForm) = (content, true);
        _state = GraphicsState.OfPage(0);
        _marks.BeginPage(content);
    }

    /// <summary>Ends the content and writes, into the page's dictionary, what it refers to.</summary>
    public void End(PdfBuffer dictionary)
    {
        if (_saved.Count > 0)
            throw new InvalidOperationException("A state is saved and not restored at the end of its page.");
        _used.WriteTo(dictionary);
        if (_annotations.Count > 0)
        {
            dictionary.Raw("/Annots["u8);
            foreach (var annotation in _annotations)
                dictionary.Ref(annotation).Raw(" "u8);
            dictionary.Raw("]"u8);
        }

        _used.Clear();
        _annotations.Clear();
    }

    /// <summary>Ends the page's marked content; before <see cref="End"/>.</summary>
    public void EndMarks() => _marks.EndPage();

    public void Save()
    {
        _saved.Push(_state);
        _content.Raw("q\n"u8);
    }

    public void Restore()
    {
        if (!_saved.TryPop(out _state))
            throw new InvalidOperationException("A state is restored that was not saved on this page.");
        _content.Raw("Q\n"u8);
    }

    public void Translate(float x, float y)
    {
        if (x != 0 || y != 0)
            Transform(1, 0, 0, 1, x, y);
    }

    public void Scale(float x, float y) => Transform(x, 0, 0, y, 0, 0);

    public void Rotate(float degrees)
    {
        var (sin, cos) = MathF.SinCos(degrees * MathF.PI / 180);
        Transform(cos, sin, -sin, cos, 0, 0);
    }

    public void Transform(float a, float b, float c, float d, float e, float f)
    {
        WriteMatrix(a, b, c, d, e, f);
        _state.Matrix = new Matrix3x2(a, b, c, d, e, f) * _state.Matrix;
    }

    public void ClipRectangle(float x, float y, float width, float height)
    {
        WriteRectangle(x, y, width, height);
        _content.Raw("W n\n"u8);
    }

    public void ClipPath(PathData path, bool evenOdd = false)
    {
        WritePath(path);
        _content.Raw(evenOdd ? "W* n\n"u8 : "W n\n"u8);
    }

    public void Opacity(float opacity) => _state.Opacity *= Math.Clamp(opacity, 0, 1);

    public void FillRectangle(float x, float y, float width, float height, uint color)
    {
        BeginShape(color);
        WriteRectangle(x, y, width, height);
        _content.Raw("f\n"u8);
    }

    public void FillPath(PathData path, uint color, bool evenOdd = false)
    {
        if (path.IsEmpty)
            return;
        BeginShape(color);
        WritePath(path);
        _content.Raw(evenOdd ? "f*\n"u8 : "f\n"u8);
    }

    public void FillPath(PathData path, LinearGradient gradient, bool evenOdd = false)
    {
        if (path.IsEmpty)
            return;
        _marks.MarkShape();
        SetAlpha(0xFF000000);
        var shading = resources.WriteGradient(gradient);
        _used.UseShading(shading);
        Save();
        ClipPath(path, evenOdd);
        _content.Raw("/S"u8).Int(shading).Raw(" sh\n"u8);
        Restore();
    }

    public void StrokePath(PathData path, uint color, StrokeStyle style)
    {
        if (path.IsEmpty)
            return;
        _marks.MarkShape();
        Save();
        SetAlpha(color);
        if (_state.Stroke != (color & 0xFFFFFF))
        {
            _state.Stroke = color & 0xFFFFFF;
            WriteColor(color, "G\n"u8, "RG\n"u8);
        }

        WriteStroke(style);
        WritePath(path);
        _content.Raw("S\n"u8);
        Restore();
    }

    public void DrawGlyphs(
        FontFace face, float size, uint color, float x, float baseline,
        ReadOnlySpan<ushort> glyphs, ReadOnlySpan<float> advances, ReadOnlySpan<char> text)
    {
        if (glyphs.IsEmpty || size <= 0)
            return;
        _marks.MarkText();
        var font = _state.Font is { } same && same.Face == face && same.HasRoomFor(glyphs.Length) ? same : resources.FontOf(face, glyphs.Length);
        if (_state.Font != font)
            _used.Use(font);
        SetFill(color);
        var isWhole = !GlyphRun.Matches(glyphs, text);
        if (isWhole)
            _content.Raw("/Span<</ActualText "u8).Text(text.ToString()).Raw(">>BDC\n"u8);
        _content.Raw("BT "u8);
        if (_state.Font != font || _state.FontSize != size)
        {
            (_state.Font, _state.FontSize) = (font, size);
            _content.Raw(font.Name).Raw(" "u8).Operand(size).Raw("Tf "u8);
        }

        _content.Raw("1 0 0 -1 "u8).Operand(x).Operand(baseline).Raw("Tm "u8);
        GlyphRun.Write(_content, font, size, glyphs, advances, isWhole ? default : text);
        _content.Raw(isWhole ? "ET EMC\n"u8 : "ET\n"u8);
    }

    public void DrawImage(PdfImage image, float x, float y, float width, float height)
    {
        _marks.MarkShape();
        SetAlpha(0xFF000000);
        var number = resources.ImageOf(image);
        _used.UseImage(number);
        _content.Raw("q "u8);
        WriteMatrix(width, 0, 0, -height, x, y + height);
        _content.Raw("/I"u8).Int(number).Raw(" Do Q\n"u8);
    }

    public void Link(float x, float y, float width, float height, string url)
    {
        if (!_isForm && Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "mailto" or "tel")
            AddLink(x, y, width, height, url, buffer => buffer.Raw("/A<</S/URI/URI "u8).Text(address.AbsoluteUri).Raw(">>"u8));
    }

    public void LinkToSection(float x, float y, float width, float height, string name)
    {
        if (!_isForm)
            AddLink(x, y, width, height, name, buffer => NamedDestinations.WriteKey(buffer.Raw("/Dest"u8), NamedDestinations.KeyOf(name)));
    }

    public void Section(string name)
    {
        if (!_isForm)
            names.Add(name, Here());
    }

    public void Bookmark(string title, int level)
    {
        if (!_isForm)
            outline.Add(title, level, Here());
    }

    public int BeginTag(PdfTag tag, string? alternativeText = null, int columnSpan = 1, int rowSpan = 1) =>
        _marks.Begin(tag, alternativeText, columnSpan, rowSpan);

    public void ContinueTag(int id) => _marks.Continue(id);

    public void EndTag(bool continues = false) => _marks.End(continues);

    public int Defer(float width, float height)
    {
        _marks.MarkText();
        SetAlpha(0xFF000000);
        var number = file.Allocate();
        _used.UseImage(number);
        _content.Raw("/I"u8).Int(number).Raw(" Do\n"u8);
        return number;
    }

    private Destination Here() => new(_page, _state.Matrix.M31, _state.Matrix.M32);

    private void AddLink(float x, float y, float width, float height, string description, Action<PdfBuffer> writeTarget)
    {
        var annotation = file.Allocate();
        _annotations.Add(annotation);
        var key = _marks.AddAnnotation(annotation);
        Span<Vector2> corners = [new(x, y), new(x + width, y), new(x, y + height), new(x + width, y + height)];
        var (low, high) = (new Vector2(float.PositiveInfinity), new Vector2(float.NegativeInfinity));
        foreach (var corner in corners)
        {
            var place = Vector2.Transform(corner, _state.Matrix);
            (low, high) = (Vector2.Min(low, place), Vector2.Max(high, place));
        }

        var buffer = file.BeginObject(annotation).Raw("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect["u8)
            .Operand(low.X).Operand(low.Y).Operand(high.X).Operand(high.Y).Raw("]/Contents "u8).Text(description);
        if (key >= 0)
            buffer.Raw("/StructParent "u8).Int(key);
        writeTarget(buffer);
        buffer.Raw(">>"u8);
        file.EndObject();
    }

    private void BeginShape(uint color)
    {
        _marks.MarkShape();
        SetFill(color);
    }

    private void SetFill(uint color)
    {
        SetAlpha(color);
        if (_state.Fill == (color & 0xFFFFFF))
            return;
        _state.Fill = color & 0xFFFFFF;
        WriteColor(color, "g\n"u8, "rg\n"u8);
    }

    private void SetAlpha(uint color)
    {
        var alpha = (byte)MathF.Round((color >> 24) * _state.Opacity);
        if (alpha == _state.Alpha)
            return;
        _state.Alpha = alpha;
        _used.UseAlpha(alpha, resources.AlphaOf(alpha));
        _content.Raw("/A"u8).Int(alpha).Raw(" gs\n"u8);
    }

    private void WriteColor(uint color, ReadOnlySpan<byte> grey, ReadOnlySpan<byte> colored)
    {
        var (red, green, blue) = ((color >> 16) & 0xFF, (color >> 8) & 0xFF, color & 0xFF);
        _content.Operand(red / 255d);
        if (red == green && green == blue)
            _content.Raw(grey);
        else
            _content.Operand(green / 255d).Operand(blue / 255d).Raw(colored);
    }

    private void WriteStroke(StrokeStyle style)
    {
        _content.Operand(style.Width).Raw("w "u8);
        if (style.Cap != LineCap.Butt)
            _content.Int((int)style.Cap).Raw(" J "u8);
        if (style.Join != LineJoin.Miter)
            _content.Int((int)style.Join).Raw(" j "u8);
        else
            _content.Operand(Math.Max(1, style.MiterLimit)).Raw("M "u8);
        if (style.Dash is not { } dash || !dash.Any(length => length > 0))
            return;
        _content.Raw("["u8);
        foreach (var length in dash)
            _content.Operand(Math.Max(0, length));
        _content.Raw("]"u8).Operand(style.DashOffset).Raw("d "u8);
    }

    private void WriteMatrix(float a, float b, float c, float d, float e, float f)
    {
        foreach (var factor in (ReadOnlySpan<float>)[a, b, c, d])
            _content.Number(factor, decimals: 6).Raw(" "u8);
        _content.Operand(e).Operand(f).Raw("cm\n"u8);
    }

    private void WriteRectangle(float x, float y, float width, float height) =>
        _content.Operand(x).Operand(y).Operand(width).Operand(height).Raw("re "u8);

    private void WritePath(PathData path)
    {
        var at = 0;
        foreach (var verb in path.Verbs)
        {
            var (numbers, name) = verb switch
            {
                PathVerb.Move => (2, (byte)'m'),
                PathVerb.Line => (2, (byte)'l'),
                PathVerb.Cubic => (6, (byte)'c'),
                _ => (0, (byte)'h'),
            };
            for (; numbers > 0; numbers--)
                _content.Operand(path.Points[at++]);
            _content.Raw([name, (byte)'\n']);
        }
    }
}
