using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace QuestPDF.Pdf;

/// <summary>Grows as the syntax of PDF (7.3) is written into it. Kept and used again for what comes next.</summary>
internal sealed class PdfBuffer
{
    /// <summary>Numbers beyond this are no place on any page; readers keep them in 32 bits.</summary>
    private const double Largest = 1_000_000;

    private const int MostDigits = 10;

    private byte[] _bytes = new byte[4096];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public ReadOnlyMemory<byte> Memory => _bytes.AsMemory(0, Length);

    public void Clear() => Length = 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PdfBuffer Raw(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Reserve(bytes.Length));
        Length += bytes.Length;
        return this;
    }

    public PdfBuffer Int(long value)
    {
        if (value is >= 0 and <= uint.MaxValue)
        {
            Length += WriteDigits((uint)value, Reserve(MostDigits));
            return this;
        }

        value.TryFormat(Reserve(20), out var written, default, CultureInfo.InvariantCulture);
        Length += written;
        return this;
    }

    public PdfBuffer Ref(int number) => Int(number).Raw(" 0 R"u8);

    /// <summary>A number with a space behind it, as operands have.</summary>
    public PdfBuffer Operand(double value) => Number(value).Raw(" "u8);

    /// <exception cref="ArgumentException">It is not finite.</exception>
    public PdfBuffer Number(double value, int decimals = 3)
    {
        if (!double.IsFinite(value))
            throw new ArgumentException("A length on a page is not a number.");
        var scale = decimals == 3 ? 1000u : 1_000_000u;
        var scaled = (long)Math.Round(Math.Clamp(value, -Largest, Largest) * scale);
        var digits = Reserve(MostDigits + decimals + 2);
        var length = 0;
        if (scaled < 0)
            digits[length++] = (byte)'-';
        var (whole, rest) = Math.DivRem((ulong)Math.Abs(scaled), scale);
        length += WriteDigits((uint)whole, digits[length..]);
        if (rest > 0)
            digits[length++] = (byte)'.';
        for (var unit = scale / 10; rest > 0; unit /= 10)
        {
            var (digit, less) = Math.DivRem((uint)rest, unit);
            digits[length++] = (byte)('0' + digit);
            rest = less;
        }

        Length += length;
        return this;
    }

    public PdfBuffer Hex(ushort value)
    {
        var digits = Reserve(4);
        for (var i = 0; i < 4; i++)
            digits[i] = "0123456789ABCDEF"u8[(value >> (12 - (i * 4))) & 15];
        Length += 4;
        return this;
    }

    /// <summary>A text string (7.9.2.2): readable where it is plain ASCII, UTF-16 in hexadecimal elsewhere. Nothing in a text can end it.</summary>
    public PdfBuffer Text(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            Raw("("u8);
            foreach (var c in text)
            {
                if (c is '(' or ')' or '\\')
                    Raw("\\"u8);
                Raw([(byte)c]);
            }

            return Raw(")"u8);
        }

        Raw("<FEFF"u8);
        Utf16(text);
        return Raw(">"u8);
    }

    /// <summary>UTF-16 in hexadecimal; half a surrogate pair becomes U+FFFD.</summary>
    public PdfBuffer Utf16(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
            Utf16(rune);
        return this;
    }

    public PdfBuffer Utf16(Rune rune)
    {
        Span<char> units = stackalloc char[2];
        foreach (var unit in units[..rune.EncodeToUtf16(units)])
            Hex(unit);
        return this;
    }

    /// <summary>Room for so many bytes; what is written there counts when <see cref="Advance"/> says so.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<byte> Reserve(int count)
    {
        if (_bytes.Length - Length < count)
            Grow(count);
        return _bytes.AsSpan(Length, count);
    }

    public void Advance(int count) => Length += count;

    private void Grow(int count) => Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + count));

    private static int WriteDigits(uint value, Span<byte> target)
    {
        var length = 1;
        for (var power = 10ul; value >= power; power *= 10)
            length++;
        for (var at = length - 1; at >= 0; at--)
        {
            var tens = value / 10;
            target[at] = (byte)('0' + (value - (tens * 10)));
            value = tens;
        }

        return length;
    }
}
