using System.Buffers.Binary;
using System.Text;
using QuestPDF.Fonts;
using QuestPDF.Pdf;
using QuestPDF.Tests.Support;

namespace QuestPDF.Tests.Fonts;

public class FontTests
{
    private static readonly string[] Files = ["IBMPlexSans_400Regular.ttf", "IBMPlexSans_700Bold_Italic.ttf", "DejaVuSans.ttf"];

    [Fact]
    public void Faces_know_their_names_and_measures()
    {
        var face = FontFace.Load(TestFonts.BytesOf("IBMPlexSans_700Bold_Italic.ttf"));
        Assert.Equal(("IBM Plex Sans", "IBMPlexSans-BoldItalic", 700, true), (face.Family, face.PostScriptName, face.Weight, face.IsItalic));
        Assert.Equal((1000, 1025, -275, 0, 698), (face.UnitsPerEm, face.Ascent, face.Descent, face.LineGap, face.CapHeight));
        Assert.True(face.UnderlinePosition < 0 && face.UnderlineThickness > 0 && face.StrikeoutPosition > 0 && face.StrikeoutThickness > 0);
    }

    [Fact]
    public void Figures_are_of_one_width() =>
        Assert.Single("0123456789".Select(digit => TestFonts.Regular.Advance(TestFonts.Regular.GlyphOf(new Rune(digit)))).Distinct());

    [Theory]
    [InlineData("IBMPlexSans_400Regular.ttf")]
    [InlineData("DejaVuSans.ttf")]
    public void Pairs_are_kerned(string file)
    {
        var face = FontFace.Load(TestFonts.BytesOf(file));
        Assert.True(Kerning("AV") < 0 && Kerning("To") < 0);
        Assert.Equal(0, Kerning("HH"));
        // Twice, as the second answer comes from the memory of the first.
        Assert.Equal(Kerning("AV"), Kerning("AV"));

        int Kerning(string pair) => face.Kerning(face.GlyphOf(new Rune(pair[0])), face.GlyphOf(new Rune(pair[1])));
    }

    [Theory]
    [InlineData(400, false, 400, false)]
    [InlineData(500, false, 400, false)]
    [InlineData(550, false, 600, false)]
    [InlineData(300, false, 400, false)]
    [InlineData(900, false, 700, false)]
    [InlineData(600, true, 700, true)]
    [InlineData(100, true, 400, true)]
    public void The_nearest_face_is_found(int weight, bool italic, int nearest, bool nearestIsItalic)
    {
        var face = TestFonts.Library.Resolve(["ibm plex sans"], weight, italic).Primary;
        Assert.Equal((nearest, nearestIsItalic), (face.Weight, face.IsItalic));
    }

    [Fact]
    public void What_a_face_lacks_comes_from_the_next()
    {
        var chain = TestFonts.Chain;
        Assert.Equal("IBM Plex Sans", chain.FaceOf(new Rune('a')).Family);
        Assert.Equal("DejaVu Sans", chain.FaceOf(new Rune('☃')).Family);
        Assert.Same(chain.Primary, chain.FaceOf(new Rune('汉')));
        Assert.Equal("DejaVu Sans", TestFonts.Library.Resolve(["Unknown", "DejaVu Sans"], 400, false).Primary.Family);
        Assert.Throws<InvalidOperationException>(() => new FontLibrary().Resolve([], 400, false));
    }

