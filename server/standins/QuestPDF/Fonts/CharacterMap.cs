using System.Text;
using QuestPDF.Pdf;

namespace QuestPDF.Fonts;

/// <summary>Characters to glyphs (table cmap, formats 4 and 12).</summary>
internal sealed class CharacterMap
{
    private readonly ushort[]?[] _pages = new ushort[]?[0x1100];
    private readonly int _glyphs;

    public CharacterMap(FontData cmap, int glyphs)
    {
        _glyphs = glyphs;
        var (best, rank) = (-1, 0);
        var count = cmap.U16(2);
        for (var i = 0; i < count; i++)
        {
            var entry = 4 + (i * 8);
            var found = Rank(cmap.U16(entry), cmap.U16(entry + 2));
            if (found > rank)
                (best, rank) = (cmap.Offset32(entry + 4), found);
        }

        if (best < 0)
            throw new MalformedInputException("Font: it has no Unicode character map.");
        var table = cmap.From(best);
        switch (table.U16(0))
        {
            case 4:
                ReadSegments(table);
                break;
            case 12:
                ReadGroups(table);
                break;
            default:
                throw new MalformedInputException("Font: its character map has a format that is not read.");
        }
    }

    public ushort this[Rune rune] => _pages[rune.Value >> 8] is { } page ? page[rune.Value & 0xFF] : (ushort)0;

    private static int Rank(int platform, int encoding) => (platform, encoding) switch
    {
        (3, 10) => 4,
        (0, 4 or 6) => 3,
        (3, 1) => 2,
        (0, not 5) => 1,
        _ => 0,
    };

    private void ReadSegments(FontData table)
    {
        var segments = table.U16(6) / 2;
        var (ends, starts, deltas, ranges) = (14, 16 + (segments * 2), 16 + (segments * 4), 16 + (segments * 6));
        var next = 0;
        for (var i = 0; i < segments; i++)
        {
            var (start, end) = (table.U16(starts + (i * 2)), table.U16(ends + (i * 2)));
            RequireOrder(start, end, next);
            next = end + 1;
            var (delta, range) = (table.U16(deltas + (i * 2)), table.U16(ranges + (i * 2)));
            for (var code = start; code <= end && code != 0xFFFF; code++)
            {
                var glyph = range == 0 ? code : table.U16(ranges + (i * 2) + range + ((code - start) * 2));
                if (range == 0 || glyph != 0)
                    Set(code, (ushort)(glyph + delta));
            }
        }
    }

    private void ReadGroups(FontData table)
    {
        var groups = table.Offset32(12);
        var next = 0;
        for (var i = 0; i < groups; i++)
        {
            var group = checked(16 + (i * 12));
            var (start, end, glyph) = (table.Offset32(group), table.Offset32(group + 4), table.U32(group + 8));
            RequireOrder(start, end, next);
            next = end + 1;
            for (var code = start; code <= end; code++)
                Set(code, (uint)(glyph + (code - start)));
        }
    }

    /// <summary>Bounds the work: no character is mapped twice.</summary>
    private static void RequireOrder(int start, int end, int next)
    {
        if (start < next || end < start || end > 0x10FFFF)
            throw new MalformedInputException("Font: its character map is out of order.");
    }

    private void Set(int code, uint glyph)
    {
        if (glyph < _glyphs)
            (_pages[code >> 8] ??= new ushort[256])[code & 0xFF] = (ushort)glyph;
    }
}
