using System.Buffers.Text;
using System.Runtime.CompilerServices;

namespace GraphQLExport.Formats.Values;

/// <summary>
/// Numbers as text, the same in every culture. Doubles are the shortest text that reads back as the same double, with an
/// exponent below 1E-05 and from 1E+17; NaN and the infinities are <c>NaN</c>, <c>Infinity</c> and <c>-Infinity</c>, which
/// JSON has to replace.
/// </summary>
internal static class NumberText
{
    /// <summary>Room enough for any number.</summary>
    public const int MaxLength = 32;

    /// <summary>
    /// A decimal of at most 15 digits is the only one of that length near its double, hence the shortest; below this scaled
    /// value it has at most 15.
    /// </summary>
    private const double FifteenDigits = 1e15;

    private const int FirstPlainExponent = -5;
    private const int LastPlainExponent = 16;

    private static readonly double[] Scales = [1e3, 1e6, 1e9, 1e12];

    /// <summary>Writes the integer and answers its length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Format(long value, Span<byte> destination)
    {
        Utf8Formatter.TryFormat(value, destination, out var length);
        return length;
    }

    /// <summary>Writes the double and answers its length.</summary>
    public static int Format(double value, Span<byte> destination)
    {
        if (!double.IsFinite(value))
            return Copy(double.IsNaN(value) ? "NaN"u8 : value > 0 ? "Infinity"u8 : "-Infinity"u8, destination);
        var sign = 0;
        if (double.IsNegative(value))
        {
            destination[sign++] = (byte)'-';
            value = -value;
        }

        var (digits, exponent) = value == 0 ? (0, 0) : Decimal(value);
        return sign + Lay(digits, exponent, destination[sign..]);
    }

    /// <summary>Most values in life have few decimals: those are found by one multiplication and proved by one division.</summary>
    private static (ulong Digits, int Exponent) Decimal(double value)
    {
        for (var i = 0; i < Scales.Length; i++)
        {
            var scaled = value * Scales[i];
            if (scaled >= FifteenDigits)
                break;
            var digits = (ulong)(scaled + 0.5);
            if (digits / Scales[i] == value)
                return WithoutZeros(digits, -3 * (i + 1));
        }

        var (shortest, exponent) = ShortestDecimal.Of(value);
        return WithoutZeros(shortest, exponent);
    }

    private static (ulong Digits, int Exponent) WithoutZeros(ulong digits, int exponent)
    {
        while (digits % 1000 == 0)
            (digits, exponent) = (digits / 1000, exponent + 3);
        while (digits % 10 == 0)
            (digits, exponent) = (digits / 10, exponent + 1);
        return (digits, exponent);
    }

    /// <summary>Writes <c>digits x 10^exponent</c>, with the point where it belongs.</summary>
    private static int Lay(ulong digits, int exponent, Span<byte> destination)
    {
        Utf8Formatter.TryFormat(digits, destination[1..], out var count);
        var leading = count - 1 + exponent;
        if (leading is < FirstPlainExponent or > LastPlainExponent)
            return LayScientific(count, leading, destination);
        if (leading < 0)
        {
            destination.Slice(1, count).CopyTo(destination[(1 - leading)..]);
            destination[..(1 - leading)].Fill((byte)'0');
            destination[1] = (byte)'.';
            return 1 - leading + count;
        }

        var whole = Math.Min(count, leading + 1);
        destination.Slice(1, whole).CopyTo(destination);
        if (exponent >= 0)
        {
            destination.Slice(count, exponent).Fill((byte)'0');
            return count + exponent;
        }

        destination[whole] = (byte)'.';
        return count + 1;
    }

    private static int LayScientific(int count, int exponent, Span<byte> destination)
    {
        destination[0] = destination[1];
        destination[1] = (byte)'.';
        var length = count == 1 ? 1 : count + 1;
        destination[length++] = (byte)'E';
        destination[length++] = exponent < 0 ? (byte)'-' : (byte)'+';
        Utf8Formatter.TryFormat(Math.Abs(exponent), destination[length..], out var width, new System.Buffers.StandardFormat('D', 2));
        return length + width;
    }

    private static int Copy(ReadOnlySpan<byte> text, Span<byte> destination)
    {
        text.CopyTo(destination);
        return text.Length;
    }
}
