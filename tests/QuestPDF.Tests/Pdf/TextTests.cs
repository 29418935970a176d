using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using QuestPDF.Pdf;
using QuestPDF.Tests.Support;

namespace QuestPDF.Tests.Pdf;

public class TextTests
{
    private static readonly Gen<Rune> AnyRune = Gen.OneOf(
        Gen.Choose(0x20, 0x7E), Gen.Choose(0xA0, 0x52F), Gen.Choose(0, 0xD7FF), Gen.Choose(0xE000, 0x10FFFF), Gen.Elements<int>('(', ')', '\\', '<', '>', '\r', '\n', '\0'))
        .Select(code => new Rune(code));

    [Theory]
    [InlineData("The quick brown fox jumps over the lazy dog, 1234567890 times; offices afflict fjords.")]
    [InlineData("Η γρήγορη αλεπού πηδάει πάνω από το τεμπέλικο σκυλί")]
    [InlineData("Съешь же ещё этих мягких французских булок, да выпей чаю")]
    [InlineData("Zażółć gęślą jaźń; Příliš žluťoučký kůň; Tiếng Việt")]
    [InlineData("€ £ ¥ © ® ™ § ¶ † ‡ • … – — ‘’ “” «» ← ↑ → ↓ ≤ ≥ ≠ ≈ ± × ÷ ∞ √ ∑ ∏ ∫ ∂ Ω µ ✓ ✗ ★ ☃ ♠ ♥")]
    [InlineData("漢字 in no font, 𝔘𝔫𝔦𝔠𝔬𝔡𝔢 beyond the first plane, 🙂")]
    public void Text_comes_out_as_it_went_in(string text)
    {
        var pdf = TestPdf.Write(canvas => canvas.Text(text, 20, 40, 6));
        Assert.Equal(text, Tools.TextOf(pdf).Trim());
        Assert.Equal(text, Tools.Run(pdf, "mutool", "draw", "-q", "-F", "txt", "{}").Trim());
    }

