using System.Text;
using FsCheck;
using FsCheck.Fluent;
using GraphQLExport.Exports;
using Microsoft.Net.Http.Headers;

namespace GraphQLExport.Tests.Exports;

/// <summary>File names: any Unicode that is harmless stays, nothing hostile does, and a header gives the same name back.</summary>
public sealed class FileNamesTests
{
    [Theory]
    [InlineData(null, "export.csv")]
    [InlineData("", "export.csv")]
    [InlineData("   ...  ", "export.csv")]
    [InlineData("Bewegungen März", "Bewegungen März.csv")]
    [InlineData("日本語.csv", "日本語.csv")]
    [InlineData("🎥 report.CSV", "🎥 report.csv")]
    [InlineData("../../etc/passwd", "_.._etc_passwd.csv")]
    [InlineData("..\\..\\boot.ini", "_.._boot.ini.csv")]
    [InlineData("a/b:c*d?e\"f<g>h|i", "a_b_c_d_e_f_g_h_i.csv")]
    [InlineData("invoice\u202Evsc.exe", "invoicevsc.exe.csv")]
    [InlineData("a\r\nSet-Cookie: x=1", "aSet-Cookie_ x=1.csv")]
    [InlineData("a\0b\u0007c\u200Bd\uFEFFe", "abcde.csv")]
    [InlineData("CON", "_CON.csv")]
    [InlineData("nul.txt", "_nul.txt.csv")]
    [InlineData("\uD800x", "x.csv")]
    public void A_proposed_name_becomes_safe(string? proposed, string expected) => Assert.Equal(expected, FileNames.Make(proposed, "export", "csv"));

    [Fact]
    public void Any_name_is_one_safe_path_segment_of_bounded_length() => Prop.ForAll(Texts(), proposed =>
    {
        var name = FileNames.Make(proposed, "export", "csv");
        Assert.EndsWith(".csv", name, StringComparison.Ordinal);
        Assert.Equal(name, Path.GetFileName(name));
        Assert.InRange(Encoding.UTF8.GetByteCount(name), 5, 240);
        Assert.DoesNotContain(name, letter => char.IsControl(letter) || "/\\:*?\"<>|\u202E\u2028".Contains(letter, StringComparison.Ordinal));
        Assert.DoesNotContain(name, letter => letter == '\uFFFD');
        Assert.Equal(name, FileNames.Make(name, "export", "csv"));
    }).QuickCheckThrowOnFailure();

    [Fact]
    [Trait("Req", "E-AC6")]
    public void A_header_gives_the_same_name_back() => Prop.ForAll(Texts(), proposed =>
    {
        var name = FileNames.Make(proposed, "export", "csv");
        var value = ContentDisposition.Attachment(name);
        Assert.All(value, letter => Assert.InRange(letter, ' ', '~'));
        var read = ContentDispositionHeaderValue.Parse(value);
        Assert.Equal("attachment", read.DispositionType.Value);
        Assert.Equal(name, (read.FileNameStar.HasValue ? read.FileNameStar : HeaderUtilities.RemoveQuotes(read.FileName)).Value);
    }).QuickCheckThrowOnFailure();

    private static Arbitrary<string> Texts()
    {
        var hostile = Gen.Elements("..", "/", "\\", "\u202E", "\r\n", "\"", "%", "\0", "ü", "日", "🎥", "e\u0301", " ", ".", "CON", "a", "\uD800", ";", "'");
        return Gen.ListOf(hostile).Select(parts => string.Concat(parts)).ToArbitrary();
    }
}
