using QuestPDF.Elements.Text;

namespace QuestPDF.Layout;

/// <summary>What setting text needs for a moment, kept for the next text.</summary>
internal sealed class TextScratch
{
    private const int MostTexts = 2048;
    private const int MostGlyphs = 256;

    private readonly Stack<ShapedText> _texts = new();
    private ushort[] _glyphs = new ushort[64];
    private float[] _advances = new float[64];

    public TextShaper Shaper { get; } = new();

    /// <summary>A text to shape; <see cref="Return"/> takes it back.</summary>
    public ShapedText RentText() => _texts.TryPop(out var text) ? text : new ShapedText();

    public void Return(ShapedText text)
    {
        if (_texts.Count == MostTexts || text.Capacity > MostGlyphs)
            return;
        text.Clear();
        _texts.Push(text);
    }

    public (ushort[] Glyphs, float[] Advances) Rent(int count)
    {
        if (_glyphs.Length < count)
            (_glyphs, _advances) = (new ushort[count * 2], new float[count * 2]);
        return (_glyphs, _advances);
    }
}
