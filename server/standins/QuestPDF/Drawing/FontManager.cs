using QuestPDF.Fonts;

namespace QuestPDF.Drawing;

/// <summary>The fonts that documents may use. None is there before it is registered; the first one sets all text that names no other.</summary>
public static class FontManager
{
    /// <summary>Registers a TrueType font under the family name that it has. Reads the stream to its end.</summary>
    public static void RegisterFont(Stream stream) => FontLibrary.Shared.Register(stream);

    /// <summary>Registers a TrueType font under a family name of one's own. Reads the stream to its end.</summary>
    public static void RegisterFontWithCustomName(string fontName, Stream stream) => FontLibrary.Shared.Register(stream, fontName);
}
