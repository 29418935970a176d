using System.Buffers.Binary;

namespace QuestPDF.Pdf.Images;

/// <summary>The chunks of a PNG file that its pixels need.</summary>
internal sealed class PngChunks
{
    public required int Width { get; init; }

    public required int Height { get; init; }

    public required int Bits { get; init; }

    public required PngColor Color { get; init; }

    /// <summary>Red, green and blue of each colour.</summary>
    public byte[] Palette { get; private set; } = [];

    /// <summary>Alpha of the palette's colours, or the colour that is not drawn.</summary>
    public byte[] Transparency { get; private set; } = [];

    /// <summary>The pixels, deflated.</summary>
    public byte[] Compressed { get; private set; } = [];

    public int Channels => Color switch
    {
        PngColor.Rgb => 3,
        PngColor.GreyAlpha => 2,
        PngColor.RgbAlpha => 4,
        _ => 1,
    };

    /// <summary>Bytes of a line.</summary>
    public int Stride => ((Width * Channels * Bits) + 7) / 8;

    public static PngChunks Read(ReadOnlyMemory<byte> data)
    {
        var bytes = data.Span;
        if (bytes.Length < 33 || !bytes[12..].StartsWith("IHDR"u8))
            throw new MalformedInputException("Image: a PNG without a header.");
        var png = ReadHeader(bytes[16..29]);
        using var compressed = new MemoryStream();
        var at = 33L;
        while (at + 12 <= bytes.Length)
        {
            var chunk = bytes[(int)at..];
            var length = BinaryPrimitives.ReadUInt32BigEndian(chunk);
            if (length > chunk.Length - 12)
                break;
            var content = chunk.Slice(8, (int)length);
            var name = chunk.Slice(4, 4);
            if (name.SequenceEqual("IDAT"u8))
                compressed.Write(content);
            else if (name.SequenceEqual("PLTE"u8))
                png.Palette = content.ToArray();
            else if (name.SequenceEqual("tRNS"u8))
                png.Transparency = content.ToArray();
            at += 12 + length;
        }

        if (png.Color == PngColor.Palette && (png.Palette.Length % 3 != 0 || png.Palette.Length is 0 or > 768))
            throw new MalformedInputException("Image: a PNG without the palette that it needs.");
        png.Compressed = compressed.ToArray();
        return png;
    }

    private static PngChunks ReadHeader(ReadOnlySpan<byte> header)
    {
        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(header), BinaryPrimitives.ReadUInt32BigEndian(header[4..]));
        if (width == 0 || height == 0 || (ulong)width * height > ImageSamples.MaxPixels)
            throw new MalformedInputException("Image: a PNG without pixels, or with too many.");
        var (bits, color) = (header[8], (PngColor)header[9]);
        var isKnown = color switch
        {
            PngColor.Grey or PngColor.Palette => bits is 1 or 2 or 4 or 8,
            PngColor.Rgb or PngColor.GreyAlpha or PngColor.RgbAlpha => bits == 8,
            _ => false,
        };
        if (!isKnown)
            throw new MalformedInputException("Image: a PNG of a kind that is not read; 8 bits are.");
        if (header[12] != 0)
            throw new MalformedInputException("Image: an interlaced PNG, which is not read.");
        return new PngChunks { Width = (int)width, Height = (int)height, Bits = bits, Color = color };
    }
}
