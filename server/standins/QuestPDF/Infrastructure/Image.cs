using QuestPDF.Drawing.Exceptions;
using QuestPDF.Pdf;

namespace QuestPDF.Infrastructure;

/// <summary>A picture made of pixels: PNG or JPEG. Read once, it may stand in many places and documents, and is in each file once.</summary>
public sealed class Image : IDisposable
{
    private Image(byte[] data)
    {
        try
        {
            Pixels = PdfImage.Load(data);
        }
        catch (MalformedInputException exception)
        {
            throw new DocumentComposeException($"The picture cannot be read. {exception.Message}", exception);
        }
    }

    /// <summary>In pixels.</summary>
    public ImageSize Size => new(Pixels.Width, Pixels.Height);

    internal PdfImage Pixels { get; }

    /// <summary>From the bytes of a file.</summary>
    /// <exception cref="DocumentComposeException">It is no picture that can be read.</exception>
    public static Image FromBinaryData(byte[] imageBytes) => new(imageBytes);

    /// <summary>From a file.</summary>
    public static Image FromFile(string filePath) => new(File.ReadAllBytes(filePath));

    /// <summary>From a stream, to its end.</summary>
    public static Image FromStream(Stream stream)
    {
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return new Image(bytes.ToArray());
    }

    /// <summary>Does nothing: the picture is held by memory alone.</summary>
    public void Dispose()
    {
    }
}

/// <summary>The size of a picture in pixels.</summary>
public readonly struct ImageSize
{
    /// <summary>In pixels.</summary>
    public int Width { get; }

    /// <summary>In pixels.</summary>
    public int Height { get; }

    /// <summary>Both in pixels.</summary>
    public ImageSize(int width, int height) => (Width, Height) = (width, height);
}
