using System.Buffers.Binary;

namespace QuestPDF.Pdf.Images;

/// <summary>The frame header of a JPEG file (ITU-T T.81, annex B). The file is embedded as it is.</summary>
internal static class JpegReader
{
    public static ImageSamples Read(ReadOnlyMemory<byte> data)
    {
        var bytes = data.Span;
        var at = 2;
        var isAdobe = false;
        while (at + 4 <= bytes.Length)
        {
            if (bytes[at] != 0xFF)
                break;
            var marker = bytes[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            if (length < 2 || at + 2 + length > bytes.Length)
                break;
            var segment = bytes.Slice(at + 4, length - 2);
            if (marker == 0xEE && segment.StartsWith("Adobe"u8))
                isAdobe = true;
            if (marker is 0xC0 or 0xC1 or 0xC2)
                return OfFrame(data, segment, isAdobe);
            if (marker is >= 0xC3 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                throw new MalformedInputException("Image: a JPEG of a kind that PDF readers do not read.");
            at += 2 + length;
        }

        throw new MalformedInputException("Image: a JPEG without a frame.");
    }

    private static ImageSamples OfFrame(ReadOnlyMemory<byte> data, ReadOnlySpan<byte> frame, bool isAdobe)
    {
        if (frame.Length < 6 || frame[0] != 8)
            throw new MalformedInputException("Image: a JPEG of other than 8 bits.");
        var (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(frame[1..]), BinaryPrimitives.ReadUInt16BigEndian(frame[3..]));
        if (width == 0 || height == 0 || (long)width * height > ImageSamples.MaxPixels)
            throw new MalformedInputException("Image: a JPEG without pixels, or with too many.");
        var colors = frame[5] switch
        {
            1 => "/ColorSpace/DeviceGray",
            3 => "/ColorSpace/DeviceRGB",
            // Programs of Adobe, which alone write such files, store them inverted.
            4 => "/ColorSpace/DeviceCMYK" + (isAdobe ? "/Decode[1 0 1 0 1 0 1 0]" : ""),
            _ => throw new MalformedInputException("Image: a JPEG with an odd number of colours."),
        };
        return new ImageSamples(width, height, 8, colors + "/Filter/DCTDecode", data);
    }
}
