namespace QuestPDF.Pdf;

/// <summary>What one page uses of the document's resources, in the order of use.</summary>
internal sealed class PageResources
{
    private readonly List<EmbeddedFont> _fonts = [];
    private readonly List<int> _images = [];
    private readonly List<int> _shadings = [];
    private readonly SortedDictionary<byte, int> _alphas = [];

    public void Use(EmbeddedFont font)
    {
        if (!_fonts.Contains(font))
            _fonts.Add(font);
    }

    public void UseImage(int number)
    {
        if (!_images.Contains(number))
            _images.Add(number);
    }

    public void UseShading(int number) => _shadings.Add(number);

    public void UseAlpha(byte alpha, int number) => _alphas[alpha] = number;

    public void WriteTo(PdfBuffer buffer)
    {
        buffer.Raw("/Resources<<"u8);
        if (_fonts.Count > 0)
        {
            buffer.Raw("/Font<<"u8);
            foreach (var font in _fonts)
                buffer.Raw(font.Name).Raw(" "u8).Ref(font.Number);
            buffer.Raw(">>"u8);
        }

        WriteNumbered(buffer, "/XObject<<"u8, "/I"u8, _images);
        WriteNumbered(buffer, "/Shading<<"u8, "/S"u8, _shadings);
        if (_alphas.Count > 0)
        {
            buffer.Raw("/ExtGState<<"u8);
            foreach (var (alpha, number) in _alphas)
                buffer.Raw("/A"u8).Int(alpha).Raw(" "u8).Ref(number);
            buffer.Raw(">>"u8);
        }

        buffer.Raw(">>"u8);
    }

    public void Clear()
    {
        _fonts.Clear();
        _images.Clear();
        _shadings.Clear();
        _alphas.Clear();
    }

    private static void WriteNumbered(PdfBuffer buffer, ReadOnlySpan<byte> begin, ReadOnlySpan<byte> prefix, List<int> numbers)
    {
        if (numbers.Count == 0)
            return;
        buffer.Raw(begin);
        foreach (var number in numbers)
            buffer.Raw(prefix).Int(number).Raw(" "u8).Ref(number);
        buffer.Raw(">>"u8);
    }
}