    [Fact]
    public void A_subset_is_a_font_that_other_readers_read()
    {
        var pdf = TestPdf.Write(canvas => canvas.Text("Ünïcödé ǅ ½ ☃", 40, 40, 20));
        var fonts = Tools.Run(pdf, "pdffonts", "{}").Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];
        Assert.Equal(2, fonts.Length);
        Assert.All(fonts, font => Assert.Matches(@"^[A-Z]{6}\+\S+\s+CID TrueType\s+Identity-H\s+yes yes yes", font));
        Assert.True(pdf.Length < 25_000, $"{pdf.Length} bytes");
    }

    [Fact]
    public void A_subset_has_what_its_glyphs_are_made_of()
    {
        var face = FontFace.Load(TestFonts.BytesOf("DejaVuSans.ttf"));
        var glyph = face.GlyphOf(new Rune('Ü'));
        var parts = face.Glyphs.Components(glyph).Select(part => part.Glyph).ToList();
        Assert.Equal(2, parts.Count);
        var subset = new FontSubset(face, [glyph]);
        var tables = new FontTables(subset.ToBytes());
        var glyphs = new GlyphTable(tables, tables.Required("maxp").U16(4), longOffsets: true);
        Assert.Equal(parts.Select(subset.NumberOf), glyphs.Components(subset.NumberOf(glyph)).Select(part => part.Glyph));
        Assert.All(parts, part => Assert.Equal(face.Glyphs[part], glyphs[subset.NumberOf(part)][..face.Glyphs[part].Length]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("OTTO\0\0\0\0\0\0\0\0")]
    [InlineData("ttcf\0\0\0\0\0\0\0\0")]
    [InlineData("true\0\0\0\0\0\0\0\0")]
    [InlineData("just some text that is no font")]
    public void What_is_no_font_is_refused(string bytes) =>
        Assert.Throws<MalformedInputException>(() => FontFace.Load(Encoding.Latin1.GetBytes(bytes)));

    [Theory]
    [InlineData(4)]
    [InlineData(12)]
    public void A_character_map_that_says_the_same_again_and_again_is_refused(int format)
    {
        var map = new List<byte> { 0, 0, 0, 1, 0, 3, 0, 10, 0, 0, 0, 12 };
        const int groups = 2000;
        if (format == 12)
        {
            map.AddRange([0, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, groups >> 8, groups & 255]);
            for (var i = 0; i < groups; i++)
                map.AddRange([0, 0, 0, 0, 0, 0x10, 0xFF, 0xFF, 0, 0, 0, 1]);
        }
        else
        {
            map.AddRange([0, 4, 0, 0, 0, 0, (groups * 2) >> 8, (groups * 2) & 255, 0, 0, 0, 0, 0, 0]);
            map.AddRange(Enumerable.Repeat((byte)0xFE, groups * 2));
            map.AddRange(new byte[2 + (groups * 6)]);
        }

        Assert.Throws<MalformedInputException>(() => FontFace.Load(WithTable("cmap", [.. map])));
    }

    [Fact]
    public void Fonts_that_end_early_are_refused()
    {
        foreach (var file in Files)
        {
            var bytes = TestFonts.BytesOf(file);
            for (var length = 0; length < bytes.Length; length += 997)
                Assert.Throws<MalformedInputException>(() => FontFace.Load(bytes.AsMemory(0, length)));
        }
    }

    [Fact]
    public void Broken_fonts_are_refused_or_used_and_never_hang()
    {
        var random = new Random(11);
        foreach (var file in Files)
        {
            var sound = TestFonts.BytesOf(file);
            for (var i = 0; i < 150; i++)
            {
                var bytes = (byte[])sound.Clone();
                // The directory and the heads of tables decide most; glyphs fill most of the file.
                for (var changes = 0; changes < 20; changes++)
                    bytes[changes % 2 == 0 ? random.Next(400) : random.Next(bytes.Length)] = (byte)random.Next(256);
                try
                {
                    var face = FontFace.Load(bytes);
                    var glyphs = TestFonts.GlyphsOf(face, "AVÄ½ Tofu");
                    for (var pair = 1; pair < glyphs.Length; pair++)
                        face.Kerning(glyphs[pair - 1], glyphs[pair]);
                    TestPdf.Write(canvas => canvas.DrawGlyphs(face, 10, 0xFF000000, 10, 10, glyphs, [], "AVÄ½ Tofu"));
                }
                catch (MalformedInputException)
                {
                }
            }
        }
    }

    /// <summary>A sound font but for one table, which stands at its end.</summary>
    private static byte[] WithTable(string tag, byte[] table)
    {
        var font = TestFonts.BytesOf(Files[0]);
        var entry = font.AsSpan().IndexOf(Encoding.ASCII.GetBytes(tag));
        BinaryPrimitives.WriteInt32BigEndian(font.AsSpan(entry + 8), font.Length);
        BinaryPrimitives.WriteInt32BigEndian(font.AsSpan(entry + 12), table.Length);
        return [.. font, .. table];
    }
}
