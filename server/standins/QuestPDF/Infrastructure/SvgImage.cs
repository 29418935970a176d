using QuestPDF.Drawing.Exceptions;
using QuestPDF.Pdf;
using QuestPDF.Pdf.Svg;

namespace QuestPDF.Infrastructure;

/// <summary>A drawing in SVG. Read once, it may stand in many places.</summary>
public sealed class SvgImage : IDisposable
{
    private SvgImage(string svg)
    {
        try
        {
            Drawing = SvgPicture.Parse(svg);
        }
        catch (MalformedInputException exception)
        {
            throw new DocumentComposeException($"The drawing cannot be read. {exception.Message}", exception);
        }
    }

    internal SvgPicture Drawing { get; }

    /// <summary>From the text of a drawing.</summary>
    /// <exception cref="DocumentComposeException">It is no drawing that can be read.</exception>
    public static SvgImage FromText(string svg) => new(svg);

    /// <summary>From a file.</summary>
    public static SvgImage FromFile(string filePath) => new(File.ReadAllText(filePath));

    /// <summary>Does nothing: the drawing is held by memory alone.</summary>
    public void Dispose()
    {
    }
}
