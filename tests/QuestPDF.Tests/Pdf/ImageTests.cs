using System.Buffers.Binary;
using System.IO.Compression;
using QuestPDF.Pdf;
using QuestPDF.Tests.Support;

namespace QuestPDF.Tests.Pdf;

public class ImageTests
{
    /// <summary>Two by two pixels: no gradient, no photograph, but each of another colour.</summary>
    private static readonly byte[] Jpeg = Convert.FromBase64String(
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQH/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==");

    [Theory]
    [InlineData(0, 1, "80")]
    [InlineData(0, 8, "80")]
    [InlineData(2, 8, "102030")]
    [InlineData(3, 8, "01")]
    [InlineData(4, 8, "8040")]
    [InlineData(6, 8, "10203080")]
    public void PNG_of_each_kind_is_drawn(byte color, byte bits, string pixel)
    {
        for (byte filter = 0; filter <= 4; filter++)
        {
            var image = PdfImage.Load(Png(color, bits, 4, 3, Convert.FromHexString(pixel), filter));
            Assert.Equal((4, 3), (image.Width, image.Height));
            var pdf = TestPdf.Write(canvas => canvas.DrawImage(image, 10, 10, 40, 30));
            Tools.Check(pdf);
            Assert.Contains("4     3", Tools.Run(pdf, "pdfimages", "-list", "{}"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Alpha_becomes_a_mask()
    {
        var image = PdfImage.Load(Png(6, 8, 4, 4, [255, 0, 0, 128], 4));
        Assert.Contains("smask", Tools.Run(TestPdf.Write(canvas => canvas.DrawImage(image, 0, 0, 40, 40)), "pdfimages", "-list", "{}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(8)]
    public void Alpha_of_a_palette_becomes_a_mask(byte bits)
    {
        var image = PdfImage.Load(Png(3, bits, 5, 4, [1], 0, transparency: [255, 10]));
        Assert.Contains("smask", Tools.Run(TestPdf.Write(canvas => canvas.DrawImage(image, 0, 0, 40, 40)), "pdfimages", "-list", "{}"), StringComparison.Ordinal);
    }

    [Fact]
    public void JPEG_is_embedded_as_it_is()
    {
        var image = PdfImage.Load(Jpeg);
        var pdf = TestPdf.Write(canvas => canvas.DrawImage(image, 0, 0, 40, 40));
        Tools.Check(pdf);
        Assert.True(pdf.AsSpan().IndexOf(Jpeg) > 0);
    }

    [Fact]
    public void A_picture_is_in_the_file_once()
    {
        var noise = new byte[4 * 100];
        new Random(1).NextBytes(noise);
        var png = Png(6, 8, 10, 10, noise, 0);
        var once = TestPdf.Write(canvas => canvas.DrawImage(PdfImage.Load(png), 0, 0, 9, 9));
        var often = TestPdf.WritePages([.. Enumerable.Repeat<Action<IPageCanvas>>(canvas => canvas.DrawImage(PdfImage.Load(png), 0, 0, 9, 9), 10)]);
        Assert.True(often.Length < once.Length + 3000, $"{once.Length}, {often.Length}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("89504E470D0A1A0A")]
    [InlineData("FFD8FFD9")]
    [InlineData("FFD8FFC000030000")]
    [InlineData("474946383961")]
    public void What_is_no_picture_is_refused(string hex) => Assert.Throws<MalformedInputException>(() => PdfImage.Load(Convert.FromHexString(hex)));

    [Fact]
    public void A_picture_larger_than_what_is_read_is_refused()
    {
        var png = Png(0, 8, 1, 1, [0], 0);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(16), 60_000);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(20), 60_000);
        Assert.Throws<MalformedInputException>(() => PdfImage.Load(png));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public void A_picture_with_other_pixels_than_it_says_is_refused(int height)
    {
        var png = Png(2, 8, 3, 3, [1, 2, 3], 1);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), height);
        Assert.Throws<MalformedInputException>(() => PdfImage.Load(png));
    }

    [Fact]
    public void Broken_pictures_are_refused_or_drawn_and_never_break_the_document()
    {
        var random = new Random(5);
        foreach (var sound in (byte[][])[Png(6, 8, 9, 9, [1, 2, 3, 4], 4), Png(3, 4, 9, 9, [0x12], 1), Jpeg])
            for (var i = 0; i < 2000; i++)
            {
                var bytes = sound[..random.Next(2, sound.Length + 1)];
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                try
                {
                    var image = PdfImage.Load(bytes);
                    TestPdf.Write(canvas => canvas.DrawImage(image, 0, 0, 10, 10));
                }
                catch (MalformedInputException)
                {
                }
            }
    }

    /// <summary>A picture whose pixels repeat; lines are named as filtered, whatever that makes of them.</summary>
    private static byte[] Png(byte color, byte bits, int width, int height, byte[] pixels, byte filter, byte[]? transparency = null)
    {
        var channels = color switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };
        var stride = ((width * channels * bits) + 7) / 8;
        using var lines = new MemoryStream();
        using (var deflater = new ZLibStream(lines, CompressionLevel.Fastest, leaveOpen: true))
            for (var y = 0; y < height; y++)
            {
                deflater.WriteByte(filter);
                deflater.Write([.. Enumerable.Range(0, stride).Select(i => pixels[((y * stride) + i) % pixels.Length])]);
            }

        using var png = new MemoryStream();
        png.Write([0x89, .. "PNG\r\n\u001a\n"u8]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (bits, color);
        Chunk("IHDR"u8, header);
        if (color == 3)
            Chunk("PLTE"u8, new byte[256 * 3]);
        if (transparency is not null)
            Chunk("tRNS"u8, transparency);
        Chunk("IDAT"u8, lines.ToArray());
        Chunk("IEND"u8, []);
        return png.ToArray();

        void Chunk(ReadOnlySpan<byte> name, byte[] content)
        {
            var length = new byte[4];
            BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
            png.Write([.. length, .. name, .. content, 0, 0, 0, 0]);
        }
    }
}
