using QuestPDF.Fonts;

namespace QuestPDF.Pdf;

/// <summary>What the pages of a document share: fonts, images, alpha values. Each is in the file once.</summary>
internal sealed class DocumentResources(PdfFile file)
{
    private readonly Dictionary<FontFace, EmbeddedFont> _current = new(ReferenceEqualityComparer.Instance);
    private readonly List<EmbeddedFont> _fonts = [];
    private readonly Dictionary<string, int> _images = new(StringComparer.Ordinal);
    private readonly SortedDictionary<byte, int> _alphas = [];

    /// <summary>The face, with room for so many more characters.</summary>
    public EmbeddedFont FontOf(FontFace face, int characters)
    {
        if (_current.TryGetValue(face, out var font) && font.HasRoomFor(characters))
            return font;
        font = new EmbeddedFont(face, file.Allocate(), $"/F{_fonts.Count}");
        _fonts.Add(font);
        _current[face] = font;
        return font;
    }

    /// <summary>The number of an image's object. Its bytes are written at once and not kept.</summary>
    public int ImageOf(PdfImage image)
    {
        if (_images.TryGetValue(image.Key, out var number))
            return number;
        number = image.Write(file);
        _images.Add(image.Key, number);
        return number;
    }

    public int AlphaOf(byte alpha)
    {
        if (!_alphas.TryGetValue(alpha, out var number))
            _alphas.Add(alpha, number = file.Allocate());
        return number;
    }

    /// <summary>Writes a gradient and tells its object's number.</summary>
    public int WriteGradient(LinearGradient gradient)
    {
        var number = file.Allocate();
        GradientSyntax.Write(file.BeginObject(number), gradient);
        file.EndObject();
        return number;
    }

    public void Finish()
    {
        foreach (var (alpha, number) in _alphas)
        {
            file.BeginObject(number).Raw("<</Type/ExtGState/ca "u8).Number(alpha / 255d).Raw("/CA "u8).Number(alpha / 255d).Raw(">>"u8);
            file.EndObject();
        }

        _fonts.ForEach(font => font.Write(file));
    }
}
