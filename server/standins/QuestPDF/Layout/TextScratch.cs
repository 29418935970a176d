using QuestPDF.Elements.Text;

namespace QuestPDF.Layout;

/// <summary>What setting text needs for a moment, kept for the next text.</summary>
internal sealed class TextScratch
{
    private readonly List<TextLine> _lines = [];
    private ushort[] _glyphs = new ushort[64];
    private float[] _advances = new float[64];

    public TextShaper Shaper { get; } = new();

    /// <summary>An empty list, until the next call.</summary>
    public List<TextLine> RentLines()
    {
        _lines.Clear();
        return _lines;
    }

    public (ushort[] Glyphs, float[] Advances) Rent(int count)
    {
        if (_glyphs.Length < count)
            (_glyphs, _advances) = (new ushort[count * 2], new float[count * 2]);
        return (_glyphs, _advances);
    }
}
