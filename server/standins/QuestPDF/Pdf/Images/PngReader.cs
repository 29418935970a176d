using System.Buffers.Binary;
using System.IO.Compression;

namespace QuestPDF.Pdf.Images;

/// <summary>PNG (third edition) of up to 8 bits, not interlaced. Opaque pixels are embedded as they are compressed; alpha becomes a mask of its own.</summary>
internal static class PngReader
{
    public static ImageSamples Read(ReadOnlyMemory<byte> data)
    {
        var chunks = PngChunks.Read(data);
        var lines = Inflate(chunks);
        return chunks.Color switch
        {
            PngColor.GreyAlpha or PngColor.RgbAlpha => WithAlphaSplit(chunks, lines),
            PngColor.Palette when chunks.Transparency.Length > 0 => WithAlphaOfPalette(chunks, lines),
            _ => Opaque(chunks),
        };
    }

    /// <summary>All lines, each behind the byte that names its filter: exactly as many as the header says.</summary>
    private static byte[] Inflate(PngChunks png)
    {
        var stride = png.Stride + 1;
        var lines = new byte[(long)stride * png.Height];
        try
        {
            using var inflater = new ZLibStream(new MemoryStream(png.Compressed), CompressionMode.Decompress);
            inflater.ReadExactly(lines);
            if (inflater.ReadByte() >= 0)
                throw new MalformedInputException("Image: a PNG with more pixels than it says.");
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            throw new MalformedInputException("Image: a PNG whose pixels are broken.");
        }

        for (var line = 0; line < png.Height; line++)
            if (lines[line * stride] > 4)
                throw new MalformedInputException("Image: a PNG with an unknown filter.");
        return lines;
    }

    private static ImageSamples Opaque(PngChunks png) => new(
        png.Width, png.Height, png.Bits,
        $"{ColorSpace(png)}{ColorKey(png)}/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors {png.Channels}/BitsPerComponent {png.Bits}/Columns {png.Width}>>",
        png.Compressed);

    private static ImageSamples WithAlphaSplit(PngChunks png, byte[] lines)
    {
        PngFilter.Undo(lines, png.Stride, png.Height, png.Channels);
        var colors = png.Channels - 1;
        var color = new byte[png.Width * png.Height * colors];
        var alpha = new byte[png.Width * png.Height];
        for (var (y, at, pixel) = (0, 0, 0); y < png.Height; y++)
        {
            var line = lines.AsSpan((y * (png.Stride + 1)) + 1, png.Stride);
            for (var x = 0; x < line.Length; x += png.Channels, pixel++)
            {
                line.Slice(x, colors).CopyTo(color.AsSpan(at));
                at += colors;
                alpha[pixel] = line[x + colors];
            }
        }

        return Deflated(png, color, ColorSpace(png), alpha);
    }

    private static ImageSamples WithAlphaOfPalette(PngChunks png, byte[] lines)
    {
        PngFilter.Undo(lines, png.Stride, png.Height, 1);
        var pixels = new byte[png.Width * png.Height];
        var alpha = new byte[pixels.Length];
        for (var i = 0; i < pixels.Length; i++)
        {
            // Several pixels may share a byte, the first in its upper bits.
            var (y, bit) = (i / png.Width, i % png.Width * png.Bits);
            var shared = lines[(y * (png.Stride + 1)) + 1 + (bit / 8)];
            pixels[i] = (byte)((shared >> (8 - png.Bits - (bit % 8))) & ((1 << png.Bits) - 1));
            alpha[i] = pixels[i] < png.Transparency.Length ? png.Transparency[pixels[i]] : byte.MaxValue;
        }

        return Deflated(png, pixels, ColorSpace(png), alpha);
    }

    private static ImageSamples Deflated(PngChunks png, byte[] samples, string colorSpace, byte[] alpha)
    {
        const string filter = "/Filter/FlateDecode";
        var mask = new ImageSamples(png.Width, png.Height, 8, "/ColorSpace/DeviceGray" + filter, Deflate(alpha));
        return new ImageSamples(png.Width, png.Height, 8, colorSpace + filter, Deflate(samples), mask);
    }

    private static string ColorSpace(PngChunks png) => png.Color switch
    {
        PngColor.Palette => $"/ColorSpace[/Indexed/DeviceRGB {(png.Palette.Length / 3) - 1}<{Convert.ToHexString(png.Palette)}>]",
        PngColor.Grey or PngColor.GreyAlpha => "/ColorSpace/DeviceGray",
        _ => "/ColorSpace/DeviceRGB",
    };

    /// <summary>The one colour that is not drawn, if the picture names one.</summary>
    private static string ColorKey(PngChunks png)
    {
        if (png.Color == PngColor.Palette || png.Transparency.Length < png.Channels * 2)
            return "";
        var key = Enumerable.Range(0, png.Channels).Select(i => BinaryPrimitives.ReadUInt16BigEndian(png.Transparency.AsSpan(i * 2)) & ((1 << png.Bits) - 1));
        return $"/Mask[{string.Join(' ', key.Select(value => $"{value} {value}"))}]";
    }

    private static byte[] Deflate(byte[] samples)
    {
        using var deflated = new MemoryStream();
        using (var deflater = new ZLibStream(deflated, CompressionLevel.Optimal, leaveOpen: true))
            deflater.Write(samples);
        return deflated.ToArray();
    }
}
