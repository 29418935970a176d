using System.Numerics;

namespace QuestPDF.Pdf;

/// <summary>What the content stream has set so far, so that it is not set again. Null and NaN: not known, or as a page begins.</summary>
internal struct GraphicsState
{
    /// <summary>From the coordinates in use to those of the page, which go upwards.</summary>
    public Matrix3x2 Matrix;

    public float Opacity;

    public byte Alpha;

    public uint? Fill;

    public uint? Stroke;

    public EmbeddedFont? Font;

    public float FontSize;

    public static GraphicsState OfPage(float height) =>
        new() { Matrix = new Matrix3x2(1, 0, 0, -1, 0, height), Opacity = 1, Alpha = 255, FontSize = float.NaN };
}
