namespace QuestPDF.Pdf.Images;

/// <summary>Colour types of PNG, by the numbers of its header.</summary>
internal enum PngColor
{
    Grey = 0,
    Rgb = 2,
    Palette = 3,
    GreyAlpha = 4,
    RgbAlpha = 6,
}
