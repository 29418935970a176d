using QuestPDF.Pdf.Svg;

namespace QuestPDF.Infrastructure;

/// <summary>A drawing in SVG. Read once, it may stand in many places.</summary>
public sealed class SvgImage : IDisposable
{
    private SvgImage(string svg) => Drawing = SvgPicture.Parse(svg);

    internal SvgPicture Drawing { get; }

    /// <summary>From the text of a drawing.</summary>
    public static SvgImage FromText(string svg) => new(svg);

    /// <summary>From a file.</summary>
    public static SvgImage FromFile(string filePath) => new(File.ReadAllText(filePath));

    /// <summary>Does nothing: the drawing is held by memory alone.</summary>
    public void Dispose()
    {
    }
}
