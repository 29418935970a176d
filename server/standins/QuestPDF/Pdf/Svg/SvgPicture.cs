using System.Numerics;
using QuestPDF.Fonts;

namespace QuestPDF.Pdf.Svg;

/// <summary>A drawing of the static part of SVG 1.1 that charts and icons use. May be drawn in many documents, by many threads.</summary>
internal sealed class SvgPicture
{
    private readonly List<SvgItem> _items = [];
    private readonly SvgGradients _gradients = new();
    private readonly SvgViewport _viewport;

    private SvgPicture(SvgElement root)
    {
        _viewport = SvgViewport.Of(root);
        _gradients.Collect(root);
        AddChildren(root, Matrix3x2.Identity, new SvgStyle().With(root));
    }

    /// <exception cref="MalformedInputException">It is no SVG, or nests deeper or holds more than what is read.</exception>
    public static SvgPicture Parse(string svg) => new(SvgXml.Read(svg));

    /// <summary>The size that the drawing gives itself, in its own units (1/96 inch).</summary>
    public float Width => _viewport.Width;

    public float Height => _viewport.Height;

    /// <summary>Draws into the rectangle from the origin, as the drawing's <c>preserveAspectRatio</c> says.</summary>
    public void Draw(IPageCanvas canvas, FontLibrary fonts, float width, float height)
    {
        if (width <= 0 || height <= 0)
            return;
        canvas.Save();
        canvas.ClipRectangle(0, 0, width, height);
        var fit = _viewport.Fit(width, height);
        foreach (var item in _items)
        {
            var matrix = item.Matrix * fit;
            canvas.Save();
            canvas.Transform(matrix.M11, matrix.M12, matrix.M21, matrix.M22, matrix.M31, matrix.M32);
            item.Draw(canvas, fonts);
            canvas.Restore();
        }

        canvas.Restore();
    }

    private void AddChildren(SvgElement parent, Matrix3x2 matrix, SvgStyle style)
    {
        foreach (var element in parent.Children)
        {
            if (element.Name == "#text" || element["display"] == "none")
                continue;
            var own = SvgTransform.Parse(element["transform"]) * matrix;
            RequireBounds([own.M11, own.M12, own.M21, own.M22, own.M31, own.M32]);
            var ownStyle = style.With(element);
            if (element.Name is "g" or "a" or "switch")
                AddChildren(element, own, ownStyle);
            else if (element.Name == "svg")
                AddChildren(element, SvgViewport.Nested(element) * matrix, ownStyle);
            else if (element.Name == "text")
                _items.Add(new SvgText(own, ownStyle, SvgTextReader.Read(element, ownStyle)));
            else if (SvgShapes.PathOf(element, _viewport.BoxWidth, _viewport.BoxHeight) is { } path)
                Add(own, ownStyle, path);
        }
    }

    private void Add(Matrix3x2 matrix, SvgStyle style, PathData path)
    {
        RequireBounds(path.Points);
        var gradient = _gradients.TryGet(style.Fill, path, out var found) ? found : null;
        if (gradient is not null)
            RequireBounds([gradient.X1, gradient.Y1, gradient.X2, gradient.Y2]);
        _items.Add(new SvgShape(matrix, style, path, gradient));
    }

    private static void RequireBounds(IReadOnlyList<float> numbers)
    {
        foreach (var number in numbers)
            if (!(MathF.Abs(number) <= SvgNumbers.Largest))
                throw new MalformedInputException("SVG: a coordinate is out of bounds.");
    }
}
