using QuestPDF.Fonts;

namespace QuestPDF.Pdf.Svg;

/// <summary>A drawing of the static part of SVG 1.1 that charts and icons use. May be drawn in many documents, by many threads.</summary>
internal sealed class SvgPicture
{
    /// <exception cref="MalformedInputException">It is no SVG, or nests deeper or holds more than what is read.</exception>
    public static SvgPicture Parse(string svg) => throw new MalformedInputException(svg);

    /// <summary>The size that the drawing gives itself, in its own units (1/96 inch).</summary>
    public float Width { get; }

    public float Height { get; }

    /// <summary>Draws into the rectangle from the origin, as the drawing's <c>preserveAspectRatio</c> says.</summary>
    public void Draw(IPageCanvas canvas, FontLibrary fonts, float width, float height) =>
        throw new MalformedInputException($"{canvas}{fonts}{width}{height}{Width}");
}
