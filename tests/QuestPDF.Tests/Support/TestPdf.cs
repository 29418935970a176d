using QuestPDF.Fonts;
using QuestPDF.Pdf;

namespace QuestPDF.Tests.Support;

/// <summary>Writes documents for tests.</summary>
internal static class TestPdf
{
    public static readonly PdfMetadata Metadata = new()
    {
        Title = "A title (with \\ and ) in it), Ωmega",
        Author = "Ada & Co <ada@example.org>",
        Subject = "What it is about",
        Keywords = "one, two",
        Creator = "Tests",
        Producer = "A stand-in",
        Language = "en-GB",
        CreationDate = new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.FromMinutes(-210)),
        ModifiedDate = new DateTimeOffset(2026, 3, 4, 5, 6, 8, TimeSpan.Zero),
    };

    public static byte[] Write(Action<IPageCanvas> draw, PdfSettings? settings = null) => WritePages([draw], settings);

    public static byte[] WritePages(IReadOnlyList<Action<IPageCanvas>> pages, PdfSettings? settings = null)
    {
        using var output = new MemoryStream();
        using var writer = new PdfWriter(output, Metadata, settings);
        foreach (var draw in pages)
        {
            draw(writer.BeginPage(595, 842));
            writer.EndPage();
        }

        writer.Finish();
        return output.ToArray();
    }

    /// <summary>Draws text in as many runs as it needs faces, and tells where the pen ends.</summary>
    public static float Text(this IPageCanvas canvas, string text, float x, float y, float size = 11, uint color = 0xFF000000, FontChain? chain = null)
    {
        chain ??= TestFonts.Chain;
        var runes = text.EnumerateRunes().ToList();
        for (var i = 0; i < runes.Count;)
        {
            var face = chain.FaceOf(runes[i]);
            var run = runes.Skip(i).TakeWhile(rune => chain.FaceOf(rune) == face).ToList();
            var glyphs = run.Select(face.GlyphOf).ToArray();
            canvas.DrawGlyphs(face, size, color, x, y, glyphs, [], string.Concat(run));
            x += glyphs.Sum(face.Advance) * size / face.UnitsPerEm;
            i += run.Count;
        }

        return x;
    }
}
