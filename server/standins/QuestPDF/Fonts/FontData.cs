using System.Buffers.Binary;
using QuestPDF.Pdf;

namespace QuestPDF.Fonts;

/// <summary>The bytes of a font or of one of its tables. Big-endian; whoever reads past the end learns that the font is broken.</summary>
internal readonly struct FontData(ReadOnlyMemory<byte> bytes)
{
    public int Length => bytes.Length;

    public ReadOnlySpan<byte> Span => bytes.Span;

    public byte U8(int offset) => Bytes(offset, 1)[0];

    public ushort U16(int offset) => BinaryPrimitives.ReadUInt16BigEndian(Bytes(offset, 2));

    public short I16(int offset) => BinaryPrimitives.ReadInt16BigEndian(Bytes(offset, 2));

    public uint U32(int offset) => BinaryPrimitives.ReadUInt32BigEndian(Bytes(offset, 4));

    /// <summary>A number that has to be an offset or a count.</summary>
    public int Offset32(int offset)
    {
        var value = U32(offset);
        return value <= int.MaxValue ? (int)value : throw Broken();
    }

    public ReadOnlySpan<byte> Bytes(int offset, int length)
    {
        Require(offset, length);
        return bytes.Span.Slice(offset, length);
    }

    public FontData Slice(int offset, int length)
    {
        Require(offset, length);
        return new FontData(bytes.Slice(offset, length));
    }

    public FontData From(int offset) => Slice(offset, Math.Max(0, bytes.Length - offset));

    private void Require(int offset, int length)
    {
        if (offset < 0 || length < 0 || offset > bytes.Length - length)
            throw Broken();
    }

    private static MalformedInputException Broken() => new("Font: a table ends before what it should hold.");
}
