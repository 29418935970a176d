using System.Runtime.InteropServices;
using System.Text;
using QuestPDF.Fonts;

namespace QuestPDF.Pdf;

/// <summary>
/// A face as a document has it (9.7): each character that is drawn gets a code of its own, so that text comes out as it went in even where two
/// characters look alike or the face has no glyph for either. The file holds the glyphs that are drawn, no others.
/// </summary>
internal sealed class EmbeddedFont(FontFace face, int number, string name)
{
    private const int Capacity = ushort.MaxValue;
    private const int EntriesOfBlock = 100;

    /// <summary>The codes of characters with the glyph that the face has for them, by pages of 256.</summary>
    private readonly ushort[]?[] _codes = new ushort[]?[0x1100];
    private readonly Dictionary<(Rune Rune, ushort Glyph), ushort> _others = [];
    private readonly List<DrawnCharacter> _drawn = [DrawnCharacter.Of(face, new Rune(0), 0, code: 0)];

    public FontFace Face => face;

    /// <summary>The number of the font's object.</summary>
    public int Number => number;

    /// <summary>What content streams call it.</summary>
    public byte[] Name { get; } = Encoding.ASCII.GetBytes(name);

    /// <summary>Whether so many more characters are sure to find a code.</summary>
    public bool HasRoomFor(int characters) => _drawn.Count + characters <= Capacity;

    /// <summary>The character as this font has it, until the next call.</summary>
    public ref readonly DrawnCharacter Draw(Rune rune, ushort glyph)
    {
        var code = _codes[rune.Value >> 8] is { } page ? page[rune.Value & 0xFF] : (ushort)0;
        if (code == 0 || CollectionsMarshal.AsSpan(_drawn)[code].Glyph != glyph)
            code = Add(rune, glyph);
        return ref CollectionsMarshal.AsSpan(_drawn)[code];
    }

    public void Write(PdfFile file)
    {
        var subset = new FontSubset(face, _drawn.Select(drawn => drawn.Glyph));
        var program = subset.ToBytes();
        var baseName = Encoding.ASCII.GetBytes($"/{Tag()}+{face.PostScriptName}");
        var (descendant, descriptor, stream, glyphs, unicode) = (file.Allocate(), file.Allocate(), file.Allocate(), file.Allocate(), file.Allocate());

        file.BeginObject(number).Raw("<</Type/Font/Subtype/Type0/Encoding/Identity-H/BaseFont"u8).Raw(baseName)
            .Raw("/DescendantFonts["u8).Ref(descendant).Raw("]/ToUnicode "u8).Ref(unicode).Raw(">>"u8);
        file.EndObject();

        var buffer = file.BeginObject(descendant).Raw("<</Type/Font/Subtype/CIDFontType2/BaseFont"u8).Raw(baseName)
            .Raw("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor "u8).Ref(descriptor)
            .Raw("/CIDToGIDMap "u8).Ref(glyphs).Raw("/DW 1000/W[0["u8);
        foreach (var drawn in _drawn)
            buffer.Operand(drawn.Width);
        buffer.Raw("]]>>"u8);
        file.EndObject();

        WriteDescriptor(file.BeginObject(descriptor), baseName, stream);
        file.EndObject();

        var font = file.BeginStream(stream);
        font.Entries.Raw("/Length1 "u8).Int(program.Length);
        font.Content.Raw(program);
        file.Queue(font);

        var map = file.BeginStream(glyphs);
        foreach (var drawn in _drawn)
        {
            var of = subset.NumberOf(drawn.Glyph);
            map.Content.Raw([(byte)(of >> 8), (byte)of]);
        }

        file.Queue(map);

        var cmap = file.BeginStream(unicode);
        WriteUnicode(cmap.Content);
        file.Queue(cmap);
    }

    private ushort Add(Rune rune, ushort glyph)
    {
        if (_others.TryGetValue((rune, glyph), out var code))
            return code;
        code = (ushort)_drawn.Count;
        _drawn.Add(DrawnCharacter.Of(face, rune, glyph, code));
        ref var own = ref (_codes[rune.Value >> 8] ??= new ushort[256])[rune.Value & 0xFF];
        if (own == 0)
            own = code;
        else
            _others.Add((rune, glyph), code);
        return code;
    }

    /// <summary>Six letters that tell subsets of one face apart: from what is drawn, so that equal documents are equal.</summary>
    private string Tag()
    {
        var hash = 14695981039346656037UL;
        foreach (var drawn in _drawn)
            hash = (hash ^ ((ulong)drawn.Rune.Value << 16) ^ drawn.Glyph) * 1099511628211UL;
        hash ^= hash >> 32;
        return string.Create(6, hash, static (letters, rest) =>
        {
            for (var i = 0; i < letters.Length; i++, rest /= 26)
                letters[i] = (char)('A' + (rest % 26));
        });
    }

    private void WriteDescriptor(PdfBuffer buffer, byte[] baseName, int stream)
    {
        const int symbolic = 4;
        const int italic = 64;
        var (left, bottom, right, top) = face.Bounds;
        buffer.Raw("<</Type/FontDescriptor/FontName"u8).Raw(baseName).Raw("/Flags "u8).Int(symbolic | (face.IsItalic ? italic : 0)).Raw("/FontBBox["u8);
        foreach (var bound in (int[])[left, bottom, right, top])
            buffer.Operand(Thousandths(bound));
        buffer.Raw("]/ItalicAngle "u8).Number(face.ItalicAngle).Raw("/Ascent "u8).Number(Thousandths(face.Ascent))
            .Raw("/Descent "u8).Number(Thousandths(face.Descent)).Raw("/CapHeight "u8).Number(Thousandths(face.CapHeight))
            .Raw("/StemV "u8).Int(face.Weight / 5).Raw("/FontFile2 "u8).Ref(stream).Raw(">>"u8);
    }

    private double Thousandths(int units) => Math.Round(units * 1000d / face.UnitsPerEm);

    private void WriteUnicode(PdfBuffer buffer)
    {
        buffer.Raw("/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"u8)
            .Raw("/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n"u8);
        for (var first = 1; first < _drawn.Count; first += EntriesOfBlock)
        {
            var count = Math.Min(EntriesOfBlock, _drawn.Count - first);
            buffer.Int(count).Raw(" beginbfchar\n"u8);
            for (var code = first; code < first + count; code++)
                buffer.Raw("<"u8).Hex((ushort)code).Raw("><"u8).Utf16(_drawn[code].Rune).Raw(">\n"u8);
            buffer.Raw("endbfchar\n"u8);
        }

        buffer.Raw("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend"u8);
    }
}
