using System.Numerics;

namespace QuestPDF.Pdf.Svg;

/// <summary>A drawing's size, the part of its coordinates that shows, and how one fits the other (SVG 1.1, 7.7 and 7.8).</summary>
internal sealed record SvgViewport(float Width, float Height, float BoxX, float BoxY, float BoxWidth, float BoxHeight, string AspectRatio)
{
    /// <summary>What a drawing without any size is taken for, as in browsers.</summary>
    private const float DefaultWidth = 300;
    private const float DefaultHeight = 150;

    public static SvgViewport Of(SvgElement root)
    {
        var box = root["viewBox"] is { } text ? SvgNumbers.List(text) : [];
        if (box.Length != 4 || box[2] <= 0 || box[3] <= 0)
            box = [];
        var (boxWidth, boxHeight) = box.Length == 4 ? (box[2], box[3]) : (DefaultWidth, DefaultHeight);
        var (hasWidth, hasHeight) = (IsAbsolute(root["width"]), IsAbsolute(root["height"]));
        var width = hasWidth ? root.Length("width") : hasHeight ? root.Length("height") * boxWidth / boxHeight : boxWidth;
        var height = hasHeight ? root.Length("height") : hasWidth ? width * boxHeight / boxWidth : boxHeight;
        if (width <= 0 || height <= 0)
            throw new MalformedInputException("SVG: it has no extent.");
        if (box.Length == 0)
            box = [0, 0, width, height];
        return new SvgViewport(width, height, box[0], box[1], box[2], box[3], root["preserveAspectRatio"] ?? "xMidYMid meet");
    }

    /// <summary>Where an <c>svg</c> within another puts its content.</summary>
    public static Matrix3x2 Nested(SvgElement element)
    {
        var view = Of(element);
        return view.Fit(view.Width, view.Height) * Matrix3x2.CreateTranslation(element.Length("x"), element.Length("y"));
    }

    /// <summary>From the drawing's coordinates to a rectangle of this size at the origin.</summary>
    public Matrix3x2 Fit(float width, float height)
    {
        var (scaleX, scaleY) = (width / BoxWidth, height / BoxHeight);
        if (!AspectRatio.StartsWith("none", StringComparison.Ordinal))
            scaleX = scaleY = AspectRatio.EndsWith("slice", StringComparison.Ordinal) ? Math.Max(scaleX, scaleY) : Math.Min(scaleX, scaleY);
        var x = (width - (BoxWidth * scaleX)) * Share("xMin", "xMax");
        var y = (height - (BoxHeight * scaleY)) * Share("YMin", "YMax");
        return new Matrix3x2(scaleX, 0, 0, scaleY, x - (BoxX * scaleX), y - (BoxY * scaleY));
    }

    private float Share(string low, string high) =>
        AspectRatio.Contains(low, StringComparison.Ordinal) ? 0 : AspectRatio.Contains(high, StringComparison.Ordinal) ? 1 : 0.5f;

    private static bool IsAbsolute(string? length) => !string.IsNullOrEmpty(length) && !length.EndsWith('%') && length != "auto";
}
