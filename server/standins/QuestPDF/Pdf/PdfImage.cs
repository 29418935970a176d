namespace QuestPDF.Pdf;

/// <summary>A picture made of pixels: PNG of 8 bits or JPEG. May be drawn in many documents, by many threads.</summary>
internal sealed class PdfImage
{
    /// <summary>Reads the picture's kind from its first bytes.</summary>
    /// <exception cref="MalformedInputException">It is neither, is broken, or is larger than what is read.</exception>
    public static PdfImage Load(ReadOnlyMemory<byte> data) => throw new MalformedInputException($"{data.Length}");

    /// <summary>In pixels.</summary>
    public int Width { get; }

    public int Height { get; }
}
