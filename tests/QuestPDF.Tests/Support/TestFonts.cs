using QuestPDF.Fonts;

namespace QuestPDF.Tests.Support;

internal static class TestFonts
{
    public static FontLibrary Library { get; } = Register();

    public static FontFace Regular => Library.Resolve(["IBM Plex Sans"], 400, false).Primary;

    public static FontChain Chain => Library.Resolve(["IBM Plex Sans"], 400, false);

    public static byte[] BytesOf(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "TestFonts", name));

    public static ushort[] GlyphsOf(FontFace face, string text) => [.. text.EnumerateRunes().Select(face.GlyphOf)];

    private static FontLibrary Register()
    {
        var library = new FontLibrary();
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "TestFonts"), "*.ttf").Order(StringComparer.Ordinal).Reverse())
            using (var stream = File.OpenRead(file))
                library.Register(stream);
        return library;
    }
}