    [Fact]
    public void Any_text_is_told_glyph_by_glyph() => Prop.ForAll(AnyRune.NonEmptyListOf().ToArbitrary(), runes =>
    {
        var text = string.Concat(runes);
        var pdf = TestPdf.Write(canvas => canvas.Text(text, 20, 40, 6));
        Assert.Equal(runes.Select(Shown), GlyphsOf(pdf));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [Fact]
    public void Characters_that_share_a_glyph_stay_apart()
    {
        // A space and one that does not break, ohm and omega, all kinds of what the font lacks.
        const string text = "a b\u00A0c Ω\u2126 漢字";
        Assert.Equal(text.EnumerateRunes().ToList(), GlyphsOf(TestPdf.Write(canvas => canvas.Text(text, 20, 40))));
    }

    [Fact]
    public void A_character_may_have_many_glyphs()
    {
        var face = TestFonts.Regular;
        var glyphs = TestFonts.GlyphsOf(face, "iWiWi");
        var pdf = TestPdf.Write(canvas => canvas.DrawGlyphs(face, 10, 0xFF000000, 20, 40, glyphs, [], "xxxxx"));
        var widths = Regex.Matches(Tools.Run(pdf, "mutool", "draw", "-q", "-F", "trace", "{}"), "<g unicode=\"x\".* adv=\"([^\"]+)\"");
        Assert.Equal(glyphs.Select(glyph => face.Advance(glyph) / 1000f), widths.Select(width => float.Parse(width.Groups[1].Value, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Text_of_other_length_than_its_glyphs_is_kept_as_a_whole()
    {
        var face = TestFonts.Regular;
        var pdf = TestPdf.Write(canvas => canvas.DrawGlyphs(face, 12, 0xFF000000, 40, 40, TestFonts.GlyphsOf(face, "fi"), [], "ffi (all of it)"));
        Tools.Check(pdf);
        Assert.Equal("ffi (all of it)", Tools.TextOf(pdf).Trim());
    }

    [Fact]
    public void Glyphs_stand_where_their_advances_put_them()
    {
        var face = TestFonts.Regular;
        var glyphs = TestFonts.GlyphsOf(face, "abcd");
        var pdf = TestPdf.Write(canvas => canvas.DrawGlyphs(face, 10, 0xFF000000, 100, 40, glyphs, [20.3f, 1.7f, 30, 5], "abcd"));
        var places = Regex.Matches(Tools.Run(pdf, "mutool", "draw", "-q", "-F", "trace", "{}"), "<g unicode=\"(.)\" glyph=\"[^\"]*\" x=\"([^\"]+)\"");
        Assert.Equal([100, 120.3f, 122, 152], places.Select(place => float.Parse(place.Groups[2].Value, CultureInfo.InvariantCulture)), (a, b) => Math.Abs(a - b) < 0.02);
    }

    [Fact]
    public void More_characters_than_a_font_has_codes_for_go_into_another()
    {
        var face = TestFonts.Regular;
        var pdf = TestPdf.Write(canvas =>
        {
            for (var block = 0; block < 300; block++)
            {
                var text = string.Concat(Enumerable.Range(0x20000 + (block * 256), 256).Select(code => new Rune(code).ToString()));
                canvas.DrawGlyphs(face, 1, 0xFF000000, 10, 10 + block, new ushort[256], [], text);
            }
        });
        Tools.Check(pdf);
        Assert.Equal(Enumerable.Range(0x20000, 300 * 256), GlyphsOf(pdf).Select(rune => rune.Value));
    }

    [Fact]
    public void No_text_breaks_out_of_where_it_stands()
    {
        const string hostile = ") Tj ET Q\nendstream endobj /OpenAction << /S /JavaScript /JS (app.alert(1)) >> \\) >> EMC ";
        var pdf = TestPdf.Write(
            canvas =>
            {
                canvas.Section(hostile);
                canvas.Bookmark(hostile, 1);
                canvas.BeginTag(PdfTag.Figure, hostile);
                canvas.Text(hostile, 20, 40, 4);
                canvas.DrawGlyphs(TestFonts.Regular, 4, 0, 20, 60, [1], [], hostile);
                canvas.EndTag();
                canvas.LinkToSection(0, 0, 10, 10, hostile);
                canvas.Link(0, 0, 10, 10, "https://example.org/" + hostile);
                canvas.Link(0, 0, 10, 10, "javascript:alert(1)");
            });
        Tools.Check(pdf);
        // Names are strings that begin with a slash here, texts begin with "u:".
        var objects = Tools.Run(pdf, "qpdf", "--json", "{}");
        Assert.Contains("\"u:) Tj ET", objects, StringComparison.Ordinal);
        Assert.DoesNotContain("\"/JavaScript\"", objects, StringComparison.Ordinal);
        Assert.DoesNotContain("\"/OpenAction\"", objects, StringComparison.Ordinal);
    }

    /// <summary>What MuPDF makes of each glyph, in the order of the content.</summary>
    private static List<Rune> GlyphsOf(byte[] pdf) =>
        [.. Regex.Matches(Tools.Run(pdf, "mutool", "draw", "-q", "-F", "trace", "{}"), "<g unicode=\"([^\"]*)\"").Select(match => RuneOf(match.Groups[1].Value))];

    private static Rune RuneOf(string text) => text.StartsWith("&#x", StringComparison.Ordinal)
        ? new Rune(int.Parse(text.AsSpan(3).TrimEnd(';'), NumberStyles.HexNumber, CultureInfo.InvariantCulture))
        : Rune.GetRuneAt(System.Net.WebUtility.HtmlDecode(text), 0);

    /// <summary>MuPDF shows no U+0000, though the file has it.</summary>
    private static Rune Shown(Rune rune) => rune.Value == 0 ? Rune.ReplacementChar : rune;
}
