using System.Buffers.Binary;
using System.Text;
using QuestPDF.Fonts;

namespace QuestPDF.Pdf;

/// <summary>A character that a document draws in a font.</summary>
/// <param name="Rune">The character.</param>
/// <param name="Glyph">Its glyph in the face.</param>
/// <param name="Width">Its width in thousandths of the size.</param>
/// <param name="Bytes">Its code as a literal string has it (7.3.4.2), the first byte lowest.</param>
/// <param name="Length">How many bytes those are.</param>
internal readonly record struct DrawnCharacter(Rune Rune, ushort Glyph, float Width, uint Bytes, int Length)
{
    /// <summary>The bytes that <see cref="WriteTo"/> wants room for.</summary>
    public const int Room = sizeof(uint);

    public static DrawnCharacter Of(FontFace face, Rune rune, ushort glyph, ushort code)
    {
        Span<byte> bytes = stackalloc byte[Room];
        bytes.Clear();
        var length = Escape((byte)(code >> 8), bytes, 0);
        length = Escape((byte)code, bytes, length);
        return new(rune, glyph, MathF.Round(face.Advance(glyph) * 1000f / face.UnitsPerEm, 3), BinaryPrimitives.ReadUInt32LittleEndian(bytes), length);
    }

    /// <summary>Writes its code into a string and answers its length.</summary>
    public int WriteTo(Span<byte> target)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(target, Bytes);
        return Length;
    }

    /// <summary>A string's own delimiters and line ends mean something else unless a backslash is before them.</summary>
    private static int Escape(byte value, Span<byte> target, int at)
    {
        if (value is (byte)'(' or (byte)')' or (byte)'\\' or (byte)'\r')
            target[at++] = (byte)'\\';
        target[at++] = value == (byte)'\r' ? (byte)'r' : value;
        return at;
    }
}
