using System.Text;
using QuestPDF.Pdf;

namespace QuestPDF.Fonts;

/// <summary>The table directory of a font file (OpenType 1.9, "Organization of an OpenType font").</summary>
internal sealed class FontTables
{
    private const int MaxLength = 64 * 1024 * 1024;

    private readonly Dictionary<string, FontData> _tables = new(StringComparer.Ordinal);

    public FontTables(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > MaxLength)
            throw new MalformedInputException("Font: larger than 64 MB.");
        var data = new FontData(bytes);
        if (data.Length < 12)
            throw new MalformedInputException("Font: too short.");
        switch (data.U32(0))
        {
            case 0x00010000 or 0x74727565:
                break;
            case 0x4F54544F:
                throw new MalformedInputException("Font: its outlines are PostScript; only TrueType outlines are read.");
            case 0x74746366:
                throw new MalformedInputException("Font: a collection; only single fonts are read.");
            default:
                throw new MalformedInputException("Font: neither TrueType nor OpenType.");
        }

        var count = data.U16(4);
        for (var i = 0; i < count; i++)
        {
            var entry = 12 + (i * 16);
            _tables[Encoding.ASCII.GetString(data.Bytes(entry, 4))] = data.Slice(data.Offset32(entry + 8), data.Offset32(entry + 12));
        }
    }

    public FontData Required(string tag) =>
        _tables.TryGetValue(tag, out var table) ? table : throw new MalformedInputException($"Font: it has no table '{tag}'.");

    public FontData? Optional(string tag) => _tables.TryGetValue(tag, out var table) ? table : null;
}
