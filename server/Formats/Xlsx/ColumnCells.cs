using System.Globalization;
using System.Text;

namespace GraphQLExport.Formats.Xlsx;

/// <summary>The markup around the values of one column, made once.</summary>
internal sealed class ColumnCells
{
    public ColumnCells(int column, XlsxStyle style)
    {
        var look = style == XlsxStyle.Default ? "" : string.Create(CultureInfo.InvariantCulture, $" s=\"{(int)style}\"");
        Start = Bytes($"<c r=\"{Markup.Letters(column)}");
        NumberOpen = Bytes($"\"{look}><v>");
        BooleanOpen = Bytes($"\"{look} t=\"b\"><v>");
        TextOpen = Bytes($"\"{look} t=\"inlineStr\"><is><t>");
        SpacedTextOpen = Bytes($"\"{look} t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        OddValueOpen = Bytes("\" t=\"inlineStr\"><is><t>");
        Size = Start.Length + SpacedTextOpen.Length + TextClose.Length;
    }

    public static ReadOnlySpan<byte> ValueClose => "</v></c>"u8;

    public static ReadOnlySpan<byte> TextClose => "</t></is></c>"u8;

    /// <summary>Up to the number of the row.</summary>
    public byte[] Start { get; }

    public byte[] NumberOpen { get; }

    public byte[] BooleanOpen { get; }

    public byte[] TextOpen { get; }

    /// <summary>Before a text that begins or ends with a space.</summary>
    public byte[] SpacedTextOpen { get; }

    /// <summary>Before a number or moment that only text can tell.</summary>
    public byte[] OddValueOpen { get; }

    /// <summary>Room enough for all of it, without row number and value.</summary>
    public int Size { get; }

    private static byte[] Bytes(string text) => Encoding.ASCII.GetBytes(text);
}
