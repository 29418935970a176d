namespace QuestPDF.Fonts;

/// <summary>The registered fonts. Safe for threads.</summary>
internal sealed class FontLibrary
{
    private readonly List<FontFace> _faces = [];

    /// <summary>The fonts of the process.</summary>
    public static FontLibrary Shared { get; } = new();

    /// <summary>Adds a face, under a name of one's own if one is given. Reads the stream to its end; a face that is there is replaced.</summary>
    /// <exception cref="Pdf.MalformedInputException">It is no font that can be read.</exception>
    public FontFace Register(Stream stream, string? family = null) => throw new Pdf.MalformedInputException($"{stream}{family}{_faces.Count}");

    /// <summary>
    /// The nearest face of the first of the families that is registered (of the first registered family if none is), then the nearest faces
    /// of the other families, then those of every registered family in the order of registration.
    /// Weights go from 100 to 900; nearness is as CSS Fonts 4 defines it.
    /// </summary>
    /// <exception cref="InvalidOperationException">No font is registered.</exception>
    public FontChain Resolve(IReadOnlyList<string> families, int weight, bool italic) =>
        throw new InvalidOperationException($"{families}{weight}{italic}{_faces.Count}");
}
