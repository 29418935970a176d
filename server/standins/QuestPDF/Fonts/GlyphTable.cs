using QuestPDF.Pdf;

namespace QuestPDF.Fonts;

/// <summary>The outlines of a font (tables loca and glyf) as the bytes they are. All of them are checked when the font is loaded.</summary>
internal sealed class GlyphTable
{
    private const int MoreComponents = 0x20;
    private const int HasInstructions = 0x100;

    private readonly FontData _glyf;
    private readonly int[] _offsets;

    public GlyphTable(FontTables tables, int count, bool longOffsets)
    {
        _glyf = tables.Required("glyf");
        var loca = tables.Required("loca");
        _offsets = new int[count + 1];
        for (var i = 0; i <= count; i++)
        {
            _offsets[i] = longOffsets ? loca.Offset32(i * 4) : loca.U16(i * 2) * 2;
            if (_offsets[i] > _glyf.Length || (i > 0 && _offsets[i] < _offsets[i - 1]))
                throw new MalformedInputException("Font: the places of its outlines are out of order.");
        }

        for (var i = 0; i < count; i++)
            foreach (var (component, _) in Components(i))
                if (component >= count)
                    throw new MalformedInputException("Font: an outline is made of one that does not exist.");
    }

    public int Count => _offsets.Length - 1;

    /// <summary>Empty for glyphs without an outline, as the space.</summary>
    public ReadOnlySpan<byte> this[int glyph] => _glyf.Bytes(_offsets[glyph], _offsets[glyph + 1] - _offsets[glyph]);

    /// <summary>The glyphs that a composite glyph consists of, and where in its bytes their numbers stand.</summary>
    public IEnumerable<(ushort Glyph, int Place)> Components(int glyph)
    {
        var length = _offsets[glyph + 1] - _offsets[glyph];
        if (length == 0)
            yield break;
        var data = _glyf.Slice(_offsets[glyph], length);
        if (data.I16(0) >= 0)
            yield break;
        var (place, flags) = (10, MoreComponents);
        while ((flags & MoreComponents) != 0)
        {
            flags = data.U16(place);
            yield return (data.U16(place + 2), place + 2);
            place += 4 + ((flags & 1) != 0 ? 4 : 2) + (flags & 0xC8) switch
            {
                0 => 0,
                0x08 => 2,
                0x40 => 4,
                _ => 8,
            };
        }

        if ((flags & HasInstructions) != 0)
            data.Bytes(place, 2 + data.U16(place));
    }
}
