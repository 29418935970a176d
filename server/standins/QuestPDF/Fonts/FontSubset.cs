using System.Buffers.Binary;
using System.Text;

namespace QuestPDF.Fonts;

/// <summary>A font file with some of a face's glyphs, numbered anew, and the tables that a PDF needs (PDF 1.7, 9.9).</summary>
internal sealed class FontSubset
{
    private readonly FontFace _face;
    private readonly List<ushort> _glyphs = [0];
    private readonly Dictionary<ushort, ushort> _numbers = new() { [0] = 0 };

    public FontSubset(FontFace face, IEnumerable<ushort> glyphs)
    {
        _face = face;
        foreach (var glyph in glyphs)
            Add(glyph);
        // Composite glyphs append what they consist of, which may be composite as well.
        for (var i = 0; i < _glyphs.Count; i++)
            foreach (var (component, _) in face.Glyphs.Components(_glyphs[i]))
                Add(component);
    }

    /// <summary>The number that a glyph of the face has here.</summary>
    public ushort NumberOf(ushort glyph) => _numbers[glyph];

    public byte[] ToBytes()
    {
        var (glyf, loca) = Outlines();
        var tables = new List<(string Tag, byte[] Bytes)>
        {
            ("glyf", glyf),
            ("head", Head()),
            ("hhea", Patched("hhea", 34, (ushort)_glyphs.Count)),
            ("hmtx", Metrics()),
            ("loca", loca),
            ("maxp", Patched("maxp", 4, (ushort)_glyphs.Count)),
        };
        foreach (var tag in (string[])["cvt ", "fpgm", "prep"])
            if (_face.Tables.Optional(tag) is { } table)
                tables.Add((tag, table.Span.ToArray()));
        return Assemble([.. tables.OrderBy(table => table.Tag, StringComparer.Ordinal)]);
    }

    private void Add(ushort glyph)
    {
        if (_numbers.TryAdd(glyph, (ushort)_glyphs.Count))
            _glyphs.Add(glyph);
    }

    private (byte[] Glyf, byte[] Loca) Outlines()
    {
        using var glyf = new MemoryStream();
        var loca = new byte[(_glyphs.Count + 1) * 4];
        for (var i = 0; i < _glyphs.Count; i++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(loca.AsSpan(i * 4), (uint)glyf.Length);
            var outline = _face.Glyphs[_glyphs[i]].ToArray();
            foreach (var (component, place) in _face.Glyphs.Components(_glyphs[i]))
                BinaryPrimitives.WriteUInt16BigEndian(outline.AsSpan(place), _numbers[component]);
            glyf.Write(outline);
            glyf.SetLength(Padded((int)glyf.Length));
            glyf.Position = glyf.Length;
        }

        BinaryPrimitives.WriteUInt32BigEndian(loca.AsSpan(_glyphs.Count * 4), (uint)glyf.Length);
        return (glyf.ToArray(), loca);
    }

    private byte[] Metrics()
    {
        var hmtx = new byte[_glyphs.Count * 4];
        for (var i = 0; i < _glyphs.Count; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(hmtx.AsSpan(i * 4), (ushort)_face.Advance(_glyphs[i]));
            BinaryPrimitives.WriteInt16BigEndian(hmtx.AsSpan((i * 4) + 2), _face.LeftBearing(_glyphs[i]));
        }

        return hmtx;
    }

    private byte[] Head()
    {
        var head = Patched("head", 50, 1);
        head.AsSpan(8, 4).Clear();
        return head;
    }

    private byte[] Patched(string tag, int offset, ushort value)
    {
        var bytes = _face.Tables.Required(tag).Span.ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(offset), value);
        return bytes;
    }

    private static byte[] Assemble(IReadOnlyList<(string Tag, byte[] Bytes)> tables)
    {
        var start = 12 + (tables.Count * 16);
        var file = new byte[start + tables.Sum(table => Padded(table.Bytes.Length))];
        BinaryPrimitives.WriteUInt32BigEndian(file, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(4), (ushort)tables.Count);
        var power = (int)Math.Log2(tables.Count);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(6), (ushort)(16 << power));
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(8), (ushort)power);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(10), (ushort)((tables.Count * 16) - (16 << power)));
        var head = 0;
        for (var i = 0; i < tables.Count; i++)
        {
            var (tag, bytes) = tables[i];
            bytes.CopyTo(file, start);
            head = tag == "head" ? start : head;
            var entry = file.AsSpan(12 + (i * 16), 16);
            Encoding.ASCII.GetBytes(tag, entry);
            BinaryPrimitives.WriteUInt32BigEndian(entry[4..], Checksum(file.AsSpan(start, Padded(bytes.Length))));
            BinaryPrimitives.WriteUInt32BigEndian(entry[8..], (uint)start);
            BinaryPrimitives.WriteUInt32BigEndian(entry[12..], (uint)bytes.Length);
            start += Padded(bytes.Length);
        }

        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(head + 8), 0xB1B0AFBA - Checksum(file));
        return file;
    }

    private static int Padded(int length) => (length + 3) & ~3;

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = 0u;
        for (var i = 0; i < bytes.Length; i += 4)
            sum += BinaryPrimitives.ReadUInt32BigEndian(bytes[i..]);
        return sum;
    }
}
