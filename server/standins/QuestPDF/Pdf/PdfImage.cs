using System.Security.Cryptography;
using System.Text;
using QuestPDF.Pdf.Images;

namespace QuestPDF.Pdf;

/// <summary>A picture made of pixels: PNG or JPEG. May be drawn in many documents, by many threads.</summary>
internal sealed class PdfImage
{
    private readonly ImageSamples _samples;

    private PdfImage(ReadOnlyMemory<byte> data, ImageSamples samples)
    {
        (Source, _samples) = (data, samples);
        Key = Convert.ToHexString(SHA256.HashData(data.Span));
    }

    /// <summary>Reads the picture's kind from its first bytes.</summary>
    /// <exception cref="MalformedInputException">It is neither, is broken, or is larger than what is read.</exception>
    public static PdfImage Load(ReadOnlyMemory<byte> data) => data.Span switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => new PdfImage(data, PngReader.Read(data)),
        [0xFF, 0xD8, ..] => new PdfImage(data, JpegReader.Read(data)),
        _ => throw new MalformedInputException("Image: neither PNG nor JPEG."),
    };

    /// <summary>The file that the picture was read from.</summary>
    public ReadOnlyMemory<byte> Source { get; }

    /// <summary>In pixels.</summary>
    public int Width => _samples.Width;

    public int Height => _samples.Height;

    /// <summary>Equal for pictures of equal bytes.</summary>
    public string Key { get; }

    /// <summary>Writes the picture and tells its object's number.</summary>
    public int Write(PdfFile file)
    {
        var mask = _samples.Alpha is { } alpha ? Write(file, alpha, 0) : 0;
        return Write(file, _samples, mask);
    }

    private static int Write(PdfFile file, ImageSamples samples, int mask)
    {
        var number = file.Allocate();
        var entries = new PdfBuffer().Raw("/Type/XObject/Subtype/Image/Width "u8).Int(samples.Width).Raw("/Height "u8).Int(samples.Height)
            .Raw("/BitsPerComponent "u8).Int(samples.Bits).Raw(Encoding.ASCII.GetBytes(samples.Entries));
        if (mask != 0)
            entries.Raw("/SMask "u8).Ref(mask);
        file.WriteStream(number, entries, samples.Bytes);
        return number;
    }
}
